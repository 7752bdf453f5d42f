/// Which part a column plays, by what its header says.
enum ColumnRoles {
  /// What a header says about its column.
  struct Reading: Sendable, Hashable {
    /// How much a header's word says by itself.
    enum Strength: Int, Sendable, Hashable { case bare, weak, strong }

    var role: Column.Role
    var strength = Strength.strong
    var isCoExecutor = false
    /// The column says when the work begins, or ends.
    var isStart = false
    var isEnd = false
    /// The word that decided.
    var reason: String
  }

  /// The reading of a header; nothing where no word of it says what the column holds.
  static func reading(of header: String) -> Reading? {
    let words = Word.all(in: header)
    guard let first = words.first?.text else { return nil }
    if asides.contains(first) || namesAfterwards(words) || namesOthers(words) {
      return Reading(role: .other, reason: header)
    }
    if let charged = namesCharged(words) { return Reading(role: .responsible, reason: charged) }
    if namesDays(words) { return Reading(role: .deadline, reason: first) }
    var best: Reading?
    for (index, word) in words.enumerated() {
      if let reading = numberReading(words, at: index) { return reading }
      guard let rule = rules.first(where: { rule in rule.stems.contains { word.text.starts(in: $0) } }),
        rule.strength.rawValue > best?.strength.rawValue ?? -1
      else { continue }
      best = Reading(role: rule.role, strength: rule.strength, reason: word.text)
      // «Меры по снижению рисков» are measures.
      let isWhole = index == 0 && rule.role == .activity && words.dropFirst().first?.text == "по"
      if rule.strength == .strong || isWhole { break }
    }
    guard var reading = best else { return nil }
    if first.hasPrefix("форм") { reading.role = role(ofForm: reading) }
    if first.hasPrefix("направлен"), reading.strength == .weak { reading.strength = .bare }
    reading.isCoExecutor = reading.role == .responsible && reading.reason.hasPrefix("соисполн")
    if reading.role == .deadline {
      let starts = words.contains { $0.text.hasPrefix("начал") || $0.text == "с" }
      let ends = words.contains {
        $0.text.hasPrefix("оконч") || $0.text.hasPrefix("заверш") || $0.text == "по"
      }
      reading.isStart = starts && !ends
      reading.isEnd = ends && !starts
    }
    return reading
  }

  /// «Контроль исполнения», «Цель мероприятия», «Сведения о ходе …»: what stands behind the first word is not what the
  /// column holds.
  private static let asides: Set<String> = ["контроль", "цель", "цели", "сведения"]

  /// «Число» over the days of a month.
  static func namesDays(_ header: String) -> Bool { namesDays(Word.all(in: header)) }

  private static func namesDays(_ words: [Word]) -> Bool {
    words.count == 1 && ["число", "числа", "день", "дни"].contains(words[0].text)
  }

  /// «Форма работы» says how, and «Форма завершения» what is there at the end.
  private static func role(ofForm reading: Reading) -> Column.Role {
    switch reading.role {
    case .activity: .other
    case .deadline where reading.strength == .weak: .result
    default: reading.role
    }
  }

  /// Words that headers are made of: a narrow column often cuts them without a hyphen.
  static let knownHeaderWords = [
    "наименование", "мероприятия", "мероприятий", "мероприятие", "содержание", "ответственный",
    "ответственные",
    "ответственного", "исполнитель", "исполнители", "исполнения", "исполнение", "соисполнители", "реализации",
    "проведения", "выполнения", "выполнении", "окончания", "результат", "финансирования", "примечание",
    "время", "количество", "участников", "стоимость", "месяц", "период", "подразделение", "документа",
    "показатель", "отметка", "источник", "источники", "планируемый", "ожидаемый", "начало", "начала",
    "окончание",
    "завершение", "завершения", "периодичность", "кратность", "основание", "обоснование", "контроль",
    "организатор", "участники", "соисполнитель", "документ", "индикатор", "примечания",
  ]

  /// «Дата исполнения фактическая», «Кто контролирует» are kept for what comes of the work.
  private static func namesAfterwards(_ words: [Word]) -> Bool {
    // «Срок (плановый, фактический)» is one column for both.
    words.contains { $0.text.hasPrefix("фактич") || $0.text.hasPrefix("контролир") }
      && !words.contains { $0.text.hasPrefix("план") }
  }

  /// «Кто рассматривает», «Кто присутствует»: those who do not do the work.
  private static func namesOthers(_ words: [Word]) -> Bool {
    guard words.count > 1, words[0].text == "кто" || words[0].text == "кем" else { return false }
    return ["рассматр", "присутств", "приглаш", "утвержд", "согласу", "соглас"].contains {
      words[1].text.hasPrefix($0)
    }
  }

