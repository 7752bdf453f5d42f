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
    file.plans.compactMap { period(of: $0, in: file) }
      + file.items.joined().flatMap { ranges(of: $0, in: file) }
  }

  private func period(of plan: JSONText.Node, in file: PlanFile) -> PlanFileFinding? {
    let decoder = PlanDecoder(text: file.text)
    guard let period = file.text.value(of: "period", in: plan),
      let node = file.text.value(of: "end", in: period),
      let start = decoder.string("start", period).flatMap({ CivilDate(iso: $0) }),
      let end = file.text.string(node).flatMap({ CivilDate(iso: $0) }), end < start
    else { return nil }
    return PlanFileFinding(
      node: node, english: "the period ends \(end), before it starts, \(start)",
      russian: "период кончается \(end), раньше, чем начинается, \(start)")
  }

  private func ranges(of item: JSONText.Node, in file: PlanFile) -> [PlanFileFinding] {
    guard let location = file.text.value(of: "location", in: item) else { return [] }
    return ["lines", "rows"].compactMap { key in
      guard let node = file.text.value(of: key, in: location) else { return nil }
      let bounds = file.text.elements(of: node).compactMap { file.text.number($0)?.integer }
      guard bounds.count == 2, bounds[1] < bounds[0] else { return nil }
      return PlanFileFinding(
        node: node, english: "\(bounds[1]) is before \(bounds[0])",
        russian: "\(bounds[1]) раньше \(bounds[0])")
    }
  }
}
