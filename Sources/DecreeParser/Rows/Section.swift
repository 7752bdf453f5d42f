/// A heading over rows of a plan.
struct Section: Sendable, Hashable {
  /// What kind of numbering the heading has: headings of one kind replace each other.
  enum Kind: Sendable, Hashable {
    case word(String)
    case roman
    case arabic(Int)
    case letter
    /// Over other plain headings: in capitals, or right over the first of them.
    case outer
    case plain
  }

  var text: String
  var kind: Kind
  /// What it is numbered with.
  var number: RowNumber?
  /// The year and the month that the heading names.
  var year: Int?
  var month: Int?
  /// What it is the name of, where it is nothing but a period.
  var span: Span?

  /// Periods by their length: the longer stand over the shorter.
  enum Span: Int, Sendable, Hashable, Comparable {
    case month, quarter, halfYear, year

    static func < (a: Span, b: Span) -> Bool { a.rawValue < b.rawValue }
  }

  /// - Parameter own: the number that stands in a cell of its own, where no dot need close it.
  init(text: String, number own: RowNumber? = nil) {
    self.text = text
    let words = Word.all(in: text)
    let first = words.first?.text ?? ""
    // «Глава администрации» heads people, and no rows.
    let isOffice = first == "глава" && !Section.counts(words, in: text)
    if !isOffice, let word = Section.words.first(where: { first == $0 }) {
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
    return Section.counts(Word.all(in: text), in: text)
  }

  private static func counts(_ words: [Word], in text: String) -> Bool {
    words.dropFirst().prefix(1).contains {
      $0.kind == .digits || RowNumber($0.written(in: text))?.style == .roman
    }
  }

  /// Whether it is words that neither count nor name a period.
  fileprivate var isPlain: Bool { kind == .plain && span == nil }

  /// Whether it is a few words with a capital: an amount or a piece of a cell is the title of nothing.
  fileprivate var mayBeTitle: Bool { text.utf8.count <= 160 && Letters.startsCapital(text) }

  /// Whether it is words in capitals: a short one may be an abbreviation.
  fileprivate var isInCapitals: Bool {
    (kind == .plain || kind == .outer) && Letters.allCapitals(text)
      && (Word.all(in: text).count > 1 || text.utf8.count >= 14)
  }

  private static let words = [
    "раздел", "подраздел", "глава", "часть", "направление", "задача", "цель", "блок", "этап", "подпрограмма",
  ]

  /// «Октябрь 2021 года», «2021 год»: a heading that is nothing but a period.
  private mutating func readPeriod() {
    guard PeriodName.isPeriod(text) else { return }
    let words = Word.all(in: text)
    year = words.lazy.compactMap(PeriodName.year).first
    let months = words.compactMap { PeriodName.month($0.text) }
    month = months.count == 1 ? months[0] : nil
    let names = { (stem: String) in words.contains { $0.text.hasPrefix(stem) } }
    span = !months.isEmpty ? .month : names("кв") ? .quarter : names("полуг") ? .halfYear : .year
  }
}

/// The headings over the row that is being read, outermost first.
struct SectionPath: Sendable, Hashable {
  private var sections: [Section] = []
  /// What they say; the same list for all rows under them.
  private(set) var texts: [String] = []

  /// Puts a heading in its place: those of its own kind and under it close.
  ///
  /// - Parameter followsHeading: no row stands between it and the heading before. «Дороги» right over «Ленинский район» is
  ///   the title of more than one.
  /// - Returns: whether only this tells that the heading before stands over others: neither its number nor its letters do.
  @discardableResult
  mutating func open(_ section: Section, followsHeading: Bool) -> Bool {
    var section = section
    var isJudged = false
    // Where rows stand between, capitals may be an abbreviation.
    if section.isInCapitals, sections.contains(where: { $0.kind == .outer && $0.isInCapitals }) {
      section.kind = .outer
    }
    if followsHeading {
      if section.kind == .plain, !section.isInCapitals { isJudged = putOver() }
    } else if section.kind == .plain, section.span == nil, !sections.contains(where: { $0.isPlain }) {
      // Words after the rows of a month: no heading within it, where it had none before.
      sections.removeLast(sections.reversed().prefix { $0.span != nil }.count)
    }
    if let index = sections.firstIndex(where: { closes($0, section) }) { sections.removeSubrange(index...) }
    sections.append(section)
    texts = sections.map(\.text)
    return isJudged
  }

  /// Makes the last heading, where it is words alone, the title of those that follow, in the place of the title before.
  private mutating func putOver() -> Bool {
    guard var title = sections.last, title.isPlain, title.mayBeTitle else { return false }
    sections.removeLast()
    title.kind = .outer
    if let before = sections.firstIndex(where: { $0.kind == .outer }) { sections.removeSubrange(before...) }
    sections.append(title)
    return !title.isInCapitals
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

  /// A period closes those that are no longer, and no heading of another sort.
  private func closes(_ open: Section.Span?, _ next: Section.Span?) -> Bool {
    guard let open, let next else { return open == next }
    return open <= next
  }

  private func closes(_ open: Section, _ next: Section) -> Bool {
    switch (open.kind, next.kind) {
    case (.arabic(let a), .arabic(let b)): a >= b
    default: open.kind == next.kind && closes(open.span, next.span)
    }
  }
}
