import CUchardet

/// Finds the encoding of a text that does not say it.
enum EncodingDetector {
  struct Guess: Sendable, Hashable {
    var encoding: TextEncoding
    /// Another encoding explains the bytes about as well.
    var isUnsure = false
    /// What the bytes are as UTF-8, where that was looked at.
    var scan: UTF8Scan?
  }

  /// How much of the text is looked at.
  private static let sampleLength = 128 << 10

  /// The encoding of bytes that have no byte order mark.
  static func guess(_ bytes: ArraySlice<UInt8>) -> Guess {
    if let utf16 = utf16ByNulls(bytes.prefix(sampleLength)) { return Guess(encoding: utf16) }
    let scan = UTF8Scan(bytes)
    // A single broken sequence does not make a text another encoding's: those hold next to no valid sequences.
    if scan.invalid * 10 <= scan.sequences { return Guess(encoding: .utf8, scan: scan) }
    return guessPage(bytes)
  }

  /// UTF-16 of Russian text has its high bytes in a few Unicode blocks; spaces, digits and line ends bring the NULs.
  static func utf16ByNulls(_ sample: ArraySlice<UInt8>) -> TextEncoding? {
    guard sample.count >= 4 else { return nil }
    var plausible = (even: 0, odd: 0)
    var nulls = (even: 0, odd: 0)
    var index = sample.startIndex
    while index + 1 < sample.endIndex {
      let (even, odd) = (sample[index], sample[index + 1])
      if isHighByte(even) { plausible.even += 1 }
      if isHighByte(odd) { plausible.odd += 1 }
      if even == 0 { nulls.even += 1 }
      if odd == 0 { nulls.odd += 1 }
      index += 2
    }
    let units = sample.count / 2
    if nulls.odd * 100 > units, plausible.odd * 10 >= units * 9, nulls.even * 20 < units {
      return .utf16LittleEndian
    }
    if nulls.even * 100 > units, plausible.even * 10 >= units * 9, nulls.odd * 20 < units {
      return .utf16BigEndian
    }
    return nil
  }

  /// Basic Latin, Cyrillic, punctuation, letter-like signs, arrows, box drawing.
  private static func isHighByte(_ byte: UInt8) -> Bool {
    byte == 0 || byte == 4 || (0x20...0x25).contains(byte)
  }

  /// The one-byte encoding under which the text reads as Russian. Our own score decides; where two come close, uchardet.
  private static func guessPage(_ bytes: ArraySlice<UInt8>) -> Guess {
    let firstHigh = bytes.firstIndex { $0 >= 0x80 } ?? bytes.startIndex
    let sample = bytes[firstHigh...].prefix(sampleLength)
    let opinion = uchardet(sample).flatMap { TextEncoding(label: $0) }
    let highBytes = sample.count { $0 >= 0x80 }
    let ranked = CodePage.russian.map { page in
      let bonus = opinion == .page(page) ? 1 + highBytes / 50 : 0
      return (page: page, score: RussianLikelihood(page).score(sample) + bonus)
    }
    var best = ranked[0]
    for candidate in ranked.dropFirst() where candidate.score > best.score { best = candidate }
    if best.score <= -highBytes, let opinion, case .other = opinion {
      return Guess(encoding: opinion, isUnsure: true)
    }
    let rival = ranked.filter { $0.page != best.page && differs($0.page, best.page, on: sample) }.map(\.score)
      .max()
    let isUnsure = best.score <= 0 || rival.map { best.score - $0 <= highBytes / 4 } ?? false
    return Guess(encoding: .page(best.page), isUnsure: isUnsure)
  }

  /// Two sets that read a text the same way leave no doubt about it.
  private static func differs(_ a: CodePage, _ b: CodePage, on sample: ArraySlice<UInt8>) -> Bool {
    sample.contains { $0 >= 0x80 && a.upperHalf[Int($0 & 0x7F)] != b.upperHalf[Int($0 & 0x7F)] }
  }

  private static func uchardet(_ sample: ArraySlice<UInt8>) -> String? {
    guard let detector = uchardet_new() else { return nil }
    defer { uchardet_delete(detector) }
    let status = sample.withUnsafeBytes { raw in
      uchardet_handle_data(detector, raw.baseAddress?.assumingMemoryBound(to: CChar.self), raw.count)
    }
    guard status == 0 else { return nil }
    uchardet_data_end(detector)
    let name = String(cString: uchardet_get_charset(detector))
    return name.isEmpty ? nil : name
  }
}
