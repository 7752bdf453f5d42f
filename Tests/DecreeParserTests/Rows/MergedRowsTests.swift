import Testing

@testable import DecreeParser

@Suite("Rows whose cells the file merges, or leaves out")
struct MergedRowsTests {
  private func plan(_ rows: String) -> DecreePlan {
    Orders.merged("№|Мероприятие|Ответственный|Срок\n" + rows)
  }

  private func codes(_ plan: DecreePlan, _ code: String) -> [Int?] {
    plan.diagnostics.filter { $0.code == code }.map(\.item)
  }

  @Test("a number merged down numbers each row, and is not told as repeated")
  func mergedNumber() {
    let merged = plan("1|Осмотр|Отдел|май\n^|Ремонт|Отдел|июнь\n^|Приемка|Отдел|июль\n2|Отчет|Отдел|август")
    #expect(merged.plans.first?.items.map(\.number) == ["1", "1", "1", "2"])
    #expect(codes(merged, "number-repeated") == [])
    let written = plan("1|Осмотр|Отдел|май\n1|Ремонт|Отдел|июнь\n2|Отчет|Отдел|август")
    #expect(codes(written, "number-repeated") == [1])
  }

  @Test("a party merged down past a heading holds for the rows under it")
  func pastHeading() {
    let plan = plan("1|Осмотр|Отдел|май\nРаздел 2<2|^|\n2|Ремонт|^|июнь\nРаздел 3<4\n3|Отчет||июль")
    let items = plan.plans.first?.items ?? []
    #expect(items.map(\.section) == [[], ["Раздел 2"], ["Раздел 3"]])
    #expect(items.map { $0.responsible.map(\.text) } == [["Отдел"], ["Отдел"], []])
  }

  @Test("words over the number's and the activity's columns with a deadline of their own are an activity")
  func titleWithDeadline() {
    let plan = plan("1|Осмотр|Отдел|май\nРаздел 2<2|^|июнь\n2|Отчет|^|июль")
    #expect(plan.plans.first?.items.map(\.activity) == ["Осмотр", "Раздел 2", "Отчет"])
    #expect(plan.plans.first?.items.map { $0.deadline?.text } == ["май", "июнь", "июль"])
    #expect(plan.plans.first?.items.map { $0.responsible.map(\.text) } == [["Отдел"], ["Отдел"], ["Отдел"]])
  }

  @Test("a row of an item with fewer or more cells than the table has columns is told")
  func misfits() {
    let plan = plan(
      "1|Осмотр|май\n2|Ремонт|Отдел|июнь|приказ\nРаздел 2\n3|Приемка|Отдел|июль\n4|Итоги|Отдел|июль|\n5|Отчет<2|июль"
    )
    #expect(codes(plan, "row-too-short") == [0])
    #expect(codes(plan, "row-too-long") == [1])
  }
}