  /// «Ответственный за контроль», «… за осуществление контроля», but not «… за исполнение и контроль».
  static func namesControl(_ header: String) -> Bool {
    let behind = Word.all(in: header).drop { $0.text != "за" }.dropFirst().drop { word in
      ["осуществлен", "организац", "проведен"].contains { word.text.hasPrefix($0) }
    }
    return behind.first?.text.hasPrefix("контрол") == true
  }

  /// «Контроль», «Кто контролирует», «Координатор»: people who do not do the work.
  static func namesPeople(_ header: String) -> Bool {
    let words = Word.all(in: header)
    return namesOthers(words) || namesControl(header)
      || words.contains { word in ["контрол", "координ"].contains { word.text.hasPrefix($0) } }
  }

  /// «Дата, время и место»
  static func namesPlace(_ header: String) -> Bool {
    Word.all(in: header).contains { ["место", "места"].contains($0.text) }
  }

  /// «Срок, раб. дней», «Срок проведения (часов)»: a number of them.
  static func countsTime(_ header: String) -> Bool {
    Word.all(in: header).contains { ["дней", "часов", "недель", "месяцев"].contains($0.text) }
  }

  /// «Кому поручено», «На кого возложено исполнение»
  private static func namesCharged(_ words: [Word]) -> String? {
    guard words.prefix(2).contains(where: { ["кому", "кого"].contains($0.text) }) else { return nil }
    return words.first { word in ["поруч", "возлож", "возлаг"].contains { word.text.hasPrefix($0) } }?.text
  }

  private struct Rule {
    var role: Column.Role
    var strength = Reading.Strength.strong
    var stems: [StaticString]
  }

  /// The first strong word decides («Срок реализации мероприятия»); a weaker one only where no stronger follows.
  private static let rules = [
    Rule(
      role: .other,
      stems: [
        "отметк", "мест", "источник", "объем", "финанс", "стоимост", "сумм", "примечан", "статус", "категори",
        "колич", "единиц", "значени", "адрес", "приоритет", "комментар", "охват", "обоснован", "основани",
        "риск", "затрат", "расход", "факт", "прогресс", "смет", "отм",
      ]),
    Rule(
      role: .responsible,
      stems: [
        "ответств", "исполнител", "соисполн", "отв", "куратор", "организатор", "причастн", "проводящ",
        "кто", "кем",
      ]),
    Rule(
      role: .deadline,
      stems: [
        "срок", "дата", "даты", "период", "врем", "календарн", "начал", "оконч", "когда", "месяц",
        "дедлайн",
      ]),
    Rule(role: .result, stems: ["результат", "итог"]),
    Rule(role: .activity, stems: ["мероприят", "действи", "поручен", "сделат"]),
    Rule(
      role: .result, strength: .weak,
      stems: [
        "документ", "показател", "индикатор", "отчет", "продукт", "выход", "эффект", "критери", "подтвержд",
        "признак", "артефакт",
      ]),
    Rule(
      role: .responsible, strength: .weak,
      stems: ["владел", "подразделен", "осуществляющ"]),
    Rule(
      role: .activity, strength: .weak,
      stems: [
        "работ", "задач", "вопрос", "направлен", "тем", "событи", "меры", "мер", "этап", "план", "пункт",
        "дела",
      ]),
    Rule(role: .deadline, strength: .weak, stems: ["квартал", "год", "заверш"]),
    Rule(role: .other, strength: .weak, stems: ["участ", "аудитор", "уровен", "раздел", "бюджет"]),
    Rule(role: .activity, strength: .bare, stems: ["наименован", "содержан", "назван", "деятельн"]),
    Rule(role: .other, strength: .bare, stems: ["форм"]),
  ]

  /// «№», «N п/п», «п. п.», «Номер», «№ мероприятия», «Код работы»; «№ и наименование мероприятия» names, and numbers
  /// nothing.
  private static func numberReading(_ words: [Word], at index: Int) -> Reading? {
    let word = words[index]
    let next = index + 2 < words.count ? words[index + 2].text : ""
    if index == 0, words.count <= 2, ["код", "шифр", "ид", "id"].contains(word.text) {
      return Reading(role: .number, reason: word.text)
    }
    let isSign = ["№", "#", "n", "nn", "no"].contains(word.text) || word.text.hasPrefix("номер")
    guard
      isSign || (word.text == "пункт" && words.count == 1) || (word.text == "п" && next == "п")
        || (word.text == "пп" && words.count <= 2)
    else {
      return nil
    }
    guard !words.contains(where: { $0.text.hasPrefix("наименован") || $0.text.hasPrefix("дат") }) else {
      return nil
    }
    return Reading(role: .number, reason: word.text)
  }
}
