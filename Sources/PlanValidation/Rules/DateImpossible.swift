import CanonicalJSON
import DecreeParser
import RussianTerms

/// A day that the calendar does not have, such as 31 February.
struct DateImpossible: PlanFileRule {
  let code = "date-impossible"
  let severity = Diagnostic.Severity.error
  let explanation = Diagnostic.Message(
    english: "A date has the right form, and the calendar has no such day.",
    russian: "Дата записана верно, но такого дня нет в календаре.")
  let bad = [(old: #""date":"2021-03-01""#, new: #""date":"2021-02-30""#)]

  private static let keys: Set<String> = ["date", "start", "end", "due"]

  func findings(in file: PlanFile) -> [PlanFileFinding] {
    var found: [PlanFileFinding] = []
    walk(file.text.root, of: file.text, &found)
    return found
  }

  private func walk(_ node: JSONText.Node, of text: JSONText, _ found: inout [PlanFileFinding]) {
    for element in text.elements(of: node) { walk(element, of: text, &found) }
    for (key, value) in text.members(of: node) {
      if let name = text.string(key), DateImpossible.keys.contains(name), let date = text.string(value),
        isImpossible(date)
      {
        found.append(
          PlanFileFinding(
            node: value, english: "there is no such day: \(date)", russian: "такого дня нет: \(date)"))
      }
      walk(value, of: text, &found)
    }
  }

  /// Whether the month, and the year where it is known, has no such day.
  private func isImpossible(_ date: String) -> Bool {
    let parts = date.split(separator: "-")
    guard parts.count >= 2, parts.last?.utf8.count == 2, parts[parts.count - 2].utf8.count == 2,
      let month = Int(parts[parts.count - 2]), let day = Int(parts[parts.count - 1]), (1...12).contains(month)
    else { return false }
    let year = parts.count == 3 ? Int(parts[0]) ?? 2000 : 2000
    return !(1...CivilDate.length(ofMonth: month, year: year)).contains(day)
  }
}
