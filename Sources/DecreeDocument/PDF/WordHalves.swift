/// Tells two halves of a Russian word, cut where a cell was full, from two words, by how they end.
enum WordHalves {
  /// - Parameters: `head` fills its line, `tail` begins the next; both in lower case.
  static func areHalves(_ head: String, _ tail: String) -> Bool {
    guard let first = tail.first else { return false }
    if "ьъы".contains(first) { return true }
    let ends = { (endings: [String]) in endings.contains { head.hasSuffix($0) } }
    switch tail {
    case "с", "к": return false
    case "в": return ends(["о", "е"])
    case "о": return ends(["ог", "ег", "ств", "ост", "н"])
    case "у": return ends(["ом", "ем", "ств"])
    case "и": return !ends(oblique) && !ends(["а", "е", "о", "у", "ы", "ю", "я"])
    case "а": return !ends(oblique) && !ends(["а", "е", "и", "о", "у", "ы", "ю", "я"])
    case "во": return ends(["ст"])
    case "на", "не", "ни", "по", "до", "за", "из", "от", "об", "со", "все", "для", "при", "или": return false
    default: break
    }
    if tail.count == 1 || isEnding(tail) { return true }
    return !ends(oblique) && !ends(wordEnds) && !(tail.count > 4 && ends(["ы", "и", "а", "я"]))
  }

  /// Ends of words in an oblique case, to which no letter is added.
  private static let oblique = [
    "ыми", "ими", "ями", "ами", "ого", "его", "ому", "ему", "ых", "их", "ях", "ах", "ов", "ев", "ей", "ий",
  ]

  /// Other ends of whole words; shorter ones could be the middle of a word.
  private static let wordEnds = [
    "ая", "яя", "ое", "ее", "ые", "ие", "ый", "ой", "ым", "им", "ую", "ом", "ем", "ам", "ям", "ия", "ии",
    "ию", "ость",
    "ости", "ть", "ться", "ка", "ки", "ку", "ва", "ции", "ент", "ство", "ству",
  ]

  /// Whether the letters are a suffix and an ending, with no root: «нных», «тельства», «ение».
  private static func isEnding(_ tail: String) -> Bool {
    endings.contains { tail.hasSuffix($0) && suffixes.contains(String(tail.dropLast($0.count))) }
  }

  private static let endings = [
    "", "го", "му", "ми", "ся", "ия", "ии", "ию", "ией", "ием", "иям", "иях", "иями", "а", "я", "о", "е", "и",
    "ы", "у", "ю", "й", "ь", "ая", "яя", "ое", "ее", "ые", "ие", "ый", "ий",
    "ой", "ей",
    "ого", "его", "ому", "ему", "ым", "им", "ых", "их", "ыми", "ими", "ую", "юю", "ом", "ем", "ам", "ям",
    "ами", "ями",
    "ах", "ях", "ов", "ев", "ть", "ться",
  ]

  private static let suffixes: Set<String> = [
    "", "в", "л", "н", "т", "нн", "ен", "енн", "ан", "анн", "ян", "ванн", "ованн", "рованн", "ированн", "льн",
    "ельн",
    "тельн", "ительн", "ательн", "альн", "иальн", "ональн", "ск", "еск", "ческ", "ическ", "овск", "инск",
    "ств", "еств",
    "тельств", "ост", "ност", "нност", "остн", "ани", "ени", "вани", "овани", "ровани", "ировани", "дени",
    "лени",
    "нени", "шени", "щени", "жени", "чени", "ци", "аци", "заци", "изаци", "рци", "яци", "тел", "ител", "ател",
    "ел", "ник",
    "ист", "тор", "атор", "щ", "ющ", "ящ", "ащ", "ивн", "ативн", "тивн", "чн", "ичн", "ечн", "онн", "ионн",
    "ционн", "нц",
    "ющи", "вш", "ем", "им", "чик", "щик", "изм", "ят", "мент", "ент", "ац", "к", "р", "ст", "венн", "ственн",
    "вательн", "овательн", "зовательн", "тр", "рн", "бност",
  ]
}
