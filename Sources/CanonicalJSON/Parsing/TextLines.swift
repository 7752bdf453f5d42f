/// A place in a text as editors count it.
public struct TextPosition: Sendable, Hashable, Comparable {
  /// Counted from 1.
  public var line: Int
  /// Unicode scalars from the line's beginning, counted from 1; a byte order mark counts for nothing.
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (a: TextPosition, b: TextPosition) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}

/// Where the lines of a text begin. A line ends with LF, CR LF or CR.
public struct TextLines: Sendable {
  private let bytes: [UInt8]
  /// Byte offsets.
  private var starts = [0]

  public init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
    if self.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { starts = [3] }
    for (offset, byte) in self.bytes.enumerated() {
      let isEnd =
        byte == 0x0A || (byte == 0x0D && !(offset + 1 < self.bytes.count && self.bytes[offset + 1] == 0x0A))
      if isEnd { starts.append(offset + 1) }
    }
  }

  /// How many lines the text has; the one after a closing line feed counts.
  public var count: Int { starts.count }

  /// The line and column of a byte; past the end it is the end's.
  public func position(of offset: Int) -> TextPosition {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let end = min(max(offset, starts[low]), bytes.count)
    let scalars = bytes[starts[low]..<end].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    return TextPosition(line: low + 1, column: scalars + 1)
  }

  /// The words of a line, counted from 1, without its end.
  public func line(_ number: Int) -> String {
    guard (1...starts.count).contains(number) else { return "" }
    var end = number < starts.count ? starts[number] : bytes.count
    let start = starts[number - 1]
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
