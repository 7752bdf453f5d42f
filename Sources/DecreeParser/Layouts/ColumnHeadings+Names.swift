/// Which texts are the names of columns, and which the numbers under them.
extension ColumnHeadings {
  /// «Начало» and «Окончание», side by side.
  static func areParts(_ texts: [String], at index: Int) -> Bool {
    guard index + 1 < texts.count, texts[index].utf8.count <= 40 else { return false }
    return HeaderReader.parts.isSuperset(of: texts[index..<index + 2].map(Letters.folded))
      && ColumnRoles.reading(of: texts[index])?.isStart == true
      && ColumnRoles.reading(of: texts[index + 1])?.isEnd == true
  }

  /// «1», «2», … as many as there are columns.
  static func numbering(_ texts: [String], at start: Int, columns: Int) -> Range<Int>? {
    var count = 0
    while start + count < texts.count, texts[start + count] == "\(count + 1)" { count += 1 }
    guard count > 1, count <= columns else { return nil }
    // A last number 1 would be that of the first row.
    return start..<start + count
  }

  /// The row of numbers where every piece before it is the name of one column, whatever it says.
  static func numberedWhole(_ texts: [String], at start: Int) -> Range<Int>? {
    for end in start + 2..<max(start + 2, min(texts.count, start + most + 1)) where texts[end] == "1" {
      let count = end - start
      guard texts[start..<end].allSatisfy({ !$0.isEmpty && $0.utf8.count <= longest }),
        end + count < texts.count,
        (0..<count).allSatisfy({ texts[end + $0] == "\($0 + 1)" }), texts[end + count] != "\(count + 1)"
      else { return nil }
      return end..<end + count
    }
    return nil
  }

  /// A name that says nothing of its column, with one that does after it, before any row: «Ед. изм.» before «Срок».
  static func isSilent(_ texts: [String], _ index: Int, isFirst: Bool) -> Bool {
    let text = texts[index]
    guard !text.isEmpty, text.utf8.count <= (isFirst ? longest : 80), RowNumber.head(of: text) == nil,
      ColumnRoles.reading(of: text) == nil
    else { return false }
    // One period alone is a heading over rows: columns of periods stand side by side.
    if PeriodName.isPeriod(text) {
      return index > 0 && PeriodName.isPeriod(texts[index - 1])
        || index + 1 < texts.count && PeriodName.isPeriod(texts[index + 1])
    }
    guard Letters.startsCapital(text) else { return false }
    for other in texts[(index + 1)...].prefix(4) {
      guard let first = other.utf8.first, !(0x30...0x39).contains(first) else { return false }
      let reading = ColumnRoles.reading(of: other)
      guard other.utf8.count <= (reading == nil ? 80 : longest) else { return false }
      if let reading, reading.strength == .strong, reading.role != .activity || !isFirst {
        return reading.role == .deadline || reading.role == .responsible || reading.role == .other
      }
    }
    return false
  }

  static func isHeading(_ text: String, isFirst: Bool) -> Bool {
    guard text.utf8.count <= longest, let first = text.utf8.first, !(0x30...0x39).contains(first) else {
      return false
    }
    // «Раздел 1. Вопросы для обсуждения» heads the first rows.
    if !isFirst,
      RowNumber.head(of: text) != nil || RowNumber(text) != nil
        || RecoveredRows.wordedSectionNumber(of: text) != nil
    {
      return false
    }
    if let reading = ColumnRoles.reading(of: text) {
      // «Наименование мероприятия по устранению недостатков, выявленных в ходе …»
      let says = Word.all(in: text).prefix(2).contains { $0.text == reading.reason }
      return text.utf8.count <= 120 || Letters.startsSmall(text)
        || reading.strength == .strong && says && !text.hasSuffix(".") && !beginsAnew(text)
    }
    // «февраль» begins the first row where months stand in the first column.
    return !isFirst && Letters.startsSmall(text) && CellPiece.deadlineLikeness(text) < 1
  }

  /// «Мероприятия» | «Подключение школ …»: a column's name with its first cell under it.
  private static func beginsAnew(_ text: String) -> Bool {
    text.split(separator: "\n").dropFirst().contains { Letters.startsCapital(String($0)) }
  }
}
