import DecreeDocument

/// The heading of a table whose cells have become paragraphs: the names of its columns, one after another.
struct ColumnHeadings: Sendable {
  struct Heading: Sendable {
    var text: String
    /// Nothing where the words do not say what the column holds.
    var role: Column.Role
    var pieces: Range<Int>

    /// «Отметка о выполнении», «Примечание»: no section has such a name, however empty the column is.
    var namesRemarks: Bool {
      role == .other && ["Отметк", "Отм.", "Примечани", "Сведени"].contains { text.hasPrefix($0) }
    }
  }

  private(set) var headings: [Heading] = []
  /// The pieces that the heading takes up, with the row that numbers the columns.
  private(set) var pieces: Range<Int>
  /// The row that numbers the columns, where there is one.
  private(set) var numbers: Range<Int>?

  /// A name that stands over two columns, and where its pieces are.
  private(set) var group: (columns: Range<Int>, pieces: Range<Int>)?

  static let most = 12
  static let longest = 200

  /// A look at the bytes alone: whether a text may be the name of a table's first column.
  static func mayBegin(_ text: String) -> Bool {
    let count = text.utf8.count
    guard count <= longest, let first = text.utf8.first else { return false }
    if first == 0xE2 || first == UInt8(ascii: "N") { return true }
    // Russian letters from А to п: neither figures nor most small letters begin a name.
    guard first == 0xD0 else { return false }
    if text.hasPrefix("п/п") || text.hasPrefix("п.п") { return true }
    return firstNames.contains { text.hasPrefix($0) }
  }

  /// Whether the first text may be the name of a first column that says nothing of it: that of what is done comes next.
  static func mayFollow(_ first: String, _ next: String) -> Bool {
    first.utf8.count <= longest && Letters.startsCapital(first) && mayBegin(next)
      && ColumnRoles.reading(of: first) == nil && ColumnRoles.reading(of: next)?.role != .number
  }

  private static let firstNames = [
    "Меропр", "Наимен", "Содерж", "Срок", "Дата", "Месяц", "Период", "Время", "Дела", "Событ",
    "Что ", "Код", "ИД", "Шифр", "Пункт", "Объект", "Этап", "Перечень", "Вид", "Тема", "Вопрос",
    "Направлен", "Номер", "Число", "День", "Задач", "Основн", "Планируем", "Рассматр",
  ]

  /// - Parameter firstIsSilent: the first name says nothing of its column.
  /// - Returns: nothing where the pieces from `start` on do not name the columns of a plan.
  init?(_ texts: [String], at start: Int, firstIsSilent: Bool = false) {
    pieces = start..<start
    if let numbered = ColumnHeadings.numberedWhole(texts, at: start) {
      settle(numbered.lowerBound, by: texts, from: start)
      numbers = numbered
      pieces = start..<numbered.upperBound
      settleActivity()
      guard isPlan else { return nil }
      return
    }
    if takeTwoRows(texts, at: start) {
      settleActivity()
      guard isPlan else { return nil }
      return
    }
    var index = start
    while index < texts.count, headings.count < ColumnHeadings.most,
      ColumnHeadings.isHeading(texts[index], isFirst: index == start)
        || (firstIsSilent || !headings.isEmpty)
          && ColumnHeadings.isSilent(texts, index, isFirst: index == start)
        || namesParties(texts[index])
    {
      if ColumnHeadings.areParts(texts, at: index) {
        // Under «Срок реализации», whose cell is none of a row's.
        if headings.contains(where: { $0.role == .deadline }) { break }
        headings += (index..<index + 2).map {
          Heading(text: texts[$0], role: .deadline, pieces: $0..<$0 + 1)
        }
        index += 2
        continue
      }
      let text = texts[index]
      let role = ColumnRoles.reading(of: text)?.role ?? (namesParties(text) ? .responsible : nil)
      let goesOn = role == nil && !ColumnHeadings.isSilent(texts, index, isFirst: index == start)
      if let last = headings.last, goesOn || Letters.startsSmall(text), index > start {
        headings[headings.count - 1].text = last.text + " " + text
        headings[headings.count - 1].pieces = last.pieces.lowerBound..<index + 1
      } else {
        headings.append(Heading(text: text, role: role ?? .other, pieces: index..<index + 1))
      }
      index += 1
      if let numbered = ColumnHeadings.numbering(texts, at: index, columns: index - start) {
        settle(by: numbered.count, texts, start)
        numbers = numbered
        index = numbered.upperBound
        break
      }
    }
    pieces = start..<(takeParts(texts, at: index) ?? index)
    settleActivity()
    guard isPlan else { return nil }
  }

  /// The same heading without its last columns, which then stand under it; nothing where what is left heads no plan.
  func dropping(_ count: Int) -> ColumnHeadings? {
    guard numbers == nil, group == nil, count < headings.count,
      !headings.suffix(count).contains(where: \.namesRemarks)
    else {
      return count == 0 ? self : nil
    }
    var fewer = self
    fewer.headings.removeLast(count)
    guard fewer.isPlan, let last = fewer.headings.last else { return nil }
    fewer.pieces = pieces.lowerBound..<last.pieces.upperBound
    return fewer
  }

  /// The same heading without what goes on with its last name in small letters: «с. Лесное» may be the first row's.
  func releasing(_ pieces: [CellPiece]) -> ColumnHeadings? {
    guard numbers == nil, group == nil, let last = headings.last, last.pieces.count > 1 else { return nil }
    var shorter = self
    let first = last.pieces.lowerBound
    shorter.headings[headings.count - 1].text = pieces[first].text
    shorter.headings[headings.count - 1].pieces = first..<first + 1
    shorter.pieces = self.pieces.lowerBound..<first + 1
    return shorter
  }

