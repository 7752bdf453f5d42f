import DecreeDocument

/// Who issued an act, as the lines over its genre say: the last body of a chain that each stands under the one before.
struct IssuingBody: Sendable, Hashable {
  /// The lines of its name; bodies that issued the act together are divided by a comma.
  var name: [String]
  /// The bodies and places that stand over it, outermost first, each with the lines of its name.
  var within: [[String]] = []

  /// - Parameter lines: lines that name something; nothing where none names a body.
  init?(_ lines: [String]) {
    var chain: [Unit] = []
    for (index, line) in lines.enumerated() {
      let isOpen = index > 0 && Unfinished.endsOpen(lines[index - 1])
      if !isOpen, Unit.isPlace(line) {
        chain.append(Unit(kind: .place, lines: [line]))
      } else if let last = chain.lastIndex(where: { $0.kind == .body }) {
        let body = isOpen ? nil : Unit.opening(line)
        if let body, body.noun == chain[last].noun, !(chain[last].isOfCountry && !body.isOfCountry) {
          chain[last].lines[chain[last].lines.count - 1] += ","
          chain[last].lines.append(line)
        } else if let body, chain[last].isAuthority || chain[last].noun == body.noun {
          chain.append(body)
        } else if last == chain.count - 1 {
          chain[last].lines.append(line)
        }
      } else if IssuerName.namesBody(line) {
        chain.append(Unit.opening(line) ?? Unit(kind: .body, lines: [line]))
      }
    }
    guard let body = chain.last(where: { $0.kind == .body }) ?? chain.last(where: \.mayBeBody) else {
      return nil
    }
    name = body.lines
    within = chain.filter { $0 != body }.map(\.lines)
  }
}

extension IssuingBody {
  /// A body or a place, on one line or several.
  fileprivate struct Unit: Equatable {
    enum Kind { case body, place }
    var kind: Kind
    var lines: [String]
    /// The body's head noun, where its first line opens with one in the nominative.
    var noun = ""

    /// Whether other bodies are parts of such a one; a school under a school's founder is not told from its second name.
    var isAuthority: Bool { Unit.authorities.contains(noun) }

    /// «ПРОКУРАТУРА РОССИЙСКОЙ ФЕДЕРАЦИИ»: the regions' bodies of that name are its parts.
    var isOfCountry: Bool {
      let words = Word.all(in: lines[lines.count - 1]).map(\.text)
      return words.last == "россии" || words.suffix(2) == ["российской", "федерации"]
    }

    /// «Лесной муниципальный округ» alone issues acts of its own.
    var mayBeBody: Bool { IssuerName.namesBody(lines[0]) }

    private static let authorities: Set<String> = [
      "правительство", "администрация", "мэрия", "министерство", "департамент", "комитет", "управление",
      "служба",
      "агентство", "управа", "кабинет", "дума",
    ]

    /// The body that a line begins to name, in the nominative: «КОМИТЕТ ПО ОБРАЗОВАНИЮ», «ФЕДЕРАЛЬНАЯ СЛУЖБА …».
    static func opening(_ line: String) -> Unit? {
      let words = Word.all(in: line).prefix(6)
      if let first = words.first, IssuerName.opensWithForm(line) {
        return Unit(kind: .body, lines: [line], noun: first.text)
      }
      guard let index = words.firstIndex(where: { IssuerName.isHead($0.text) }),
        words[..<index].allSatisfy({ $0.text == "-" || isNominativeAdjective($0.text) })
      else { return nil }
      return Unit(kind: .body, lines: [line], noun: words[index].text)
    }

    /// «Российская Федерация», «ЗАРЕЧНАЯ ОБЛАСТЬ», «Республика Бурятия», «Муниципальное образование «Лесной район»».
    static func isPlace(_ line: String) -> Bool {
      let words = Word.all(in: line)
      let letters = words.filter { $0.kind == .letters }
      guard words.count <= 8, let first = letters.first?.text, let last = letters.last?.text else {
        return false
      }
      if first == "республика" { return letters.count <= 4 }
      if first == "муниципальное" { return letters.count > 1 && letters[1].text == "образование" }
      return letters.count <= 4 && places.contains(last)
        && letters.dropLast().allSatisfy { isNominativeAdjective($0.text) } && letters.count > 1
    }

    private static let places: Set<String> = [
      "федерация", "область", "край", "республика", "район", "округ", "поселение",
    ]

    private static func isNominativeAdjective(_ word: String) -> Bool {
      word.utf8.count > 8 && PlaceWords.isNominativeAdjective(word)
    }
  }
}
