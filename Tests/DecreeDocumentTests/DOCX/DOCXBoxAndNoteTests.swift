import Testing

@testable import DecreeDocument

@Suite("DOCX: text boxes, alternatives and notes")
struct DOCXBoxAndNoteTests {
  private func box(_ content: String) -> String {
    "<wps:txbx><w:txbxContent>\(content)</w:txbxContent></wps:txbx>"
  }

  private func alternate(_ choice: String, requires: String, fallback: String) -> String {
    "<mc:AlternateContent><mc:Choice Requires='\(requires)'>\(choice)</mc:Choice><mc:Fallback>\(fallback)</mc:Fallback>"
      + "</mc:AlternateContent>"
  }

  @Test("a text box is read once, from the first branch that is understood")
  func boxes() throws {
    let shape = alternate(box(p("УТВЕРЖДЕН")), requires: "wps", fallback: box(p("УТВЕРЖДЕН")))
    #expect(try DOCXFixture("<w:p><w:r>\(shape)</w:r>\(r("План"))</w:p>").shown == ["УТВЕРЖДЕН", "План"])
    #expect(try DOCXFixture("<w:p>\(r("План"))<w:r>\(shape)</w:r></w:p>").shown == ["План", "УТВЕРЖДЕН"])
  }

  @Test("an old text box is read like a new one")
  func oldBoxes() throws {
    let body =
      "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>\(p("а"))</w:txbxContent></v:textbox></v:shape>"
      + "</w:pict></w:r></w:p>"
    #expect(try DOCXFixture(body).shown == ["а", ""])
  }

  @Test("what a choice requires decides, by its namespace")
  func alternatives() throws {
    func shown(_ requires: String) throws -> [String] {
      try DOCXFixture("<w:p>\(alternate(r("а"), requires: requires, fallback: r("б")))</w:p>").shown
    }
    #expect(try shown("wps") == ["а"])
    #expect(try shown("new") == ["б"])
    #expect(try shown("wps new") == ["б"])
    #expect(try shown("undeclared") == ["б"])
    let two =
      "<mc:AlternateContent><mc:Choice Requires='wps'>\(p("а"))</mc:Choice><mc:Choice Requires='wps'>"
      + "\(p("б"))</mc:Choice></mc:AlternateContent>\(p("в"))"
    #expect(try DOCXFixture(two).shown == ["а", "в"])
  }

  @Test("boxes in boxes and in cells stay where they are; paragraphs are numbered as they come")
  func nestedBoxes() throws {
    let inner = "<w:p>\(r("внутри"))<w:r>\(box(p("глубже")))</w:r></w:p>"
    let body =
      "<w:p>\(r("снаружи"))<w:r>\(box(inner))</w:r></w:p>"
      + tbl(tr("<w:tc><w:p><w:r>\(box(p("рамка")))</w:r>\(r("ячейка"))</w:p></w:tc>"))
    let document = try DOCXFixture(body).read()
    #expect(document.blocks.map(DOCXFixture.show) == ["снаружи", "внутри", "глубже", "[рамка;ячейка]"])
    let places = document.blocks.prefix(3).map { block in
      if case .paragraph(let paragraph) = block { paragraph.place } else { Place.lines(1...1) }
    }
    #expect(places == [.paragraph(1), .paragraph(2), .paragraph(3)])
  }

  @Test("a box whose anchor is hidden is hidden")
  func hiddenBox() throws {
    let body = "<w:p><w:r><w:rPr><w:vanish/></w:rPr>\(box(p("а")))</w:r>\(r("б"))</w:p>"
    #expect(try DOCXFixture(body).shown == ["б"])
  }

  @Test("notes come in the order of their references; those of deleted text are gone")
  func notes() throws {
    func reference(_ id: Int) -> String { "<w:r><w:footnoteReference w:id='\(id)'/></w:r>" }
    let body =
      "<w:p>\(r("а"))\(reference(2))\(r("б"))\(reference(1))<w:del>\(reference(3))</w:del></w:p>"
      + tbl(tr("<w:tc><w:p><w:r><w:endnoteReference w:id='1'/></w:r></w:p></w:tc>"))
    let footnotes = """
      <w:footnote w:type="separator" w:id="0">\(p("черта"))</w:footnote><w:footnote w:id="1">\(p("первая"))</w:footnote>\
      <w:footnote w:id="2">\(p("вторая"))\(p("дальше"))</w:footnote><w:footnote w:id="3">\(p("третья"))</w:footnote>\
      <w:footnote w:id="4">\(p("ничья"))</w:footnote>
      """
    let document = try DOCXFixture(
      body, footnotes: footnotes, endnotes: "<w:endnote w:id='1'>\(p("конец"))</w:endnote>"
    ).read()
    #expect(document.notes.map(\.text) == ["вторая\nдальше", "первая", "конец", "ничья"])
    #expect(document.notes.prefix(3).map(\.place) == [.paragraph(1), .paragraph(1), .table(1, rows: 1...1)])
  }
}
