/// Text as UTF-8, and how it came to be.
struct DecodedText: Sendable {
  /// Well-formed UTF-8 without a byte order mark.
  var utf8: ArraySlice<UInt8>
  var encoding: TextEncoding
  var findings: [ReadingFinding] = []
}

/// Turns a document's bytes into UTF-8, whatever they are written in.
enum TextDecoder {
  /// - Parameters:
  ///   - demanded: the encoding that the user names; it is believed.
  ///   - declared: the encoding that the document itself names; it is believed only where the bytes agree.
  /// - Throws: `ReadingError` `unknown-encoding` where nobody knows the demanded encoding.
  static func decode(_ bytes: ArraySlice<UInt8>, demanded: String?, declared: String? = nil) throws
    -> DecodedText
  {
    let mark = TextEncoding.marked(bytes)
    if let demanded {
      guard let encoding = TextEncoding(label: demanded) else {
        throw ReadingError(
          code: "unknown-encoding",
          english: "no encoding is called \(demanded); try utf-8, windows-1251, koi8-r, cp866 or utf-16le",
          russian: "кодировки «\(demanded)» нет; есть, например, utf-8, windows-1251, koi8-r, cp866, utf-16le"
        )
      }
      let isMarked = mark.map { $0.encoding == encoding } ?? false
      return converted(bytes.dropFirst(isMarked ? mark?.length ?? 0 : 0), encoding)
    }
    if let mark { return converted(bytes.dropFirst(mark.length), mark.encoding) }
    return undemanded(bytes, declared: declared.flatMap { TextEncoding(label: $0) })
  }

  private static func undemanded(_ bytes: ArraySlice<UInt8>, declared: TextEncoding?) -> DecodedText {
    let guess = EncodingDetector.guess(bytes)
    guard let declared else {
      var text = converted(bytes, guess.encoding, scan: guess.scan)
      if guess.isUnsure { text.findings.append(.encodingGuessed(guess.encoding)) }
      return text
    }
    // Pure ASCII agrees with every declaration.
    if declared == guess.encoding || guess.isUnsure || !bytes.contains(where: { $0 >= 0x80 }) {
      let isBelievable = declared != .utf16LittleEndian && declared != .utf16BigEndian
      return converted(bytes, isBelievable ? declared : guess.encoding)
    }
    if case .other = declared { return converted(bytes, declared) }
    var text = converted(bytes, guess.encoding)
    text.findings.append(.encodingMisdeclared(declared, guess.encoding))
    return text
  }

  private static func converted(
    _ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding, scan: UTF8Scan? = nil
  ) -> DecodedText {
    switch encoding {
    case .utf8:
      let scan = scan ?? UTF8Scan(bytes)
      guard let first = scan.firstInvalid else { return DecodedText(utf8: bytes, encoding: encoding) }
      let line = 1 + bytes.prefix(first).count { $0 == UInt8(ascii: "\n") }
      let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
      return repairedText(repaired[...], encoding, invalid: scan.invalid, line: line)
    case .utf16LittleEndian: return utf16(bytes, encoding) { UInt16($0) | UInt16($1) << 8 }
    case .utf16BigEndian: return utf16(bytes, encoding) { UInt16($0) << 8 | UInt16($1) }
    case .page(let page):
      let undefined = Set(
        page.upperHalf.indices.filter { page.upperHalf[$0] == "\u{FFFD}" }.map { UInt8($0 + 128) })
      let text = page.decode(bytes)[...]
      guard !undefined.isEmpty, let first = bytes.firstIndex(where: undefined.contains) else {
        return DecodedText(utf8: text, encoding: encoding)
      }
      let line = 1 + bytes[..<first].count { $0 == UInt8(ascii: "\n") }
      return repairedText(text, encoding, invalid: bytes.count(where: undefined.contains), line: line)
    case .other(let name):
      let (utf8, invalid) = CharacterConverter.decode(bytes, from: name)
      return repairedText(utf8[...], encoding, invalid: invalid, line: nil)
    }
  }

  private static func utf16(
    _ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding, _ unit: (UInt8, UInt8) -> UInt16
  ) -> DecodedText {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2 + 1)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      units.append(unit(bytes[index], bytes[index + 1]))
      index += 2
    }
    // Half a unit at the end is the trace of a cut file.
    if index < bytes.endIndex { units.append(0xD800) }
    let text = String(decoding: units, as: UTF16.self)
    let invalid = units.contains { $0 & 0xF800 == 0xD800 } ? unpairedSurrogates(units) : 0
    return repairedText(Array(text.utf8)[...], encoding, invalid: invalid, line: nil)
  }

  private static func unpairedSurrogates(_ units: [UInt16]) -> Int {
    var count = 0
    var index = 0
    while index < units.count {
      let isPair =
        units[index] & 0xFC00 == 0xD800 && index + 1 < units.count && units[index + 1] & 0xFC00 == 0xDC00
      if !isPair && units[index] & 0xF800 == 0xD800 { count += 1 }
      index += isPair ? 2 : 1
    }
    return count
  }

  private static func repairedText(
    _ utf8: ArraySlice<UInt8>, _ encoding: TextEncoding, invalid: Int, line: Int?
  ) -> DecodedText {
    var text = DecodedText(utf8: utf8, encoding: encoding)
    if invalid > 0 { text.findings.append(.invalidBytes(invalid, encoding, line: line)) }
    return text
  }
}

extension ReadingFinding {
  fileprivate static func invalidBytes(_ count: Int, _ encoding: TextEncoding, line: Int?) -> ReadingFinding {
    ReadingFinding(
      severity: .warning, code: "encoding-invalid-bytes",
      english: "\(count) byte(s) are no \(encoding.name); each reads as U+FFFD",
      russian: "байтов, которых нет в кодировке \(encoding.name): \(count); вместо них стоит знак U+FFFD",
      place: line.map { .lines($0...$0) })
  }

  fileprivate static func encodingGuessed(_ encoding: TextEncoding) -> ReadingFinding {
    ReadingFinding(
      severity: .note, code: "encoding-guessed",
      english: "the text does not say its encoding; read as \(encoding.name), --encoding names another",
      russian: "кодировка текста не указана; прочтено как \(encoding.name), другую задаёт --encoding")
  }

  fileprivate static func encodingMisdeclared(_ declared: TextEncoding, _ actual: TextEncoding)
    -> ReadingFinding
  {
    ReadingFinding(
      severity: .warning, code: "encoding-misdeclared",
      english: "the document calls itself \(declared.name), but its bytes are \(actual.name)",
      russian: "в документе указана кодировка \(declared.name), а байты его в кодировке \(actual.name)")
  }
}
