import DecreeDocument

/// Annexes that are titled as a plan is, and of which no table was found.
enum UnreadAnnex {
  /// How many lines at least make more than a mention.
  private static let least = 4

  /// What is to be told of the annexes that these stamps open.
  static func findings(_ stamps: some Collection<Stamp>, in lines: [FrontLine], end: Int) -> [Diagnostic] {
    zip(stamps, stamps.dropFirst().map(\.lines.lowerBound) + [end]).compactMap { stamp, end in
      let under = lines[stamp.lines.upperBound..<end]
      guard stamp.annex != nil, under.count > least, let title = under.first,
        TitleReader.namesPlan(title.text)
      else { return nil }
      return .annexUnread(title)
    }
  }
}

extension Diagnostic {
  fileprivate static func annexUnread(_ title: FrontLine) -> Diagnostic {
    Diagnostic(
      .warning, "annex-unread",
      english: "an annex is titled as a plan is, and no table was found in it: \(title.text)",
      russian: "приложение озаглавлено как план, но таблица в нём не найдена: \(title.text)",
      place: title.place)
  }
}
