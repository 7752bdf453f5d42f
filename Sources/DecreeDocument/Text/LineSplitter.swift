/// Cuts UTF-8 text into lines.
///
/// LF, CRLF, CR (also CR CR LF, which broken conversions leave), NEL, LINE SEPARATOR and PARAGRAPH SEPARATOR end a line
/// and count it. VT and FF end one without counting it, as editors do not count them; FF also begins a page.
enum LineSplitter {
  /// - Throws: `ReadingError` `limit-text-bytes` where a line is longer than `limit`.
  static func lines(of utf8: ArraySlice<UInt8>, limit: Int) throws -> [TextLine] {
    try utf8.withUnsafeBytes { try lines(of: $0, limit: limit) }
  }

  private static func lines(of bytes: UnsafeRawBufferPointer, limit: Int) throws -> [TextLine] {
    var lines: [TextLine] = []
    // Orders run to some sixty bytes a line.
    lines.reserveCapacity(bytes.count / 64)
    var start = 0
    var number = 1
    var startsPage = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard mayEnd[Int(byte)], let end = lineEnd(bytes, at: index) else {
        index += 1
        continue
      }
      // A form feed at a line's head begins a page with that line; it leaves no empty line behind.
      if end.isPageBreak && index == start {
        startsPage = true
      } else {
        lines.append(try line(bytes[start..<index], number, startsPage, limit))
        startsPage = end.isPageBreak
      }
      number += end.counts ? 1 : 0
      index += end.length
      start = index
    }
    if start < bytes.count { lines.append(try line(bytes[start...], number, startsPage, limit)) }
    return lines
  }

  private static func line(
    _ bytes: Slice<UnsafeRawBufferPointer>, _ number: Int, _ startsPage: Bool, _ limit: Int
  ) throws -> TextLine {
    guard bytes.count <= limit else {
      throw ReadingError.limit(
        "text-bytes", limit, english: "line \(number) has \(bytes.count) bytes",
        russian: "в строке \(number) \(bytes.count) байт")
    }
    return TextLine(
      text: String(decoding: UnsafeRawBufferPointer(rebasing: bytes), as: UTF8.self), number: number,
      startsPage: startsPage)
  }

  private struct LineEnd {
    var length: Int
    var counts = true
    var isPageBreak = false
  }

  /// The bytes with which a line's end may begin.
  private static let mayEnd: [Bool] = (0..<256).map { (0x0A...0x0D).contains($0) || $0 == 0xC2 || $0 == 0xE2 }

  private static func lineEnd(_ bytes: UnsafeRawBufferPointer, at index: Int) -> LineEnd? {
    func byte(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }
    switch bytes[index] {
    case 0x0A: return LineEnd(length: 1)
    case 0x0B: return LineEnd(length: 1, counts: false)
    case 0x0C: return LineEnd(length: 1, counts: false, isPageBreak: true)
    case 0x0D where byte(1) == 0x0A: return LineEnd(length: 2)
    case 0x0D where byte(1) == 0x0D && byte(2) == 0x0A: return LineEnd(length: 3)
    case 0x0D: return LineEnd(length: 1)
    case 0xC2 where byte(1) == 0x85: return LineEnd(length: 2)
    case 0xE2 where byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9): return LineEnd(length: 3)
    default: return nil
    }
  }
}
