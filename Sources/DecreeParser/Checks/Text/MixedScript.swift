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

  func findings(in plan: DecreePlan) -> [Diagnostic] {
    plan.plans.indices.flatMap { index in
      plan.plans[index].items.enumerated().compactMap { position, item in
        for text in item.texts {
          guard let word = MixedWord.first(in: text) else { continue }
          return finding(
            position, of: index, in: plan,
            english: "«\(word.text)» mixes Latin and Cyrillic letters; «\(word.mended)» does not",
            russian: "в слове «\(word.text)» смешаны латинские и русские буквы; верно «\(word.mended)»")
        }
        return nil
      }
    }
  }
}

extension Item {
  /// The words of every cell.
  fileprivate var texts: [String] {
    [activity] + responsible.map(\.text) + [deadline?.text, result].compactMap(\.self) + other.map(\.text)
  }
}
