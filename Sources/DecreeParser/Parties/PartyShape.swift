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
  /// The first letters of the words, of letters all: «Отдел ЖКХ» and «отдел жилищно-коммунального хозяйства» have the
  /// same.
  var initials: [String]
  var hasLetters: Bool
  var isPerson: Bool

  init(_ opening: NameOpening, _ core: [NameElement]) {
    let first = core.first
    let letters = first.map { $0.isAcronym && $0.kind == .word && !$0.word.has(.subject) } ?? false
    let noun = opening.noun
    let isOne = noun.map { !$0.form.isDisjoint(with: [.nominativeSingular, .obliqueSingular]) } ?? false
    let isOfOne = isOne && (opening.kind != .ambiguous || noun?.form.contains(.nominativeSingular) == true)
    isContraction =
      first.map { $0.word.has(.contraction) && opening.kind != .none && core.count < 5 } ?? false
    switch noun?.kind {
    case .authority, .division, .institution: isBody = isOfOne
    default: isBody = letters || opening.kind == .contraction
    }
    // «ГБУЗ» alone is told by itself
    if letters, core.count == 1, first?.word.has(.legalForm) == true { isBody = false }
    words = core.filter { $0.kind != .comma && !$0.isDropped }.map(\.word)
    let hasForm = letters && first?.word.has(.legalForm) == true || core.contains { $0.word.has(.formNoun) }
    quoted =
      isBody && hasForm || first?.kind == .quoted ? core.first { $0.kind == .quoted }?.word.folded : nil
    isPerson = noun?.kind == .person
    let named = core.filter { $0.kind == .word && !$0.word.has(.preposition) && $0.word.folded != "их" }
    hasLetters = named.contains { $0.isAcronym && $0.word.count > 1 && !$0.word.has(.legalForm) }
    initials = named.map { $0.isAcronym ? $0.word.folded : PartyShape.initials($0.word.folded) }
  }

  /// Two of «жилищно-коммунального».
  private static func initials(_ word: String) -> String {
    word.split(separator: "-").map { String($0.prefix(1)) }.joined()
  }
}
