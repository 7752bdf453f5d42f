import Testing

@testable import DecreeDocument

@Suite("DOCX: tables")
struct DOCXTableTests {
  private let goesOn = "<w:vMerge/>"
  private let begins = "<w:vMerge w:val='restart'/>"

  @Test("columns follow gridBefore and gridSpan")
  func columns() throws {
    let cells = try cells(
      tbl(
        tr(tc("а"), tc("б", "<w:gridSpan w:val='2'/>"), tc("в")),
        tr(tc("г"), properties: "<w:gridBefore w:val='3'/>")))
    #expect(cells.map(\.column) == [0, 1, 3, 3])
    #expect(cells.map(\.columnSpan) == [1, 2, 1, 1])
  }

  @Test("a vertical merge goes on where its grid column is the same, not its place in the row")
  func merges() throws {
    let body = tbl(
      tr(tc("а"), tc("б", begins)), tr(tc("", goesOn), properties: "<w:gridBefore w:val='1'/>"),
      tr(tc("в", goesOn), tc("г", goesOn)))
    #expect(try DOCXFixture(body).shown == ["[а | б / ^ / в | ^г]"])
  }

  @Test("a merge that goes on from nothing begins there")
  func orphans() throws {
    let body = tbl(tr(tc("а", goesOn)), tr(tc("", goesOn)), tr(tc("б")), tr(tc("в", goesOn)))
    #expect(try DOCXFixture(body).shown == ["[а / ^ / б / в]"])
  }

  @Test("a horizontal merge makes the cell before it wider")
  func horizontal() throws {
    let cells = try cells(
      tbl(tr(tc("а", "<w:hMerge w:val='restart'/>"), tc("", "<w:hMerge/>"), tc("б"))))
    #expect(cells.map(\.columnSpan) == [2, 1])
    #expect(cells.map(\.column) == [0, 2])
  }

  @Test(
    "a span that no grid has is one column",
    arguments: ["2147483648", "-5", "0", "99999999999999999999", "x"])
  func spans(value: String) throws {
    let cells = try cells(tbl(tr(tc("а", "<w:gridSpan w:val='\(value)'/>"), tc("б"))))
    #expect(cells.map(\.column) == [0, 1])
  }

  @Test("a nested table stays inside its cell, in its place among the paragraphs")
  func nested() throws {
    let body = tbl(tr("<w:tc>\(p("до"))\(tbl(tr(tc("1"), tc("2"))))\(p("после"))</w:tc>", tc("рядом")))
    #expect(try DOCXFixture(body).shown == ["[до;[1 | 2];после | рядом]"])
  }

  @Test("a cell's text has the words of nested cells that go on from above")
  func nestedMerges() throws {
    let inner = tbl(tr(tc("а", begins)), tr(tc("б", goesOn)), tr(tc("", goesOn)))
    #expect(try cells(tbl(tr("<w:tc>\(inner)</w:tc>"))).map(\.text) == ["а\nб"])
  }

  @Test("header rows are marked")
  func headers() throws {
    let body = tbl(
      tr(tc("а"), properties: "<w:tblHeader/>"), tr(tc("б"), properties: "<w:tblHeader w:val='0'/>"))
    guard case .table(let table) = try DOCXFixture(body).read().blocks[0] else { return }
    #expect(table.rows.map(\.isHeader) == [true, false])
  }

  @Test("tables nested without end are read to the last word, the innermost as paragraphs")
  func depth() throws {
    let levels = 200
    var body = p("дно")
    for level in 0..<levels { body = tbl(tr("<w:tc>\(p("этаж \(level)"))\(body)</w:tc>")) }
    let document = try DOCXFixture(body).read()
    let words = document.blocks.map(DOCXFixture.show).joined()
    #expect(words.contains("дно") && words.contains("этаж 0;") && words.contains("этаж 199;"))
    #expect(document.findings.map(\.code) == ["docx-tables-too-deep"])
  }

  @Test("words that stand in a table but in no cell are not lost")
  func stray() throws {
    let body =
      "<w:tbl>\(p("строка"))<w:tr>\(p("рядом"))\(tc("а"))</w:tr></w:tbl><w:tr>\(tc("без таблицы"))</w:tr>"
    #expect(try DOCXFixture(body).shown == ["строка", "рядом", "[а]", "без таблицы"])
  }

  private func cells(_ body: String) throws -> [Cell] {
    guard case .table(let table) = try DOCXFixture(body).read().blocks[0] else { return [] }
    return table.rows.flatMap(\.cells)
  }
}
