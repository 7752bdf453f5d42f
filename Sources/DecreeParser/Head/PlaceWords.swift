/// Which words of a body's name are names of places, told by the words beside them.
enum PlaceWords {
  /// «ТОМСКОЙ ОБЛАСТИ», «ГОРОДА НИЖНЕГО НОВГОРОДА», «ПРАВИТЕЛЬСТВО МОСКВЫ», «РЕСПУБЛИКИ САХА (ЯКУТИЯ)».
  static func isProper(_ words: [Word], _ index: Int) -> Bool {
    let word = words[index].text
    let part = compound(words, around: index)
    let text = { (index: Int) in words.indices.contains(index) ? words[index].text : "" }
    let before = text(part.lowerBound - 1)
    let next = text(part.upperBound)
    if word == "республики" { return true }
    if word == "федерации" { return before == "российской" }
    guard !common.contains(word) else { return false }
    if isGenitiveAdjective(words[part.upperBound - 1].text),
      units.contains(next) || kinds.contains(next) && units.contains(text(part.upperBound + 1))
    {
      return true
    }
    if named.contains(before) || before == "(" { return true }
    let beforeThat = text(part.lowerBound - 2)
    switch before {
    // «Муниципального образования Сокол», not «управления образования».
    case "образования": return beforeThat == "муниципального"
    // «Автономного округа – Югры».
    case "-", "–", "—": return units.contains(beforeThat)
    default:
      return named.contains(beforeThat) && (isGenitiveAdjective(before) || isNominativeAdjective(before))
        && !kinds.contains(before)
    }
  }

  /// The words that hyphens join to one: «РОСТОВА-НА-ДОНУ».
  private static func compound(_ words: [Word], around index: Int) -> Range<Int> {
    let joins = { (hyphen: Int) in
      words[hyphen].text == "-" && !words[hyphen].followsSpace && !words[hyphen + 1].followsSpace
    }
    var lower = index
    var upper = index + 1
    while lower > 1, joins(lower - 1) { lower -= 2 }
    while upper + 1 < words.count, joins(upper) { upper += 2 }
    return lower..<upper
  }

  private static func isGenitiveAdjective(_ word: String) -> Bool {
    ["ой", "ей", "ого", "его"].contains { word.hasSuffix($0) }
  }

  /// Any gender and number; «-ой» is also a genitive.
  static func isNominativeAdjective(_ word: String) -> Bool {
    ["ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие"].contains { word.hasSuffix($0) }
  }

  /// Words after an adjective that names a place.
  private static let units: Set<String> = [
    "области", "края", "района", "округа", "республики", "поселения", "федерации", "сельсовета", "волости",
  ]

  /// Adjectives that say what kind of place it is.
  private static let kinds: Set<String> = [
    "муниципального", "городского", "автономного", "сельского", "административного", "федерального",
    "внутригородского",
  ]

  /// Words after which the name of a place follows.
  private static let named: Set<String> = [
    "города", "город", "республики", "поселка", "поселок", "села", "село", "станицы", "деревни", "г",
    "округа",
    "района", "поселения", "имени", "правительство", "правительства", "мэрия", "мэрии", "мэр", "мэра",
  ]

  /// Words that are no names where a name may stand.
  private static let common: Set<String> = kinds.union(units).union(named).union([
    "администрации", "министерства", "департамента", "комитета", "управления", "образования", "значения",
    "районного", "областного", "краевого", "окружного", "государственного", "собрания", "совета", "думы",
    "по", "и", "с", "со", "в", "на", "о", "об", "над", "под",
  ])
}
