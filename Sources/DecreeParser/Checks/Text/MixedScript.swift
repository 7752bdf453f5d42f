/// A word in which letters of the other alphabet pass for its own.
struct MixedScript: PlanCheck {
  let code = "mixed-script"
  let severity = Diagnostic.Severity.warning
  let field = PlanField.row
  let explanation = Diagnostic.Message(
    english: """
      A word mixes Latin and Cyrillic letters that look alike: people read it, searching and programs do not. \
      Abbreviations joined by a hyphen (IT-куб) and words that nobody could mistake are left alone.
      """,
    russian: """
      В слове смешаны похожие латинские и русские буквы: человек его прочтёт, а поиск и программы — нет. Слова через \
      дефис (IT-куб) и те, в которых буквы спутать нельзя, не считаются.
      """)
  let good = [
    PlanExample(.init("1", "Открыть IT-куб и центр COVID-19", "Комитет образования", "III квартал"))
  ]
  let bad = [
    PlanExample(.init("1", "Открыть цeнтр")),
    PlanExample(.init("1", "Провести профилактику СOVID-19")),
  ]

  func findings(in plan: CheckedPlan) -> [Diagnostic] {
    plan.findings { index, items, position in
      guard let word = items[position].firstMixedWord else { return nil }
      return finding(
        position, of: index, in: plan,
        english: "«\(word.text)» mixes Latin and Cyrillic letters; «\(word.mended)» does not",
        russian: "в слове «\(word.text)» смешаны латинские и русские буквы; верно «\(word.mended)»")
    }
  }
}

extension Item {
  /// The first such word of all its cells.
  fileprivate var firstMixedWord: MixedWord? {
    if let word = MixedWord.first(in: activity) { return word }
    for party in responsible { if let word = MixedWord.first(in: party.text) { return word } }
    if let word = deadline.flatMap({ MixedWord.first(in: $0.text) }) { return word }
    if let word = result.flatMap(MixedWord.first) { return word }
    for cell in other { if let word = MixedWord.first(in: cell.text) { return word } }
    return nil
  }
}
