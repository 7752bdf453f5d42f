/// What a reading is not sure of, before it has a place in the text.
enum Remark: Sendable, Equatable {
  case yearUnknown
  case yearAfterDecree(Int)
  case yearOfDecree(Int)
  case until
  case yearRange
  case lookalike
  case slip
  case raised
  case unread(Unreadable)
  case label
  case leadingWords
  case rangeWidened
  case ambiguous(Doubt)

  func finding(about words: String, at bytes: Range<Int>) -> TermFinding {
    func make(_ severity: TermFinding.Severity, _ code: String, _ english: String, _ russian: String)
      -> TermFinding
    {
      TermFinding(
        severity: severity, code: code, english: english, russian: russian, words: words, bytes: bytes)
    }
    switch self {
    case .yearUnknown:
      return make(
        .warning, "deadline-year-unknown", "nothing says which year this deadline is in",
        "год этого срока ниоткуда не следует")
    case .yearAfterDecree(let year):
      return make(
        .warning, "deadline-year-assumed",
        "taken to be in \(year), the year after the act's, as the day lies before the act",
        "отнесено к \(year) году, следующему за годом акта: в год акта этот день уже прошёл")
    case .yearOfDecree(let year):
      return make(
        .warning, "deadline-year-assumed",
        "taken to be \(year), the act's year, of which little is left; the next may be meant",
        "понято как \(year) год, год акта, от которого мало что осталось; возможно, имеется в виду следующий")
    case .until:
      return make(
        .note, "deadline-ambiguous-until",
        "read as the day before this begins; the words may mean to include it",
        "срок понят как последний день перед названным; возможно, названный тоже входит")
    case .yearRange:
      return make(
        .warning, "deadline-year-range", "two years side by side are read as one range",
        "два года подряд поняты как один промежуток")
    case .lookalike:
      return make(
        .note, "deadline-lookalike", "letters or digits were read through others that look like them",
        "вместо букв или цифр стоят похожие на них; прочитаны по смыслу")
    case .slip:
      return make(
        .note, "deadline-slip", "a word was read through a slip of the pen",
        "слово прочитано, несмотря на описку")
    case .raised:
      return make(
        .note, "deadline-raised-figure",
        "the raised figure is taken for a footnote's mark, not for part of the number",
        "поднятая цифра сочтена знаком сноски, а не частью числа")
    case .label:
      return make(
        .note, "deadline-label", "these words are taken to say what is due, not when",
        "эти слова сочтены указанием на то, что делается, а не на срок")
    case .leadingWords:
      return make(
        .warning, "deadline-words-ignored", "these words before the deadline were not understood",
        "эти слова перед сроком не поняты")
    case .rangeWidened:
      return make(
        .warning, "deadline-range-widened", "a yearly stretch of days is given as its months only",
        "ежегодный промежуток дней передан с точностью до месяцев")
    case .ambiguous(let doubt):
      let (english, russian) = doubt.words
      return make(.warning, "deadline-ambiguous", english, russian)
    case .unread(let reason): return reason.finding(about: words, at: bytes)
    }
  }
}

extension Unreadable {
  fileprivate func finding(about words: String, at bytes: Range<Int>) -> TermFinding {
    let (code, english, russian) =
      switch self {
      case .impossible: ("deadline-impossible", "the calendar has no such day", "такого дня в календаре нет")
      case .reversed:
        (
          "deadline-reversed", "the range ends before it begins",
          "промежуток кончается раньше, чем начинается"
        )
      case .blank: ("deadline-blank", "the date was left blank", "дата не заполнена")
      case .exception:
        (
          "deadline-exception", "an exception cannot be expressed; read it in the text",
          "исключение в разборе не передано, см. текст"
        )
      case .clock: ("deadline-time-alone", "a time of day without a day", "время суток без даты")
      case .bare:
        ("deadline-bare-number", "a number without a month or a unit", "число без месяца и без единицы")
      case .words:
        (
          "deadline-unrecognized", "these words were not understood as a deadline",
          "эти слова не поняты как срок"
        )
      }
    return TermFinding(
      severity: .warning, code: code, english: english, russian: russian, words: words, bytes: bytes)
  }
}
