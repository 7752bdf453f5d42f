import Glibc

/// In columns; 80 where the terminal does not say.
func terminalWidth(_ descriptor: Int32) -> Int {
  var size = winsize()
  let isKnown = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
  return isKnown ? Int(size.ws_col) : 80
}

/// How wide help is printed: as `COLUMNS` says, else as the terminal is.
func helpWidth() -> Int {
  let asked = getenv("COLUMNS").flatMap { Int(String(cString: $0)) }
  return max(40, asked ?? terminalWidth(STDOUT_FILENO))
}

/// A line broken at spaces to fit; it goes on below its second column, where it has one and there is room, else below its
/// beginning.
func wrapped(_ line: String, to width: Int) -> String {
  guard line.count > width else { return line }
  let indent = String(repeating: " ", count: indent(of: line, room: width * 2 / 3))
  var lines: [String] = []
  var current = ""
  for (index, word) in line.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
    if current.count + 1 + word.count > width, current.contains(where: { $0 != " " }) {
      lines.append(current)
      current = indent + word
    } else {
      current += (index > 0 ? " " : "") + word
    }
  }
  return (lines + [current]).joined(separator: "\n")
}

/// Where the second column begins, behind two or more spaces, or else the first.
private func indent(of line: String, room: Int) -> Int {
  let begin = line.prefix { $0 == " " }
  guard let gap = line[begin.endIndex...].firstRange(of: "  ") else { return begin.count }
  let column = line[..<gap.lowerBound].count + line[gap.lowerBound...].prefix { $0 == " " }.count
  return column <= room ? column : begin.count
}
