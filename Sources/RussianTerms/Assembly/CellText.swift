/// The cell's own words, and slices of them.
struct CellText {
  let bytes: UnsafeBufferPointer<UInt8>
  /// The string that the bytes are of, where it is at hand.
  var original: String?

  /// The whole, white space collapsed.
  var whole: String {
    if let original, isTidy(0..<bytes.count) { return original }
    return collapse(0..<bytes.count)
  }

  func bytes(_ tokens: Range<Int>, _ s: Sentence) -> Range<Int> {
    guard !tokens.isEmpty, tokens.upperBound <= s.count else { return 0..<bytes.count }
    return Int(s.tokens[tokens.lowerBound].start)..<Int(s.tokens[tokens.upperBound - 1].end)
  }

  /// Whether a Roman numeral is written with П, Ш or У.
  func hasCyrillicNumeral(_ token: Token) -> Bool {
    var index = Int(token.start)
    while index + 1 < Int(token.end) {
      if bytes[index] == 0xD0,
        bytes[index + 1] == 0x9F || bytes[index + 1] == 0xA8 || bytes[index + 1] == 0xA3
      {
        return true
      }
      index += bytes[index] < 0x80 ? 1 : 2
    }
    return false
  }

  /// The words of some tokens, with the quotation mark that closes or opens a quotation of which they hold the other.
  func slice(_ tokens: Range<Int>, _ s: Sentence) -> String {
    var range = bytes(tokens, s)
    if tokens.isEmpty { return whole }
    for marks in Self.quotationMarks {
      let (opened, closed) = (count(marks.opening, in: range), count(marks.closing, in: range))
      // A mark that opens and closes alike lacks the other where their number is odd.
      let isSame = marks.opening == marks.closing && opened % 2 == 1
      if opened < closed || isSame, stands(marks.opening, at: range.lowerBound - marks.opening.count) {
        range = range.lowerBound - marks.opening.count..<range.upperBound
      } else if opened > closed || isSame, stands(marks.closing, at: range.upperBound) {
        range = range.lowerBound..<range.upperBound + marks.closing.count
      }
    }
    return collapse(range)
  }

  /// The words of some tokens, and the stop that shortens the last of them: «30 февраля 2020 г.».
  func sliceWithStop(_ tokens: Range<Int>, _ s: Sentence) -> String {
    let words = slice(tokens, s)
    guard let last = tokens.last, last < s.count else { return words }
    let token = s.tokens[last]
    let end = Int(token.end)
    let isShort = token.kind == .word && token.end - token.start <= 8
    return isShort && end < bytes.count && bytes[end] == UInt8(ascii: ".") ? words + "." : words
  }

  private struct QuotationMarks {
    let opening: [UInt8]
    let closing: [UInt8]

    init(_ opening: String, _ closing: String) {
      self.opening = Array(opening.utf8)
      self.closing = Array(closing.utf8)
    }
  }

  private static let quotationMarks = [
    QuotationMarks("«", "»"), QuotationMarks("“", "”"), QuotationMarks("„", "“"), QuotationMarks("\"", "\""),
  ]

  private func stands(_ sign: [UInt8], at offset: Int) -> Bool {
    offset >= 0 && offset + sign.count <= bytes.count
      && bytes[offset..<offset + sign.count].elementsEqual(sign)
  }

  private func count(_ sign: [UInt8], in range: Range<Int>) -> Int {
    range.count { $0 + sign.count <= range.upperBound && stands(sign, at: $0) }
  }

  /// Whether there is no white space in it but single spaces between words.
  private func isTidy(_ range: Range<Int>) -> Bool {
    var wasSpace = true
    for byte in bytes[range] {
      if byte == 0x20 {
        if wasSpace { return false }
        wasSpace = true
      } else {
        // 0xC2 may begin a no-break space.
        if byte < 0x20 || byte == 0xC2 { return false }
        wasSpace = false
      }
    }
    return !wasSpace
  }

  private func collapse(_ range: Range<Int>) -> String {
    if isTidy(range) { return String(decoding: bytes[range], as: UTF8.self) }
    var out: [UInt8] = []
    out.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      let isNoBreak = byte == 0xC2 && index + 1 < range.upperBound && bytes[index + 1] == 0xA0
      if isNoBreak || byte == 0x20 || (byte >= 9 && byte <= 13) {
        if out.last != 0x20, !out.isEmpty { out.append(0x20) }
        index += isNoBreak ? 2 : 1
      } else {
        out.append(byte)
        index += 1
      }
    }
    while out.last == 0x20 { out.removeLast() }
    return String(decoding: out, as: UTF8.self)
  }
}
