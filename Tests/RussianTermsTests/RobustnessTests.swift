import RussianTerms
import Testing

/// Whatever the bytes, a reading ends, keeps the words and tells what it did not understand.
@Suite struct RobustnessTests {
  @Test func mutatedPhrasesKeepTheInvariants() throws {
    var random = SplitMix(state: 20_201_224)
    let phrases = try Corpus.names.flatMap { try Corpus($0).phrases }
    for round in 0..<6000 {
      let phrase = phrases[Int(random.next() % UInt64(phrases.count))]
      var bytes = Array(phrase.text.utf8)
      for _ in 0...Int(random.next() % 4) { mutate(&bytes, phrases, &random) }
      let text = String(decoding: bytes, as: UTF8.self)
      if let broken = Invariants.broken(by: DeadlineReader().read(text, in: phrase.context), of: text) {
        Issue.record("round \(round): \(broken): \(text)")
      }
      for term in DeadlineReader().scan(text, in: phrase.context) {
        #expect(term.bytes.upperBound <= text.utf8.count && !term.terms.isEmpty)
      }
      _ = DeadlineReader().period(ofTitle: text)
      _ = DeadlineReader().dates(in: text)
    }
  }

  private func mutate(_ bytes: inout [UInt8], _ phrases: [Corpus.Phrase], _ random: inout SplitMix) {
    let at = bytes.isEmpty ? 0 : Int(random.next() % UInt64(bytes.count))
    switch random.next() % 6 {
    case 0: if !bytes.isEmpty { bytes.remove(at: at) }
    case 1: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: at)
    case 2:
      bytes.insert(contentsOf: Array(" -.,;()0123456789/«»".utf8).shuffled(using: &random).prefix(2), at: at)
    case 3: if bytes.count > 4 { bytes.removeSubrange(at..<min(bytes.count, at + 4)) }
    case 4: bytes += Array(phrases[Int(random.next() % UInt64(phrases.count))].text.utf8)
    default: bytes += bytes.prefix(at)
    }
  }

  /// Twice the cell takes about twice the time; a bound of six leaves room for a busy machine.
  @Test(arguments: [
    "01.02.2021, ", "1, 2, ", "до 1 марта и ", "в течение 10 дней со дня ", "ежегодно, ", "((((", "I-",
    "слово ", "кроме ",
    "по плану ", "1 раз ", "с 1 по ", "1-", "«", "до ", "__", "далее ", "10.00 ", "января, ", "первый и ",
  ]) func timeIsLinear(_ piece: String) {
    let reader = DeadlineReader()
    func time(_ count: Int) -> Duration {
      let text = String(repeating: piece, count: count)
      let clock = ContinuousClock()
      return (0..<2).map { _ in clock.measure { _ = reader.read(text) } }.min()!
    }
    _ = time(50)
    let short = time(1500)
    let long = time(6000)
    #expect(long < short * 4 * 6 + .milliseconds(50), "\(piece): \(short) for 1500, \(long) for 6000")
  }

  @Test func sameInputSameOutput() throws {
    for phrase in try Corpus.names.flatMap({ try Corpus($0).phrases }).prefix(200) {
      let first = DeadlineReader().read(phrase.text, in: phrase.context)
      #expect(DeadlineReader().read(phrase.text, in: phrase.context) == first)
    }
  }
}

/// A small generator, so that every run sees the same mutations.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
