/// Finds names that differ by one letter of one word: «Отдел культуры» and «Отдел культры».
enum NameSlips {
  /// How many parties of a document are compared.
  private static let most = 2000
  /// How long a word must be for one letter to be a slip rather than another word.
  private static let shortest = 6

  /// - Returns: the earlier and the later of two members.
  static func pairs(of members: [PartyKinship.Member]) -> [(earlier: Int, later: Int)] {
    var result: [(earlier: Int, later: Int)] = []
    var seen: [UInt64: (member: Int, word: NameWord)] = [:]
    for (index, member) in members.prefix(most).enumerated() {
      guard let words = member.shape?.words, words.count <= 24 else { continue }
      for place in words.indices where isComparable(words[place]) {
        let letters = Array(words[place].folded.unicodeScalars)
        var others = ByteHash()
        for other in words.indices where other != place { others.add(words[other].folded) }
        others.add(String(place))
        // The word itself, and what is left of it without each letter but those of its ending.
        for dropped in -1..<(letters.count - 2) {
          var hash = others
          hash.add(dropped < 0 ? words[place].folded : without(dropped, letters))
          guard let other = seen[hash.value] else {
            seen[hash.value] = (index, words[place])
            continue
          }
          if other.member != index, other.word.id != words[place].id { result.append((other.member, index)) }
        }
      }
    }
    return result
  }

  private static func isComparable(_ word: NameWord) -> Bool {
    word.count >= shortest && !word.folded.utf8.contains { (0x30...0x39).contains($0) || $0 == 0x20 }
  }

  private static func without(_ index: Int, _ letters: [Unicode.Scalar]) -> String {
    var rest = String.UnicodeScalarView()
    rest.append(contentsOf: letters[..<index])
    rest.append(contentsOf: letters[(index + 1)...])
    return String(rest)
  }
}
