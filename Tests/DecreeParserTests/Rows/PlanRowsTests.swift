import DecreeDocument
import Testing

@testable import DecreeParser

@Suite struct PlanRowsTests {
  private static let columns = ["№", "Мероприятие"].enumerated().map {
    PlanColumn(header: $1, reading: nil, grid: $0..<$0 + 1)
  }

  @Test func rowsComeInOrderAndAreGoneWhenTaken() {
    let table = Orders.table((0..<PlanRows.rowsAtOnce + 5).map { [String($0), "Мероприятие \($0)"] })
    var rows = PlanRows()
    rows.append(table, from: 2, columns: Self.columns)
    rows.append(RowDivider(columns: Self.columns).row(Paragraph(text: "Раздел", place: .paragraph(1))))
    rows.append(Orders.table([["1", "Последнее"]], number: 2), from: 0, columns: Self.columns)
    let all = rows.map(.one) { $0.values[1].text }
    #expect(rows.count == PlanRows.rowsAtOnce + 5)
    var taken: [PlanRow] = []
    while let next = rows.take(Threads(count: 2)) { taken += next }
    #expect(taken.map { $0.values[1].text } == all)
    #expect(taken[0].values[0].text == "2")
    #expect(taken.filter(\.startsPiece).map { $0.values[1].text } == ["Мероприятие 2", "Последнее"])
    #expect(rows.count == 0)
  }

  @Test func theLastRowThatSaysSomethingIsFoundFromTheEnd() {
    var rows = PlanRows()
    rows.append(Orders.table([["1", "а"], ["2", "б"], ["", "в"]]), from: 0, columns: Self.columns)
    #expect(rows.last { RowNumber($0.values[0].text)?.text } == "2")
    #expect(rows.last { $0.values[1].text == "г" ? true : nil } == nil)
  }

  /// A row may go on with one that was taken, with others before it, a while ago.
  @Test func aRowGoesOnWithTheLastOneThatWasTakenBefore() {
    var texts = [["№", "Мероприятие", "Ответственный", "Срок"]]
    texts += (1...PlanRows.rowsAtOnce).map {
      [String($0), "Подготовить отчёт № \($0)", "Отдел кадров", "I квартал 2021 г."]
    }
    texts.append(["", "", "Отдел закупок", ""])
    texts.append([String(PlanRows.rowsAtOnce + 1), "Подвести итоги", "Отдел кадров", "II квартал 2021 г."])
    let plan = Orders.plan(of: Orders.document(tables: [Orders.table(texts)]))
    let items = plan.plans[0].items
    #expect(items.count == PlanRows.rowsAtOnce + 1)
    #expect(items[PlanRows.rowsAtOnce - 1].responsible.map(\.text) == ["Отдел кадров", "Отдел закупок"])
    #expect(items[PlanRows.rowsAtOnce].activity == "Подвести итоги")
    #expect(items[PlanRows.rowsAtOnce].responsible.map(\.text) == ["Отдел кадров"])
  }
}
