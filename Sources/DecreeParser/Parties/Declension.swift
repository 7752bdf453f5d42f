/// How a noun of the vocabulary declines. What its nominative singular ends in says which.
enum Declension: Sendable {
  case hardMasculine, jMasculine, softMasculine, softFeminine, aFeminine, iyaFeminine
  case oNeuter, ieNeuter, adjectival

  static func stemAndDeclension(ofNominative word: String) -> (stem: String, Declension) {
    if word.ends(in: "ийся") { return (word.dropping(letters: 4), .adjectival) }
    for ending in ["ий", "ый", "ой"] where word.ends(in: ending) {
      return (word.dropping(letters: 2), .adjectival)
    }
    if word.ends(in: "ая") { return (word.dropping(letters: 2), .adjectival) }
    if word.ends(in: "ия") { return (word.dropping(letters: 2), .iyaFeminine) }
    if word.ends(in: "ие") { return (word.dropping(letters: 2), .ieNeuter) }
    if word.ends(in: "й") { return (word.dropping(letters: 1), .jMasculine) }
    if word.ends(in: "тель") || word.ends(in: "арь") { return (word.dropping(letters: 1), .softMasculine) }
    if word.ends(in: "ь") {
      return (word.dropping(letters: 1), softMasculines.contains(word) ? .softMasculine : .softFeminine)
    }
    if word.ends(in: "а") || word.ends(in: "я") { return (word.dropping(letters: 1), .aFeminine) }
    if word.ends(in: "о") { return (word.dropping(letters: 1), .oNeuter) }
    return (word, .hardMasculine)
  }

  private static let softMasculines: Set<String> = ["лагерь", "монастырь", "слесарь"]

  /// The readings of a stem with this ending; nil where the word has no such ending.
  func form(of ending: String) -> NounForm? {
    let forms = table.filter { $0.endings.contains { $0.utf8.elementsEqual(ending.utf8) } }
    return forms.isEmpty ? nil : forms.reduce(into: []) { $0.formUnion($1.form) }
  }

  /// The nominative of a stem; nil for words declined like adjectives.
  func nominative(of stem: String, isPlural: Bool) -> String? {
    // к, г, х and the hushing consonants take и for ы
    let y = ["г", "к", "х", "ж", "ч", "ш", "щ"].contains { stem.ends(in: $0) } ? "и" : "ы"
    let endings: (singular: String, plural: String)? =
      switch self {
      case .hardMasculine: ("", y)
      case .jMasculine: ("й", "и")
      case .softMasculine, .softFeminine: ("ь", "и")
      case .aFeminine: ("а", y)
      case .iyaFeminine: ("ия", "ии")
      case .oNeuter: ("о", "а")
      case .ieNeuter: ("ие", "ия")
      case .adjectival: nil
      }
    return endings.map { stem + (isPlural ? $0.plural : $0.singular) }
  }

  func gender(of ending: String) -> Gender {
    switch self {
    case .softFeminine, .aFeminine, .iyaFeminine: .feminine
    case .oNeuter, .ieNeuter: .neuter
    case .adjectival: ending == "ая" ? .feminine : ending == "ее" || ending == "ое" ? .neuter : .masculine
    default: .masculine
    }
  }

  private var table: [(form: NounForm, endings: [String])] {
    switch self {
    case .hardMasculine:
      [
        (.nominativeSingular, [""]), (.nominativePlural, ["ы", "и"]),
        (.obliqueSingular, ["а", "у", "ом", "ем", "е"]), (.obliquePlural, ["ов", "ей", "ам", "ами", "ах"]),
      ]
    case .jMasculine:
      [
        (.nominativeSingular, ["й"]), (.nominativePlural, ["и"]), (.obliqueSingular, ["я", "ю", "ем", "е"]),
        (.obliquePlural, ["ев", "ям", "ями", "ях"]),
      ]
    case .softMasculine:
      [
        (.nominativeSingular, ["ь"]), (.nominativePlural, ["и"]), (.obliqueSingular, ["я", "ю", "ем", "е"]),
        (.obliquePlural, ["ей", "ям", "ями", "ях"]),
      ]
    case .softFeminine:
      [
        (.nominativeSingular, ["ь"]), (.nominativePlural, ["и"]), (.obliqueSingular, ["и", "ью"]),
        (.obliquePlural, ["ей", "ям", "ями", "ях"]),
      ]
    case .aFeminine:
      [
        (.nominativeSingular, ["а", "я"]), (.nominativePlural, ["ы", "и"]),
        (.obliqueSingular, ["ы", "и", "е", "у", "ю", "ой", "ей"]), (.obliquePlural, ["", "ам", "ами", "ах"]),
      ]
    case .iyaFeminine:
      [
        (.nominativeSingular, ["ия"]), (.nominativePlural, ["ии"]), (.obliqueSingular, ["ии", "ию", "ией"]),
        (.obliquePlural, ["ий", "иям", "иями", "иях"]),
      ]
    case .oNeuter:
      [
        (.nominativeSingular, ["о"]), (.nominativePlural, ["а"]), (.obliqueSingular, ["а", "у", "ом", "е"]),
        (.obliquePlural, ["", "ам", "ами", "ах"]),
      ]
    case .ieNeuter:
      [
        (.nominativeSingular, ["ие"]), (.nominativePlural, ["ия"]),
        (.obliqueSingular, ["ия", "ию", "ием", "ии"]), (.obliquePlural, ["ий", "иям", "иями", "иях"]),
      ]
    case .adjectival:
      [
        (.nominativeSingular, ["ий", "ый", "ой", "ая", "яя", "ее", "ое", "ийся", "аяся", "ееся"]),
        (.nominativePlural, ["ие", "ые", "иеся"]),
        (.obliqueSingular, ["его", "ого", "ему", "ому", "им", "ым", "ем", "ом", "ей", "ой", "ую", "юю"]),
        (.obliquePlural, ["их", "ых", "ими", "ыми", "им", "ым", "ихся", "имся", "имися"]),
      ]
    }
  }
}