  /// «Начало», «Окончание» on a row of their own under the others: they stand under «Сроки реализации».
  ///
  /// - Returns: the piece after them, and after the numbers of all columns.
  private mutating func takeParts(_ texts: [String], at end: Int) -> Int? {
    func afterBlank(_ index: Int) -> Int { texts[index...].firstIndex { !$0.isEmpty } ?? texts.count }
    let first = afterBlank(end)
    guard numbers == nil, first + 2 < texts.count,
      HeaderReader.parts.isSuperset(of: texts[first..<first + 2].map(Letters.folded)),
      let index = headings.lastIndex(where: { $0.role == .deadline })
    else { return nil }
    let counted = ColumnHeadings.numbering(texts, at: afterBlank(first + 2), columns: headings.count + 1)
    let numbered = counted?.count == headings.count + 1 ? counted : nil
    guard numbered != nil || ColumnHeadings.areParts(texts, at: first) else { return nil }
    group = (index..<index + 2, headings[index].pieces)
    let parts = (first..<first + 2).map { Heading(text: texts[$0], role: .deadline, pieces: $0..<$0 + 1) }
    headings.replaceSubrange(index...index, with: parts)
    numbers = numbered
    return numbered?.upperBound ?? first + 2
  }

  /// Where no name says what is done, that of the results may, or the silent one beside the numbers'.
  private mutating func settleActivity() {
    let roles = headings.map(\.role)
    guard !roles.contains(.activity), roles.contains(.deadline), roles.contains(.responsible) else { return }
    if let results = headings.firstIndex(where: { $0.role == .result && OneOfEach.namesResults($0.text) }) {
      headings[results].role = .activity
    } else if roles.first == .number, roles[1] == .other, ColumnRoles.reading(of: headings[1].text) == nil {
      headings[1].role = .activity
    }
  }

  /// Names on two rows, the second with an empty line for each cell that is one with that above it: what it does name stands
  /// under the name with as many cells before it.
  private mutating func takeTwoRows(_ texts: [String], at start: Int) -> Bool {
    func run(_ from: Int, _ holds: (String) -> Bool) -> Range<Int> {
      from..<(texts[from...].firstIndex { !holds($0) } ?? texts.count)
    }
    let names = run(start) { !$0.isEmpty && $0.utf8.count <= ColumnHeadings.longest }
    guard names.count > 2, names.count < ColumnHeadings.most, names.upperBound < texts.count,
      [.number, nil].contains(ColumnRoles.reading(of: texts[start])?.role)
    else { return false }
    let before = run(names.upperBound, \.isEmpty)
    guard before.count < names.count else { return false }
    // Under the last name no empty line closes the parts.
    let isLast = before.count == names.count - 1
    var parts = run(before.upperBound) { !$0.isEmpty && $0 != "1" && $0.utf8.count <= 120 }
    if isLast, parts.count > 1, Letters.startsSmall(texts[parts.lowerBound]) {
      parts = run(before.upperBound) { Letters.startsSmall($0) && $0.utf8.count <= 120 }
    }
    let after = run(parts.upperBound, \.isEmpty)
    guard parts.count > 1, names.count + parts.count <= ColumnHeadings.most + 1,
      after.upperBound < texts.count,
      before.count + after.count == names.count - 1
    else { return false }
    settle(names.upperBound, by: texts, from: start)
    let over = headings[before.count]
    let under = parts.map { index in
      let role = ColumnRoles.reading(of: texts[index]).flatMap { $0.strength == .strong ? $0.role : nil }
      return Heading(text: texts[index], role: role ?? over.role, pieces: index..<index + 1)
    }
    headings.replaceSubrange(before.count...before.count, with: under)
    group = (before.count..<before.count + parts.count, over.pieces)
    let numbered = ColumnHeadings.numbering(texts, at: after.upperBound, columns: headings.count)
    numbers = numbered?.count == headings.count ? numbered : nil
    pieces = start..<(numbers?.upperBound ?? after.upperBound)
    return true
  }

  /// The same heading with the piece under it as the name of one more column: of the parties', where no other names them.
  func adding(_ piece: CellPiece) -> ColumnHeadings? {
    guard numbers == nil, group == nil, !piece.isBlank, Letters.startsCapital(piece.text),
      piece.text.utf8.count <= 80, piece.deadline == 0, !Section(text: piece.text).isMarked
    else { return nil }
    var more = self
    let index = pieces.upperBound
    let role: Column.Role = headings.contains { $0.role == .responsible } ? .other : .responsible
    more.headings.append(Heading(text: piece.text, role: role, pieces: index..<index + 1))
    more.pieces = pieces.lowerBound..<index + 1
    return more
  }

  private var isPlan: Bool {
    let roles = headings.map(\.role)
    return headings.count > 1 && roles.contains(.activity)
      && (roles.contains(.deadline) || roles.contains(.responsible))
  }

  /// «Преподаватель» after «№» and other names, before any row: an office, where no name of the parties has come.
  private func namesParties(_ text: String) -> Bool {
    guard headings.count > 2, headings[0].role == .number, text.utf8.count <= 80,
      !headings.contains(where: { $0.role == .responsible })
    else { return false }
    return CellContents.isOffice(text)
  }

  /// The row of numbers says how many columns there are; every piece is then a heading of its own.
  private mutating func settle(by count: Int, _ texts: [String], _ start: Int) {
    let end = headings.last?.pieces.upperBound ?? start
    guard headings.count != count, end - start == count else { return }
    settle(end, by: texts, from: start)
  }

  private mutating func settle(_ end: Int, by texts: [String], from start: Int) {
    headings = (start..<end).map {
      Heading(text: texts[$0], role: ColumnRoles.reading(of: texts[$0])?.role ?? .other, pieces: $0..<$0 + 1)
    }
  }
}
