import RussianTerms

extension DeadlineReader {
  /// Whether the words say a time and nothing else: «март», «до 1 июня», «ежемесячно».
  func isTime(_ text: String) -> Bool {
    let terms = read(text).terms
    return !terms.isEmpty
      && terms.allSatisfy { term in
        switch term {
        case .date, .interval, .recurrence, .continuous, .relative: true
        case .schedule, .condition, .unrecognized: false
        }
      }
  }
}
