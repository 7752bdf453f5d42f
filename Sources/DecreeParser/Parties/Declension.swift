/// How a noun of the vocabulary declines. What its nominative singular ends in says which.
enum Declension: Sendable {
  case hardMasculine, jMasculine, softMasculine, softFeminine, aFeminine, iyaFeminine
  case oNeuter, ieNeuter, adjectival

  /// The length of the stem in bytes, and how the word declines.
  static func stemAndDeclension(ofNominative word: UnsafeBufferPointer<UInt8>) -> (stem: Int, Declension) {
    if word.ends(in: "ийся") { return (word.count - 8, .adjectival) }
    if word.ending(of: ["ий", "ый", "ой", "ая"]) != nil { return (word.count - 4, .adjectival) }
    if word.ends(in: "ия") { return (word.count - 4, .iyaFeminine) }
    if word.ends(in: "ие") { return (word.count - 4, .ieNeuter) }
    if word.ends(in: "й") { return (word.count - 2, .jMasculine) }
    if word.ending(of: softMasculines) != nil { return (word.count - 2, .softMasculine) }
    if word.ends(in: "ь") { return (word.count - 2, .softFeminine) }
    if word.ending(of: ["а", "я"]) != nil { return (word.count - 2, .aFeminine) }
    if word.ends(in: "о") { return (word.count - 2, .oNeuter) }
    return (word.count, .hardMasculine)
  }

  private static let softMasculines: [StaticString] = [
    "тель", "арь", "лагерь", "монастырь", "слесарь", "патруль",
  ]

  /// The readings of a stem with this ending; nil where the word has no such ending.
  func form(of ending: UnsafeBufferPointer<UInt8>) -> NounForm? {
    var form: NounForm = []
    for (reading, endings) in table {
      endings.eachWord { listed in
        if ending.isEmpty ? listed.elementsEqual("-".utf8) : ending.elementsEqual(listed) {
          form.insert(reading)
        }
      }
    }
    return form.isEmpty ? nil : form
  }

  /// The nominative of a stem; nil for words declined like adjectives.
  func nominative(of stem: String, isPlural: Bool) -> String? {
    // к, г, х and the hushing consonants take и for ы
    let y = stem.ends(in: ["г", "к", "х", "ж", "ч", "ш", "щ"]) ? "и" : "ы"
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

  func gender(of ending: UnsafeBufferPointer<UInt8>) -> Gender {
    switch self {
    case .softFeminine, .aFeminine, .iyaFeminine: .feminine
    case .oNeuter, .ieNeuter: .neuter
    case .adjectival:
      ending.ends(in: "ая") ? .feminine : ending.ending(of: ["ее", "ое"]) != nil ? .neuter : .masculine
    default: .masculine
    }
  }

  /// The endings by what they say, divided by spaces; "-" is none.
  private var table: [(NounForm, StaticString)] {
    switch self {
    case .hardMasculine:
      [
        (.nominativeSingular, "-"), (.nominativePlural, "ы и"),
        (.obliqueSingular, "а у ом ем е"), (.obliquePlural, "ов ей ам ами ах"),
      ]
    case .jMasculine:
      [
        (.nominativeSingular, "й"), (.nominativePlural, "и"), (.obliqueSingular, "я ю ем е"),
        (.obliquePlural, "ев ям ями ях"),
      ]
    case .softMasculine:
      [
        (.nominativeSingular, "ь"), (.nominativePlural, "и"), (.obliqueSingular, "я ю ем е"),
        (.obliquePlural, "ей ям ями ях"),
      ]
    case .softFeminine:
      [
        (.nominativeSingular, "ь"), (.nominativePlural, "и"), (.obliqueSingular, "и ью"),
        (.obliquePlural, "ей ям ями ях"),
      ]
    case .aFeminine:
      [
        (.nominativeSingular, "а я"), (.nominativePlural, "ы и"),
        (.obliqueSingular, "ы и е у ю ой ей"), (.obliquePlural, "- ам ами ах"),
      ]
    case .iyaFeminine:
      [
        (.nominativeSingular, "ия"), (.nominativePlural, "ии"), (.obliqueSingular, "ии ию ией"),
        (.obliquePlural, "ий иям иями иях"),
      ]
    case .oNeuter:
      [
        (.nominativeSingular, "о"), (.nominativePlural, "а"), (.obliqueSingular, "а у ом е"),
        (.obliquePlural, "- ам ами ах"),
      ]
    case .ieNeuter:
      [
        (.nominativeSingular, "ие"), (.nominativePlural, "ия"),
        (.obliqueSingular, "ия ию ием ии"), (.obliquePlural, "ий иям иями иях"),
      ]
    case .adjectival:
      [
        (.nominativeSingular, "ий ый ой ая яя ее ое ийся аяся ееся"),
        (.nominativePlural, "ие ые иеся"),
        (.obliqueSingular, "его ого ему ому им ым ем ом ей ой ую юю"),
        (.obliquePlural, "их ых ими ыми им ым ихся имся имися"),
      ]
    }
  }
}
