import RussianTerms

/// What the cells of a column hold by their looks.
enum CellContents {
  /// The share of texts that are such.
  static func share(_ texts: [String], _ holds: (String) -> Bool) -> Double {
    texts.isEmpty ? 0 : Double(texts.count(where: holds)) / Double(texts.count)
  }

  /// Whether a cell says a time.
  static func isDeadline(_ text: String) -> Bool {
    guard text.utf8.count <= 240 else { return false }
    return DeadlineReader().read(text).terms.contains {
      if case .unrecognized = $0 { return false }
      return true
    }
  }

  /// The share of cells that begin with a body or an office.
  static func parties(_ texts: [String]) -> Double {
    share(texts) { text in
      let words = Word.all(in: String(decoding: text.utf8.prefix(80), as: UTF8.self)).prefix(4)
      return words.contains { word in partyStems.contains { word.text.hasPrefix($0) } }
    }
  }

  /// The share of cells that begin as the name of a body or of an office does, and as hardly anything else.
  static func names(_ texts: [String]) -> Double {
    share(texts) { text in
      let head = String(decoding: text.utf8.prefix(160), as: UTF8.self)
      let elements = NameScanner.elements(of: Array(head.utf8), NameLexicon())
      guard !elements.isEmpty else { return false }
      let opening = NameOpenings(elements: elements).opening(at: 0)
      switch opening.kind {
      case .certain, .profession: return true
      case .acronym, .unknownNoun:
        let word = elements[opening.head].word
        return word.has(.owner) || word.has(.legalForm) || word.has(.wellKnown)
      default: return false
      }
    }
  }

  /// Whether a text begins with the name of an office: «Председатель комиссии».
  static func isOffice(_ text: String) -> Bool {
    let opening = NameOpening.first(in: text)
    return opening.kind == .certain && opening.noun?.kind == .person
  }

  private static let partyStems = [
    "министерств", "департамент", "комитет", "управлен", "администрац", "отдел", "глав", "директор",
    "заместител",
    "учрежден", "организац", "орган", "служб", "центр", "специалист", "начальник", "руководител", "школ",
    "гбу", "мбу",
    "мку", "учител", "педагог", "заведующ", "комисси", "совет", "агентств", "председател", "мбоу",
    "бухгалтер",
  ]
}
