import DecreeDocument
import DecreeParser
import Testing

/// What stands behind the indices and ids of a plan.
@Suite struct PlanLookupTests {
  private let plan = DecreePlan(
    source: Source(name: "a.txt", mediaType: "text/plain", bytes: 0, sha256: ""),
    plans: [
      Plan(items: [Item(number: "1", activity: "Провести аудит", location: .lines(1...1))]),
      Plan(items: [Item(number: "7", activity: "Подвести итоги", location: .lines(2...2))]),
    ], parties: [Party(id: "p1", name: "Комитет образования", aliases: ["КО"])])

  @Test func theItemOfADiagnostic() {
    let diagnostic = { (plan: Int?, item: Int?) in
      Diagnostic(.note, "deadline-slip", english: "", russian: "", plan: plan, item: item)
    }
    #expect(plan.item(of: diagnostic(1, 0))?.number == "7")
    #expect(plan.item(of: diagnostic(1, nil)) == nil)
    #expect(plan.item(of: diagnostic(1, 1)) == nil && plan.item(of: diagnostic(2, 0)) == nil)
  }

  @Test func thePartyThatARowNames() {
    #expect(plan.party(of: Responsible(text: "КО", party: "p1"))?.name == "Комитет образования")
    #expect(plan.party(of: Responsible(text: "КО")) == nil)
    #expect(plan.party(of: Responsible(text: "КО", party: "p2")) == nil)
  }
}
