import CanonicalJSON
import DecreeParser
import RussianTerms

/// A period of days or a range of lines runs backwards.
struct SpanReversed: PlanFileRule {
  let code = "span-reversed"
  let severity = Diagnostic.Severity.error
  let explanation = Diagnostic.Message(
    english: "A plan's period ends before it starts, or an item's location ends above its beginning.",
    russian: "Период плана кончается раньше, чем начинается, или место пункта кончается выше своего начала.")
  let bad = [
    (old: #""period":{"end":"2021-12-31""#, new: #""period":{"end":"2020-12-31""#),
    (old: #""lines":[5,6]"#, new: #""lines":[6,5]"#),
  ]

  func findings(in file: PlanFile) -> [PlanFileFinding] {
    let decoder = PlanDecoder(text: file.text)
    var found: [PlanFileFinding] = []
    for (plan, node) in file.plans.enumerated() {
      if let period = file.text.value(of: "period", in: node),
        let start = decoder.string("start", period).flatMap({ CivilDate(iso: $0) }),
        let end = decoder.string("end", period).flatMap({ CivilDate(iso: $0) }), end < start
      {
        found.append(
          PlanFileFinding(
            pointer: [.key("plans"), .index(plan), .key("period"), .key("end")],
            english: "the period ends \(end), before it starts, \(start)",
            russian: "период кончается \(end), раньше, чем начинается, \(start)"))
      }
      for (item, node) in file.items[plan].enumerated() {
        guard let location = file.text.value(of: "location", in: node) else { continue }
        for key in ["lines", "rows"] {
          let bounds = decoder.list(key, location).compactMap { file.text.number($0)?.integer }
          guard bounds.count == 2, bounds[1] < bounds[0] else { continue }
          found.append(
            PlanFileFinding(
              pointer: [
                .key("plans"), .index(plan), .key("items"), .index(item), .key("location"), .key(key),
              ],
              english: "\(bounds[1]) is before \(bounds[0])", russian: "\(bounds[1]) раньше \(bounds[0])"))
        }
      }
    }
    return found
  }
}
