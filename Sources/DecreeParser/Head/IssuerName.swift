/// The names of bodies and offices that issue acts, in the nominative.
enum IssuerName {
  private enum Gender { case masculine, feminine, neuter, plural }

  /// A head noun in the genitive, in the nominative, and its gender.
  private static let heads: [String: (nominative: String, gender: Gender)] = {
    var heads: [String: (nominative: String, gender: Gender)] = [:]
    for noun in neuterNouns { heads[noun.dropLastLetter + "а"] = (noun, .neuter) }
    for noun in neuterSoftNouns { heads[noun.dropLastLetter + "я"] = (noun, .neuter) }
    for noun in masculineNouns { heads[noun + "а"] = (noun, .masculine) }
    for noun in masculineSoftNouns { heads[noun.dropLastLetter + "я"] = (noun, .masculine) }
    for noun in feminineNouns { heads[noun.dropLastLetter + "ы"] = (noun, .feminine) }
    for noun in feminineVelarNouns { heads[noun.dropLastLetter + "и"] = (noun, .feminine) }
    for noun in feminineSoftNouns { heads[noun.dropLastLetter + "и"] = (noun, .feminine) }
    for noun in headNouns { heads[noun.dropLastLetter + "ы"] = (noun, .masculine) }
    for stem in [
      "Минздрав", "Минфин", "Минтранс", "Минспорт", "Роспотребнадзор", "Росреестр", "Рособрнадзор",
    ] {
      heads[Letters.folded(stem) + "а"] = (Letters.folded(stem), .masculine)
    }
    heads["управляющего"] = ("управляющий", .masculine)
    heads["заведующего"] = ("заведующий", .masculine)
    heads["заведующей"] = ("заведующая", .feminine)
    heads["управы"] = ("управа", .feminine)
    heads["отдела"] = ("отдел", .masculine)
    heads["дворца"] = ("дворец", .masculine)
    heads["совещания"] = ("совещание", .neuter)
    return heads
  }()

  private static let neuterNouns = [
    "министерство", "правительство", "агентство", "казначейство", "представительство", "ведомство",
    "общество",
    "хозяйство", "лесничество", "руководство",
  ]
  private static let neuterSoftNouns = [
    "управление", "учреждение", "собрание", "отделение", "предприятие", "объединение", "училище",
  ]
  private static let masculineNouns = [
    "департамент", "комитет", "губернатор", "совет", "суд", "лицей", "университет", "институт", "колледж",
    "техникум", "центр", "фонд", "музей", "театр", "сад", "дом", "аппарат", "штаб", "директор", "начальник",
    "министр",
    "мэр", "президент", "кабинет", "исполком", "банк", "филиал", "орган", "ректор", "хурал", "сход", "округ",
    "парк",
    "комбинат", "завод", "комиссариат", "секретариат", "стадион", "интернат", "диспансер", "госпиталь",
    "санаторий",
    "прокурор", "врач", "атаман", "отряд", "архив", "президиум", "пленум",
  ]
  private static let masculineSoftNouns = [
    "председатель", "руководитель", "заместитель", "секретарь", "исполнитель",
  ]
  private static let feminineNouns = [
    "служба", "дума", "палата", "прокуратура", "школа", "больница", "управа", "группа", "мэрия",
  ]
  private static let feminineVelarNouns = ["поликлиника", "библиотека", "коллегия"]
  private static let feminineSoftNouns = [
    "администрация", "инспекция", "комиссия", "организация", "академия", "корпорация", "дирекция", "мэрия",
    "гимназия", "коллегия", "компания", "федерация", "филармония", "станция", "амбулатория", "консультация",
  ]
  /// Men's offices that decline as women's nouns.
  private static let headNouns = ["глава"]

  /// The name with its head noun and the words that agree with it in the nominative; everything else as it stands.
  static func nominative(_ name: String) -> String {
    let words = Word.all(in: name)
    guard let index = words.prefix(7).firstIndex(where: { heads[$0.text] != nil || soft($0.text) != nil })
    else {
      return name
    }
    let head = heads[words[index].text] ?? soft(words[index].text)!
    // Words in quotes, and names in Latin letters, come after the head noun only.
    guard words[..<index].allSatisfy({ $0.kind == .letters || $0.text == "-" }) else { return name }
    // «бюро Федерации»: the head is a noun that no list has.
    guard index == 0 || mayQualify(words[index - 1].text) else { return name }
    var result = ""
    var end = 0
    for word in words[...index] {
      result += name.slice(end..<word.bytes.lowerBound)
      end = word.bytes.upperBound
      let written = word.written(in: name)
      let changed = word == words[index] ? head.nominative : adjective(word.text, head.gender)
      result += changed.map { recased($0, like: written) } ?? written
    }
    // «Министерства … и Министерства …»: the bodies of a joint act.
    let next = words.indices.first { next in
      next > index + 1 && words[next].text == words[index].text && ["и", ","].contains(words[next - 1].text)
    }
    guard let next else { return result + name.suffix(fromByte: end) }
    let start = words[next].bytes.lowerBound
    return result + name.slice(end..<start) + nominative(name.suffix(fromByte: start))
  }

  /// Who issued an act that names its issuer in the genitive: a director's act is the organisation's.
  static func issuer(_ genitive: String) -> String? {
    let first = Word.all(in: genitive).first?.text ?? ""
    let isHead =
      ["директора", "заведующ", "председателя", "начальника", "руководителя", "ректора"]
      .contains { first.hasPrefix($0) } || Letters.folded(genitive).hasPrefix("главного врача")
    return isHead ? ofHead(genitive) : nominative(genitive)
  }

