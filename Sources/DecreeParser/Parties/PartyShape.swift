/// What of a party's name tells whether another name can be of the same party.
struct PartyShape: Sendable {
  /// One body, not several and no person: «Отдел образования», «УМВД», «Минздрав».
  var isBody: Bool
  /// The words from the head on, a group in quotes as one.
  var words: [NameWord]
  /// What the quotes of a name hold that a legal form stands before: «МКУ «Центр закупок»».
  var quoted: String?
  /// «Минздрав»
  var isContraction: Bool
  /// An initialism is among the words.
  var hasLetters: Bool
  var isPerson: Bool
  /// Which of the first words are letters, a bit each.
  private var letters: UInt32 = 0

  init(_ opening: NameOpening, _ core: [NameElement]) {
    let first = core.first
    let isLetters = first.map { $0.isAcronym && $0.kind == .word && !$0.word.has(.subject) } ?? false
    let noun = opening.noun
    let isOne = noun.map { !$0.form.isDisjoint(with: [.nominativeSingular, .obliqueSingular]) } ?? false
    let isOfOne = isOne && (opening.kind != .ambiguous || noun?.form.contains(.nominativeSingular) == true)
    isContraction =
      first.map { $0.word.has(.contraction) && opening.kind != .none && core.count < 5 } ?? false
    switch noun?.kind {
    case .authority, .division, .institution: isBody = isOfOne
    default: isBody = isLetters || opening.kind == .contraction
    }
    // «ГБУЗ» alone is told by itself
    if isLetters, core.count == 1, first?.word.has(.legalForm) == true { isBody = false }
    let named = core.filter { $0.kind != .comma && !$0.isDropped }
    words = named.map(\.word)
    for (index, element) in named.prefix(32).enumerated() where element.isAcronym {
      letters |= 1 << UInt32(index)
    }
    hasLetters = named.contains {
      $0.isAcronym && $0.kind == .word && $0.word.count > 1 && !$0.word.has(.legalForm)
    }
    let hasForm = isLetters && first?.word.has(.legalForm) == true || core.contains { $0.word.has(.formNoun) }
    quoted =
      isBody && hasForm || first?.kind == .quoted ? core.first { $0.kind == .quoted }?.word.folded : nil
    isPerson = noun?.kind == .person
  }

  /// The first letters of the words, of letters all: «Отдел ЖКХ» and «отдел жилищно-коммунального хозяйства» have the
  /// same.
  var initials: [[Unicode.Scalar]] {
    words.prefix(32).enumerated().compactMap { index, word in
      guard !word.has(.preposition), word.folded != "их" else { return nil }
      let scalars = word.folded.unicodeScalars
      if letters & 1 << UInt32(index) != 0 { return Array(scalars) }
      // two of «жилищно-коммунального»
      return scalars.split(separator: "-").compactMap(\.first)
    }
  }
}
