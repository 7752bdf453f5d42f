import DecreeParser

/// What is told while an order is read, by the stages that read it. The words of each finding are theirs; here is what
/// a user who switches them on and off should know.
enum ToldByReading {
  static let rules: [LintRule] = [
    rule(
      "deadline-unrecognized", .warning, .deadline,
      "The words of a deadline cell are not understood as a time.",
      "Слова в графе срока не поняты как срок.", bad: ["в рабочем порядке"], good: ["до 1 марта 2021 г."]),
    rule(
      "deadline-impossible", .warning, .deadline, "The calendar has no such day.",
      "Такого дня нет в календаре.",
      bad: ["31 апреля 2021 г."], good: ["30 апреля 2021 г."]),
    rule(
      "deadline-reversed", .warning, .deadline, "A range ends before it begins.",
      "Промежуток кончается раньше, чем начинается.", bad: ["с 31.05.2021 по 01.03.2021"],
      good: ["с 01.03.2021 по 31.05.2021"]),
    rule(
      "deadline-blank", .warning, .deadline, "A date was left to be filled in.",
      "Дата осталась незаполненной.",
      bad: ["до «__» ______ 20__ г."], good: ["до 15 мая 2021 г."]),
    rule(
      "deadline-bare-number", .warning, .deadline, "A number without a month or a unit.",
      "Число без месяца и без единицы.", bad: ["25"], good: ["25 мая 2021 г."]),
    rule(
      "deadline-time-alone", .warning, .deadline, "A time of day without a day.", "Время суток без даты.",
      bad: ["с 14.00 до 17.00"], good: ["25.01.2021 с 14.00 до 17.00"]),
    rule(
      "deadline-exception", .warning, .deadline, "An exception («кроме августа») that terms cannot express.",
      "Исключение («кроме августа»), которое в разборе не передать.", bad: ["ежемесячно, кроме августа"],
      good: ["ежемесячно"]),
    rule(
      "deadline-words-ignored", .warning, .deadline, "Words beside a deadline that were not understood.",
      "Слова рядом со сроком, которые не поняты."),
    rule(
      "deadline-ambiguous", .warning, .deadline,
      "The words of a deadline allow of two readings: one is taken, the message says which other there is.",
      "Слова о сроке допускают два понимания: взято одно, в сообщении сказано, какое есть другое.",
      bad: ["после утверждения бюджета во II квартале 2021 г."],
      good: ["II квартал 2021 г., после утверждения бюджета"]),
    rule(
      "deadline-year-unknown", .warning, .deadline,
      "Nothing in the document says which year the deadline is in.",
      "Год срока ниоткуда не следует."),
    rule(
      "deadline-year-assumed", .warning, .deadline,
      "The year is the one after the act's, as the day was over by then.",
      "Взят год, следующий за годом акта: в год акта этот день уже прошёл."),
    rule(
      "deadline-year-range", .warning, .deadline, "Two years side by side are read as one range.",
      "Два года подряд поняты как один промежуток.", bad: ["2009 2011 годы"], good: ["2009–2011 годы"]),
    rule(
      "deadline-range-widened", .warning, .deadline, "A yearly stretch of days is given as its months only.",
      "Ежегодный промежуток дней передан с точностью до месяцев."),
    rule(
      "deadline-ambiguous-until", .note, .deadline, "«до мая» may or may not take May in.",
      "«До мая» может включать май, а может и не включать.", bad: ["до мая 2021 г."],
      good: ["до 1 мая 2021 г."]),
    rule(
      "deadline-lookalike", .note, .deadline, "Letters or digits stand for others that look like them.",
      "Вместо букв или цифр стоят похожие на них.", bad: ["П квартал 2021 г."], good: ["II квартал 2021 г."]),
    rule(
      "deadline-slip", .note, .deadline, "A word was read through a slip of the pen.",
      "Слово прочитано, несмотря на описку.", bad: ["1 фервраля 2021 г."], good: ["1 февраля 2021 г."]),
    rule(
      "deadline-raised-figure", .note, .deadline,
      "A raised figure behind a number is taken for a footnote's mark.",
      "Поднятая цифра после числа сочтена знаком сноски.", bad: ["до 1² мая 2021 г."],
      good: ["до 1 мая 2021 г."]),
    rule(
      "deadline-label", .note, .deadline, "Words in the deadline cell that say what is due, not when.",
      "Слова в графе срока, которые говорят, что делается, а не когда."),
    rule(
      "party-alias-variant", .warning, .responsible,
      "A short name is a slip of one that the act defines: both are taken for one party.",
      "Сокращение отличается опиской от того, которое введено в акте: оба отнесены к одному исполнителю."),
    rule(
      "party-alias-undefined", .note, .responsible, "The act does not say what a short name stands for.",
      "В акте не сказано, что значит сокращение."),
    rule(
      "party-alias-redefined", .warning, .responsible, "One short name is defined twice, for two bodies.",
      "Одно сокращение введено дважды, для разных исполнителей."),
    rule(
      "party-split-uncertain", .warning, .responsible,
      "It is not sure where one party ends and the next begins, or a part has no head noun.",
      "Неясно, где кончается один исполнитель и начинается другой, либо среди слов нет названия исполнителя."),
    rule(
      "party-is-time", .warning, .responsible, "A time stands where a party should.",
      "На месте исполнителя стоит срок."),
    rule(
      "party-perhaps-same", .note, .responsible,
      "Two names may be of one party, but the act does not say so: they are taken for different parties.",
      "Два названия, возможно, одного исполнителя, но в акте это не сказано: они сочтены разными."),
    rule(
      "party-reference", .warning, .responsible,
      "«он же», «и др.»: a party is named elsewhere or not at all, and was not resolved.",
      "«Он же», «и др.»: исполнитель назван в другом месте или вовсе не назван и не определён."),
    rule(
      "row-joined", .note, .row, "A row that a page break cut in two was joined again.",
      "Соединена строка, разорванная границей страницы."),
    rule(
      "row-in-doubt", .warning, .row, "It is not sure whether a row is an item or a part of the one above.",
      "Неясно, отдельное ли это мероприятие или часть строки выше."),
    rule(
      "row-boundary-uncertain", .warning, .row, "It is not sure where a row begins.",
      "Неясно, где начинается строка таблицы."),
    rule(
      "cell-boundary-uncertain", .warning, .row, "It is not sure where one cell ends and the next begins.",
      "Неясно, где кончается одна ячейка и начинается другая."),
    rule(
      "row-too-short", .warning, .row, "A row has fewer cells than the table has columns.",
      "В строке меньше ячеек, чем столбцов в таблице."),
    rule(
      "row-too-long", .warning, .row, "A row has more cells than the table has columns.",
      "В строке больше ячеек, чем столбцов в таблице."),
    rule(
      "text-outside-rows", .warning, .row, "Words stand between the rows of a table and in none of them.",
      "Между строками таблицы есть слова, не попавшие ни в одну."),
    rule(
      "columns-guessed", .warning, .columns, "The table has no header that says what its columns are.",
      "У таблицы нет шапки, по которой видно, что в её графах."),
    rule(
      "activity-guessed", .note, .columns,
      "No header names the activities; the longest column that no header explains was taken for them.",
      "Ни одна графа не названа мероприятиями; за них принята самая длинная из неназванных."),
    rule(
      "column-guessed", .note, .columns,
      "No header names the parties, or the deadlines; the column whose cells look like them was taken.",
      "Ни одна графа не названа ответственными или сроками; принята та, чьи ячейки на них похожи."),
    rule(
      "ditto-resolved", .note, .row, "A «то же» or a ditto mark was read as what stands above it.",
      "«То же» или кавычки повтора прочитаны как то, что стоит выше."),
    rule(
      "table-left-out", .note, .row, "A table is no plan and was left out.",
      "Таблица не является планом и пропущена."),
    rule(
      "annex-unread", .warning, .title, "An annex is titled as a plan is, and no table was found in it.",
      "Приложение озаглавлено как план, но таблица в нём не найдена."),
    rule(
      "decree-head-conflict", .warning, .title,
      "The document states the act's date or number twice, and differently.",
      "Дата или номер акта указаны в документе дважды и по-разному."),
    rule(
      "decree-head-incomplete", .note, .title,
      "The document says what kind of act it is, and not its date or number.",
      "Вид акта указан, а его даты или номера нет."),
    rule(
      "decree-changes-another", .note, .title,
      "The act changes an earlier one, so that its tables may hold only the rows that are changed.",
      "Акт вносит изменения в другой: в его таблицах могут быть только изменяемые строки."),
    rule(
      "plan-without-items", .warning, .title, "A table has a plan's header and no items.",
      "У таблицы шапка плана, а пунктов в ней нет."),
    rule(
      "no-plan", .error, .title, "The document holds no plan table.",
      "В документе нет таблицы плана мероприятий."),
    rule(
      "encoding-guessed", .note, .row, "The text does not say its character encoding.",
      "Кодировка текста не указана."),
    rule(
      "encoding-misdeclared", .warning, .row, "The text is in another encoding than it says.",
      "Текст записан не в той кодировке, которая указана."),
    rule(
      "encoding-invalid-bytes", .warning, .row, "Some bytes are no characters of the text's encoding.",
      "Часть байтов не является знаками в кодировке текста."),
    rule(
      "text-null-bytes", .warning, .row, "The text has null bytes, which were left out.",
      "В тексте есть нулевые байты; они пропущены."),
    rule(
      "words-struck-out", .warning, .row, "Words that are struck out were left out.",
      "Зачёркнутые слова пропущены."),
    rule(
      "changes-accepted", .note, .row, "Tracked changes that nobody has accepted are read as accepted.",
      "Записанные исправления, которые ещё не приняты, прочитаны как принятые."),
    rule(
      "docx-embedded-document", .warning, .row, "A document embedded in the file was not read.",
      "Вложенный в файл документ не прочитан."),
    rule(
      "docx-part-alone", .note, .row, "The file is the main part of a DOCX without its container.",
      "Файл — главная часть DOCX без контейнера."),
    rule(
      "docx-part-broken", .warning, .row, "A part of the DOCX cannot be read.", "Часть DOCX не читается."),
    rule(
      "docx-tables-too-deep", .warning, .row, "Tables nested deeper than is read.",
      "Таблицы вложены глубже, чем читается."),
    rule(
      "pdf-lines-unread", .warning, .row,
      "The lines around a PDF's cells could not be read: its columns were told by the spaces between them.",
      "Линии таблиц в PDF прочесть не удалось: столбцы определены по пробелам."),
    rule(
      "pdf-text-cut", .warning, .row,
      "Words of a PDF run over the side of the page, as of a table that is wider: what stands beyond it is lost.",
      "Слова в PDF выходят за край страницы, например у слишком широкой таблицы: то, что за краем, потеряно."),
    rule(
      "table-not-read", .warning, .row,
      "Lines look like a table, but no reading of it keeps every word; they were left as text.",
      "Строки похожи на таблицу, но ни одно прочтение не сохраняет всех слов; они оставлены как текст."),
    rule(
      "styles-unreadable", .warning, .row,
      "The document's styles cannot be read, and automatic numbers may be missing.",
      "Стили документа не читаются, автоматическая нумерация может пропасть."),
    rule(
      "number-unread", .warning, .row,
      "The number's cell of a row among numbered ones holds other than a number, or more.",
      "В графе номера у одной из пронумерованных строк не номер или не только номер."),
    rule(
      "cell-not-placed", .warning, .row,
      "A cell holds more than its column is for; the rest is kept under `other`.",
      "В ячейке больше, чем положено её графе; остальное сохранено в `other`."),
    rule(
      "deadline-outside-column", .warning, .row,
      "A cell under a period («II квартал») says a day outside it.",
      "В графе, отведённой периоду («II квартал»), стоит срок за его пределами."),
    rule(
      "heading-without-rows", .note, .row, "No row stands under a heading; it is kept in the notes.",
      "Под заголовком нет строк; он сохранён в примечаниях."),
    rule(
      "heading-over-heading", .note, .row,
      "A heading stands right over another, and nothing but that tells that it is the title of those that follow.",
      "Заголовок стоит сразу над другим, и только поэтому принят за общий для следующих."),
    rule(
      "page-number-left-out", .note, .row, "A page's number within the table was left out.",
      "Номер страницы внутри таблицы пропущен."),
  ]

  private static func rule(
    _ code: String, _ severity: Diagnostic.Severity, _ field: PlanField, _ english: String, _ russian: String,
    bad: [String] = [], good: [String] = []
  ) -> LintRule {
    LintRule(
      code: code, severity: severity, explanation: Diagnostic.Message(english: english, russian: russian),
      field: field, good: good, bad: bad, check: .reading)
  }
}