  /// The body of a head's own stamp: «Директор МБОУ …» gives the organisation, «Глава …» the office.
  static func ofHead(_ words: String) -> String? {
    let name = words.trimmingMarks
    let tokens = Word.all(in: name)
    guard let first = tokens.first, tokens.count > 1 else { return nil }
    let isOffice = offices.contains { first.text.hasPrefix($0) }
    if isOffice { return heads[first.text] == nil ? name : nominative(name) }
    guard
      let position = tokens.prefix(4).lastIndex(where: { token in
        positions.contains { token.text.hasPrefix($0) }
      })
    else { return name }
    guard position + 1 < tokens.count else { return nil }
    return nominative(name.suffix(fromByte: tokens[position + 1].bytes.lowerBound))
  }

  /// The issuer that words name in the genitive and say nothing before; nothing where they name none.
  static func ofGenitive(_ name: String) -> String? {
    let words = Word.all(in: name)
    let first = words.firstIndex { $0.text != "заседания" && $0.text != "совещания" } ?? 0
    guard words.dropFirst(first).prefix(4).contains(where: { heads[$0.text] != nil }) else { return nil }
    return issuer(name.suffix(fromByte: words[first].bytes.lowerBound))
  }

  /// Whether a word is the head noun of such names, in the nominative.
  static func isHead(_ word: String) -> Bool { nominatives.contains(word) }

  /// Whether a word names an office, in any case.
  static func isOffice(_ word: String) -> Bool {
    (offices + positions).contains { word.hasPrefix($0) }
  }

  /// Whether one of the words is such a noun.
  static func holdsHead(_ name: String) -> Bool { Word.all(in: name).contains { isHead($0.text) } }

  /// Whether a line names a body or an office that issues acts, in the nominative.
  static func namesBody(_ line: String) -> Bool {
    Word.all(in: line).contains { nominatives.contains($0.text) || abbreviations.contains($0.text) }
      || opensWithForm(line)
  }

  /// Whether a line opens with the letters of a legal form: «МБОУ …», «ФГУП …».
  static func opensWithForm(_ line: String) -> Bool {
    guard let first = Word.all(in: line).first, Letters.allCapitals(first.written(in: line)) else {
      return false
    }
    return abbreviations.contains(first.text) || WordTraits.listed(first.text).contains(.legalForm)
  }

  private static let nominatives = Set(heads.values.map(\.nominative))
  /// Legal forms and offices that are written in capitals.
  static let abbreviations: Set<String> = [
    "гбуз", "гбу", "мбоу", "маоу", "мкоу", "мбдоу", "мадоу", "фгуп", "фгбу", "фгбоу", "гбоу", "гау", "гку",
    "мку", "мбу",
    "мау", "гуп", "муп", "оао", "пао", "ао", "ооо", "гаоу", "гбпоу", "огбуз", "огбу", "фгку", "мбук", "мук",
    "избирком",
    "уфссп", "умвд", "уфнс",
  ]

  private static let offices = [
    "глава", "главы", "губернатор", "мэр", "президент", "министр", "прокурор", "врио", "временно",
  ]
  private static let positions = [
    "директор", "руководител", "начальник", "председател", "заведующ", "врач", "ректор", "управляющ",
    "заместител",
    "командир", "комиссар", "секретар",
  ]

  private static func soft(_ word: String) -> (nominative: String, gender: Gender)? {
    word.hasSuffix("госпиталя")
      ? ("госпиталь", .masculine) : word == "санатория" ? ("санаторий", .masculine) : nil
  }

  /// An adjective in the genitive, in the nominative; nothing where it has no such end.
  private static func adjective(_ word: String, _ gender: Gender) -> String? {
    for (end, ends) in ends where word.hasSuffix(end) && word.utf8.count > end.utf8.count + 2 {
      let stem = String(word.dropLast(end.count))
      switch gender {
      case .masculine: return end == "его" ? stem + softMasculine(stem) : stem + hardMasculine(stem)
      case .feminine: return stem + ends.feminine
      case .neuter: return stem + ends.neuter
      case .plural: return nil
      }
    }
    return nil
  }

  /// Whether a word may stand right before the noun that it belongs to.
  private static func mayQualify(_ word: String) -> Bool {
    word == "и" || word == "-" || ["ого", "его", "ой", "ей", "ых", "их"].contains { word.hasSuffix($0) }
  }

  private static let ends: [(String, (feminine: String, neuter: String))] = [
    ("ого", ("ая", "ое")), ("его", ("яя", "ее")), ("ой", ("ая", "ое")), ("ей", ("яя", "ее")),
  ]

  private static func softMasculine(_ stem: String) -> String { "ий" }

  private static func hardMasculine(_ stem: String) -> String {
    if stressed.contains(stem) { return "ой" }
    return ["к", "г", "х"].contains { stem.hasSuffix($0) } ? "ий" : "ый"
  }

  /// Stems whose nominative ends in a stressed -ой.
  private static let stressed = [
    "городск", "областн", "краев", "войсков", "миров", "морск", "речн", "донск", "заводск",
  ]

  /// The changed word in the letter case of the printed one.
  private static func recased(_ word: String, like printed: String) -> String {
    let old = Word.all(in: printed)
    guard old.first?.isCapital == true else { return word }
    if Letters.allCapitals(printed), printed.utf8.count > 4 { return word.uppercased() }
    return word.prefix(1).uppercased() + word.dropFirst()
  }
}

extension String {
  fileprivate var dropLastLetter: String { String(dropLast()) }
}
