/// Tells the two halves of a Russian word, cut without a hyphen where its column was full, from two words.
///
/// In doubt there are two words: one left in two is seen, two made one may not be. Texts are UTF-8.
enum WordHalves {
  /// Whether a word goes on in the next line where not one letter more had room: a head that can be no word, or few, is
  /// then half of one.
  ///
  /// - Parameter closes: no other line of the cell follows.
  static func areHalves(_ head: ArraySlice<UInt8>, _ next: ArraySlice<UInt8>, closes: Bool) -> Bool {
    guard let tail = tail(next), mayBeCut(head) else { return false }
    if isNoWord(next) { return true }
    // «передач-и»: a conjunction closes no cell.
    if closes, tail.count == 2, tail.count == next.count { return true }
    if agree(head, next) { return true }
    return !WordShapes.endsAsWord(head)
      || WordShapes.takers[Array(tail)]?.contains { head.ends(with: $0) } ?? false
  }

  /// Whether a head and what the next line begins with make an adjective that goes with the noun behind it.
  static func agree(_ head: ArraySlice<UInt8>, _ next: ArraySlice<UInt8>) -> Bool {
    guard let tail = tail(next) else { return false }
    return WordShapes.agree(head, tail, before: next.dropFirst(tail.count).dropFirst())
  }

  /// Whether a hyphen at the line's end may divide a word: not where what stands before it is inflected, and what goes
  /// on is a word of its own.
  static func mayBeDivided(_ head: ArraySlice<UInt8>, _ next: ArraySlice<UInt8>) -> Bool {
    isNoWord(next) || !WordShapes.isInflected(head, before: next)
  }

  /// Whether a line begins with half a word, whatever stands before it.
  static func isNoWord(_ next: ArraySlice<UInt8>) -> Bool {
    guard let tail = tail(next), !WordShapes.likeEndings.contains(Array(tail)) else { return false }
    // «ст.», «г.»
    if tail.count <= 4, next.dropFirst(tail.count).first == 0x2E { return false }
    return WordShapes.beginsAsNoWord(tail) || WordShapes.isEnding(tail)
  }

  /// The letters at the head of a line, where they may be all that is missing of a word.
  private static func tail(_ next: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard next.beginsInLowerCase else { return nil }
    let letters = next.prefix { $0 & 0xFE == 0xD0 || $0 & 0xC0 == 0x80 }
    let rest = next.dropFirst(letters.count)
    let isWhole =
      rest.first.map { [0x20, 0x22, 0x2C, 0x2E, 0x3B, 0x3A, 0x29, 0x2D].contains($0) } ?? true
      || rest.starts(with: "»".utf8)
    return isWhole && !letters.isEmpty ? letters : nil
  }

  /// A word that goes on ends in a letter, and not in a capital.
  private static func mayBeCut(_ head: ArraySlice<UInt8>) -> Bool { head.suffix(2).beginsInLowerCase }
}

extension ArraySlice<UInt8> {
  func ends(with ending: [UInt8]) -> Bool { suffix(ending.count).elementsEqual(ending) }
}
