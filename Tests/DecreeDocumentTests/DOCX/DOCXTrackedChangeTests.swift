import Testing

@testable import DecreeDocument

@Suite("DOCX: tracked changes are taken as accepted")
struct DOCXTrackedChangeTests {
  @Test("insertions and moves in are kept, deletions and moves out dropped")
  func runs() throws {
    let body = """
      <w:p>\(r("а "))<w:ins>\(r("б "))</w:ins><w:del><w:r><w:delText>в </w:delText></w:r></w:del>\
      <w:moveFrom>\(r("г "))</w:moveFrom><w:moveTo>\(r("д"))</w:moveTo>\
      <w:ins><w:del><w:r><w:delText>е</w:delText></w:r></w:del></w:ins></w:p>
      """
    #expect(try DOCXFixture(body).shown == ["а б д"])
  }

  @Test("a deleted paragraph mark joins its paragraph with the next")
  func marks() throws {
    let body =
      p("один ", "<w:rPr><w:del/></w:rPr>") + p("два ", "<w:rPr><w:moveFrom/></w:rPr>") + p("три")
      + p("четыре")
    #expect(try DOCXFixture(body).shown == ["один два три", "четыре"])
  }

  @Test("a deleted mark before a table or at the end of a cell joins nothing")
  func marksAtEnds() throws {
    let deleted = "<w:rPr><w:del/></w:rPr>"
    let body =
      p("слово", deleted) + p("", deleted) + tbl(tr("<w:tc>\(p("ячейка", deleted))\(p("", deleted))</w:tc>"))
    #expect(try DOCXFixture(body).shown == ["слово", "[ячейка]"])
  }

  @Test("deleted rows and cells are gone, inserted ones are there")
  func rows() throws {
    let body = tbl(
      tr(tc("а"), tc("б")), tr(tc("в"), properties: "<w:del/>"), tr(tc("г"), properties: "<w:ins/>"),
      tr(tc("д", "<w:cellDel/>"), tc("е"), tc("ж", "<w:cellIns/>")))
    #expect(try DOCXFixture(body).shown == ["[а | б / г / е | ж]"])
  }

  @Test("a table whose rows are all deleted is gone, and the next is the first")
  func wholeTable() throws {
    let body = tbl(tr(tc("а"), properties: "<w:del/>")) + p("б") + tbl(tr(tc("в")))
    let document = try DOCXFixture(body).read()
    #expect(document.blocks.map(DOCXFixture.show) == ["б", "[в]"])
    guard case .table(let table) = document.blocks[1] else { return }
    #expect(table.place == .table(1, rows: 1...1))
  }

  @Test("properties of the time before a change do not count")
  func formerProperties() throws {
    let body =
      p("виден", "<w:pPrChange><w:pPr><w:rPr><w:vanish/><w:del/></w:rPr></w:pPr></w:pPrChange>")
      + "<w:p>" + r("и это", "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>") + "</w:p>"
    #expect(try DOCXFixture(body).shown == ["виден", "и это"])
  }

  @Test("a tracked merge of cells continues the cell above")
  func cellMerge() throws {
    let body = tbl(
      tr(tc("а", "<w:cellMerge w:vMerge='rest'/>")), tr(tc("", "<w:cellMerge w:vMerge='cont'/>")))
    #expect(try DOCXFixture(body).shown == ["[а / ^]"])
  }
}
