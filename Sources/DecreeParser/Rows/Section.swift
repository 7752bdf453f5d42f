/// A heading over rows of a plan.
struct Section: Sendable, Hashable {
  /// What kind of numbering the heading has: headings of one kind replace each other.
  enum Kind: Sendable, Hashable {
    case word(String)
    case roman
    case arabic(Int)
    case letter
    /// In capitals, over headings in small letters.
    case capitals
    case plain
  }

  var text: String
  var kind: Kind
  /// What it is numbered with.
  var number: RowNumber?
  /// The year and the month that the heading names.
  var year: Int?
  var month: Int?

  /// - Parameter own: the number that stands in a cell of its own, where no dot need close it.
  init(text: String, number own: RowNumber? = nil) {
    self.text = text
    let first = Word.all(in: text).first?.text ?? ""
    if let word = Section.words.first(where: { first == $0 }) {
      kind = .word(word)
    } else if let number = own ?? RowNumber.head(of: text)?.number {
      self.number = number
      switch number.style {
      case .arabic(let depth): kind = .arabic(depth)
      case .roman: kind = .roman
      case .letter, .other: kind = .letter
      }
    } else {
      kind = .plain
    }
    readPeriod()
  }

  /// Whether its first word or its number says that it is a heading.
  var isMarked: Bool { kind != .plain || month != nil }

  /// «Раздел 2. …», «Задача 1: …»: a number stands behind the word that names a heading.
  var countsItself: Bool {
    guard case .word = kind else { return false }
    let words = Word.all(in: text).dropFirst().prefix(1)
    return words.contains { $0.kind == .digits || RowNumber($0.written(in: text))?.style == .roman }
  }

  /// Whether it is words in capitals: a short one may be an abbreviation.
  fileprivate var isInCapitals: Bool {
    Letters.allCapitals(text) && (Word.all(in: text).count > 1 || text.utf8.count >= 14)
  }

  private static let words = [
    "раздел", "подраздел", "глава", "часть", "направление", "задача", "цель", "блок", "этап",
  ]

  /// «Октябрь 2021 года», «2021 год»: a heading that is nothing but a period.
  private mutating func readPeriod() {
    guard PeriodName.isPeriod(text) else { return }
    let words = Word.all(in: text)
    year = words.lazy.compactMap(PeriodName.year).first
    let months = words.compactMap { PeriodName.month($0.text) }
    month = months.count == 1 ? months[0] : nil
  }
}

/// The headings over the row that is being read, outermost first.
struct SectionPath: Sendable, Hashable {
  private var sections: [Section] = []
  /// What they say; the same list for all rows under them.
  private(set) var texts: [String] = []

  /// Puts a heading in its place: those of its own kind and under it close.
  ///
  /// - Parameter followsHeading: no row stands between it and the heading before. «ОБРАЗОВАНИЕ» right over «Дошкольное
  ///   образование» is the title of more than one; where rows stand between, capitals may be an abbreviation.
  mutating func open(_ section: Section, followsHeading: Bool) {
    var section = section
    let isInCapitals = section.kind == .plain && section.isInCapitals
    if isInCapitals, sections.contains(where: { $0.kind == .capitals }) { section.kind = .capitals }
    if followsHeading, section.kind == .plain, !isInCapitals, let last = sections.indices.last,
      sections[last].kind == .plain, sections[last].month == nil, sections[last].isInCapitals
    {
      sections[last].kind = .capitals
    }
    if let index = sections.firstIndex(where: { closes($0, section) }) { sections.removeSubrange(index...) }
    sections.append(section)
    texts = sections.map(\.text)
  }

  /// Closes a heading that counts with the rows, where one of them goes on counting after those under it: «6» over «6.1»,
  /// «6.2», and then the row «7».
  mutating func close(before next: RowNumber, after last: RowNumber) {
    guard
      let index = sections.firstIndex(where: { section in
        section.number.map { next.goesOn(from: $0) && !last.goesOn(from: $0) && last.isWithin($0) } ?? false
      })
    else { return }
    sections.removeSubrange(index...)
    texts = sections.map(\.text)
  }

  var year: Int? { sections.last { $0.year != nil }?.year }
  var month: Int? { sections.last { $0.month != nil }?.month }

  private func closes(_ open: Section, _ next: Section) -> Bool {
    switch (open.kind, next.kind) {
    case (.arabic(let a), .arabic(let b)): a >= b
    default: open.kind == next.kind && (open.month == nil) == (next.month == nil)
    }
  }
}
