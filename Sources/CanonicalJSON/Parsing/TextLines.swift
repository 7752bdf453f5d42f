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
  /// How many scalars begin before each block of bytes, so that a column costs the same in a line of any length.
  private var scalarsBefore: [Int] = []
  private static let blockLength = 256

  public init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
    if self.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { starts = [3] }
    var scalars = 0
    for (offset, byte) in self.bytes.enumerated() {
      if offset % Self.blockLength == 0 { scalarsBefore.append(scalars) }
      if byte & 0xC0 != 0x80 { scalars += 1 }
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
    return TextPosition(line: low + 1, column: scalars(before: end) - scalars(before: starts[low]) + 1)
  }

  private func scalars(before offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    let block = (offset - 1) / Self.blockLength
    let rest = bytes[block * Self.blockLength..<offset]
    return scalarsBefore[block] + rest.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  /// The words of a line, counted from 1, without its end.
  public func line(_ number: Int) -> String {
    String(decoding: bytes[range(ofLine: number)], as: UTF8.self)
  }

  /// The words of a line around a byte, at most 200 bytes to either side, and the column of the first of them.
  public func excerpt(around offset: Int) -> (text: String, column: Int) {
    let line = range(ofLine: position(of: offset).line)
    let offset = min(max(offset, line.lowerBound), line.upperBound)
    var start = max(line.lowerBound, offset - 200)
    var end = min(line.upperBound, offset + 200)
    while start > line.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    while end < line.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return (String(decoding: bytes[start..<end], as: UTF8.self), position(of: start).column)
  }

  private func range(ofLine number: Int) -> Range<Int> {
    guard (1...starts.count).contains(number) else { return bytes.count..<bytes.count }
    let start = starts[number - 1]
    var end = number < starts.count ? starts[number] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }
}
