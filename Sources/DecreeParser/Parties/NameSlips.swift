/// Finds names that differ by one letter of one word: «Отдел культуры» and «Отдел культры».
enum NameSlips {
  /// How many parties of a document are compared.
  private static let most = 2000
  /// How long a word must be for one letter to be a slip rather than another word.
  private static let shortest = 6

  /// Names of more words are too long to be slips of one another.
  private static let longestName = 24

  /// - Returns: the earlier and the later of two members.
  static func pairs(of members: [PartyKinship.Member]) -> [(earlier: Int, later: Int)] {
    var result: [(earlier: Int, later: Int)] = []
    /// The member, and the word of it, that a spelling belongs to, as one number: a process that reads one order needs
    /// no other such table, and to make one for pairs would take longer than to fill it.
    var seen: [UInt64: Int] = [:]
    for (index, member) in members.prefix(most).enumerated() {
      guard let words = member.shape?.words, words.count <= longestName else { continue }
      for place in words.indices where isComparable(words[place]) {
        var others = ByteHash()
        for other in words.indices where other != place { others.add(words[other].folded) }
        others.add(String(place))
        words[place].folded.withBytes { letters in
          each(letters, others) { spelling in
            guard let other = seen[spelling] else {
              seen[spelling] = index * longestName + place
              return
            }
            let (earlier, word) = other.quotientAndRemainder(dividingBy: longestName)
            guard earlier != index, members[earlier].shape?.words[word].id != words[place].id else { return }
            result.append((earlier, index))
          }
        }
      }
    }
    return result
  }

  /// Calls with the hash of the word itself, and of what is left of it without each letter but those of its ending.
  private static func each(
    _ letters: UnsafeBufferPointer<UInt8>, _ others: ByteHash, _ body: (UInt64) -> Void
  ) {
    var whole = others
    whole.add(letters)
    body(whole.value)
    let starts = letters.indices.filter { letters[$0] & 0xC0 != 0x80 }
    for (start, next) in zip(starts, starts.dropFirst()).dropLast(1) {
      var hash = others
      hash.add(letters[..<start])
      hash.add(letters[next...])
      body(hash.value)
    }
  }

  private static func isComparable(_ word: NameWord) -> Bool {
    word.count >= shortest && !word.folded.utf8.contains { (0x30...0x39).contains($0) || $0 == 0x20 }
  }
}
