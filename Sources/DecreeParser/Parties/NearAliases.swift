/// Finds the one defined alias that another acronym can only be a slip of.
struct NearAliases: Sendable {
  private let aliases: [String]
  /// Each alias under itself and under what is left of it when one letter is dropped.
  private var byRemainder: [String: [Int]] = [:]

  init(_ aliases: [String]) {
    self.aliases = aliases
    for (index, alias) in aliases.enumerated() where !alias.utf8.contains(UInt8(ascii: " ")) {
      for remainder in remainders(of: alias) { byRemainder[remainder, default: []].append(index) }
    }
  }

  /// - Parameter acronym: in lower case.
  /// - Returns: the index of the alias, where exactly one differs by a letter added, lost or changed.
  func alias(near acronym: String) -> Int? {
    guard acronym.utf8.count >= 8, !PartyVocabulary.isCommonAcronym(acronym) else { return nil }
    let near = Set(remainders(of: acronym).flatMap { byRemainder[$0] ?? [] })
      .filter { aliases[$0] != acronym && isOneSlip(acronym, aliases[$0]) }
    return near.count == 1 ? near.first : nil
  }

  private func remainders(of word: String) -> [String] {
    let letters = Array(word)
    guard letters.count <= 16 else { return [word] }
    return [word] + letters.indices.map { String(letters[..<$0] + letters[($0 + 1)...]) }
  }

  /// One letter added, lost or changed; of acronyms as short as three letters, only added.
  private func isOneSlip(_ word: String, _ alias: String) -> Bool {
    let longer = word.utf8.count >= alias.utf8.count ? Array(word) : Array(alias)
    let shorter = word.utf8.count >= alias.utf8.count ? Array(alias) : Array(word)
    guard longer.count - shorter.count <= 1, shorter.count >= 3 else { return false }
    if longer.count == shorter.count {
      return shorter.count >= 5 && zip(longer, shorter).count { $0 != $1 } == 1
    }
    // the first letter is hardly ever the slip: ДОУ is no МДОУ
    guard longer.first == shorter.first else { return false }
    let start = zip(longer, shorter).prefix { $0 == $1 }.count
    return longer[(start + 1)...].elementsEqual(shorter[start...])
  }
}
