/// The lines of a decoded text that hold anything but white space, with what a first look at their bytes says.
///
/// All layouts work on these bytes; no line becomes a `String` before a block is made of it.
struct TextLines: Sendable {
  let bytes: ArraySlice<UInt8>
  let lines: [TextLine]
  /// The marks of all lines together: a layout whose signs are nowhere is not asked.
  let marks: LineMarks
  /// How many threads may share the work on it.
  let threads: Threads

  /// - Throws: `ReadingError` where the text has more lines than the limit.
  init(_ bytes: ArraySlice<UInt8>, limits: Limits, threads: Threads = .one) throws {
    self.bytes = bytes
    self.threads = threads
    let scanned = try bytes.withUnsafeBytes { try LineScanner(bytes: $0, limits: limits).scan() }
    lines = scanned.lines
    marks = scanned.marks
  }

  /// The bytes of a line, without white space at either end.
  func content(_ index: Int) -> ArraySlice<UInt8> {
    line(index).trimmed
  }

  /// The bytes of a line as they are.
  func line(_ index: Int) -> ArraySlice<UInt8> {
    bytes[bytes.startIndex + lines[index].start..<bytes.startIndex + lines[index].end]
  }

  func number(_ index: Int) -> Int { Int(lines[index].number) }

  /// Whether an empty line, or a new page, stands between a line and the one before it.
  func standsApart(_ index: Int) -> Bool {
    index == 0 || lines[index].startsPage || lines[index].number > lines[index - 1].number + 1
  }

  func place(_ range: Range<Int>) -> Place { .lines(number(range.lowerBound)...number(range.upperBound - 1)) }
}

/// One line that is not blank.
struct TextLine: Sendable {
  /// Offsets from the text's first byte; the line end is left out.
  var start: Int
  var end: Int
  /// Counted from 1.
  var number: UInt32
  var marks: LineMarks
  /// A form feed stands before the line.
  var startsPage: Bool
}

/// Signs of a layout that a line's bytes show.
struct LineMarks: OptionSet, Sendable {
  let rawValue: UInt8
  static let tab = LineMarks(rawValue: 1)
  static let pipe = LineMarks(rawValue: 2)
  /// A character of the block Box Drawing.
  static let box = LineMarks(rawValue: 4)
  /// Three white-space characters or more between words.
  static let gap = LineMarks(rawValue: 8)
  static let semicolon = LineMarks(rawValue: 16)
  /// `+--` or `+==`: a rule drawn in ASCII.
  static let plusRule = LineMarks(rawValue: 32)
}
