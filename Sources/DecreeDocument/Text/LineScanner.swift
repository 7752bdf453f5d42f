/// Cuts UTF-8 text into lines in one pass, and marks what each line shows of a layout.
///
/// LF, CRLF, CR (also CR CR LF, which broken conversions leave), NEL, LINE SEPARATOR and PARAGRAPH SEPARATOR end a line
/// and count it. VT and FF end one without counting it, as editors do not count them; FF also begins a page.
struct LineScanner {
  let bytes: UnsafeRawBufferPointer
  let limits: Limits
  /// `LineScanner.plain`, which would be asked for at every byte.
  private let isPlain = plain

  init(bytes: UnsafeRawBufferPointer, limits: Limits) {
    self.bytes = bytes
    self.limits = limits
  }

  /// - Throws: `ReadingError` where a line is longer, or the lines are more, than the limits allow.
  func scan() throws -> (lines: [TextLine], marks: LineMarks) {
    var lines: [TextLine] = []
    var all: LineMarks = []
    // Orders run to some sixty bytes a line.
    lines.reserveCapacity(bytes.count / 64)
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var number: UInt32 = 1
    var startsPage = false
    while index < bytes.count {
      var line = TextLine(start: index, end: index, number: number, marks: [], startsPage: startsPage)
      let hasWords = look(from: &index, at: &line)
      if hasWords {
        try check(line, count: lines.count)
        if line.end - line.start > LineScanner.longRow { dropSeparators(of: &line) }
        lines.append(line)
        all.formUnion(line.marks)
        startsPage = false
      }
      guard let end = lineEnd(at: index) else { break }
      startsPage = startsPage || end.isPageBreak
      if end.counts { number += 1 }
      index += end.length
    }
    return (lines, all)
  }

  /// No row of a table is longer without having more cells than the limit; cut up, it would fill the memory.
  private static let longRow = 1 << 16

  private func dropSeparators(of line: inout TextLine) {
    let separators = bytes[line.start..<line.end].count { $0 == 0x7C || $0 == 0x09 }
    if separators > limits.columns { line.marks.subtract([.pipe, .tab]) }
  }

  private func check(_ line: TextLine, count: Int) throws {
    let length = line.end - line.start
    if length > limits.paragraphBytes {
      throw ReadingError.limit(.paragraphBytes, limits.paragraphBytes, in: "line \(line.number)")
    }
    if count >= limits.lines {
      throw ReadingError.limit(.lines, limits.lines, in: "the text")
    }
  }

  /// Moves to the end of the line and notes what it holds; says whether it holds anything but white space.
  private func look(from index: inout Int, at line: inout TextLine) -> Bool {
    var marks: LineMarks = []
    var hasWords = false
    var spaces = 0
    while index < bytes.count {
      let byte = bytes[index]
      if isPlain[Int(byte)] {
        if spaces > 2 && hasWords { marks.insert(.gap) }
        spaces = 0
        hasWords = true
        repeat { index += 1 } while index < bytes.count && isPlain[Int(bytes[index])]
        continue
      }
      if byte == 0x20 {
        spaces += 1
        index += 1
        continue
      }
      if lineEnd(at: index) != nil { break }
      if byte <= 0x20 || byte == 0xC2 && self.byte(index + 1) == 0xA0 {
        if byte == 0x09 { marks.insert(.tab) }
        spaces += 1
        index += byte == 0xC2 ? 2 : 1
        continue
      }
      if spaces > 2 && hasWords { marks.insert(.gap) }
      spaces = 0
      hasWords = true
      marks.formUnion(sign(at: index))
      index += 1
    }
    line.end = index
    line.marks = marks
    return hasWords
  }

  /// What a byte that is not plain says about the layout.
  private func sign(at index: Int) -> LineMarks {
    let next = byte(index + 1)
    switch bytes[index] {
    case 0x7C: return .pipe
    case 0x3B: return .semicolon
    case 0x2B where next == 0x2D || next == 0x3D: return .plusRule
    case 0xE2 where next == 0x94 || next == 0x95: return .box
    default: return []
    }
  }

  private func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  private struct LineEnd {
    var length: Int
    var counts = true
    var isPageBreak = false
  }

  /// Bytes that are neither white space, nor the first of a line end, nor a sign of a layout.
  private static let plain: [Bool] = (0..<256).map {
    $0 > 0x20 && ![0x7C, 0x3B, 0x2B, 0xE2, 0xC2].contains($0)
  }

  private func lineEnd(at index: Int) -> LineEnd? {
    guard index < bytes.count else { return nil }
    switch bytes[index] {
    case 0x0A: return LineEnd(length: 1)
    case 0x0B: return LineEnd(length: 1, counts: false)
    case 0x0C: return LineEnd(length: 1, counts: false, isPageBreak: true)
    case 0x0D where byte(index + 1) == 0x0A: return LineEnd(length: 2)
    case 0x0D where byte(index + 1) == 0x0D && byte(index + 2) == 0x0A: return LineEnd(length: 3)
    case 0x0D: return LineEnd(length: 1)
    case 0xC2 where byte(index + 1) == 0x85: return LineEnd(length: 2)
    case 0xE2 where byte(index + 1) == 0x80 && (byte(index + 2) == 0xA8 || byte(index + 2) == 0xA9):
      return LineEnd(length: 3)
    default: return nil
    }
  }
}
