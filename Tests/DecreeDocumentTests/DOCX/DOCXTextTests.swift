import Testing

@testable import DecreeDocument

@Suite("DOCX: texts, fields and containers of runs")
struct DOCXTextTests {
  @Test(
    "every character that Word shows is there",
    arguments: [
      ("<w:tab/>", "\t"), ("<w:ptab/>", "\t"), ("<w:br/>", "\n"), ("<w:cr/>", "\n"),
      ("<w:noBreakHyphen/>", "-"),
      ("<w:softHyphen/>", ""), ("<w:t>\u{A0}</w:t>", "\u{A0}"),
      ("<w:sym w:font='Symbol' w:char='F0B3'/>", "≥"),
      ("<w:sym w:font='Wingdings' w:char='F0FC'/>", "✓"), ("<w:sym w:font='Arial' w:char='2116'/>", "№"),
      ("<w:sym w:font='Arial' w:char='zzz'/>", ""), ("<w:sym w:font='Unknown' w:char='F041'/>", "A"),
      ("<w:ruby><w:rt>\(r("верх"))</w:rt><w:rubyBase>\(r("низ"))</w:rubyBase></w:ruby>", "низ"),
    ])
  func characters(xml: String, expected: String) throws {
    let body = "<w:p>\(r("а"))<w:r>\(xml)</w:r>\(r("б"))</w:p>"
    #expect(try DOCXFixture(body).shown == ["а\(expected)б"])
  }

  @Test("white space at the ends of a text counts, but for the file's own indentation")
  func space() throws {
    let body =
      "<w:p><w:r><w:t> а </w:t><w:t xml:space='preserve"
      + "'> б </w:t><w:t>\n в\nг\n</w:t></w:r></w:p>"
    #expect(try DOCXFixture(body).shown == [" а  б в г"])
    #expect(
      try DOCXFixture("<w:p>\(r("на"))<w:r><w:t> 3 </w:t></w:r>\(r("дня"))</w:p>").shown == ["на 3 дня"])
  }

  @Test("math text is read")
  func math() throws {
    let body =
      "<w:p>\(r("S = "))<m:oMath><m:r><m:t>πr</m:t></m:r></m:oMath></w:p>"
      + "<m:oMathPara><m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath></m:oMathPara>"
    #expect(try DOCXFixture(body).shown == ["S = πr", "x+y"])
  }

  @Test("controls, tags and links around runs are seen through")
  func containers() throws {
    let body = """
      <w:p><w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>\(r("а"))<w:sdt><w:sdtContent>\(r("б"))\
      </w:sdtContent></w:sdt></w:sdtContent></w:sdt><w:smartTag><w:smartTagPr/>\(r("в"))</w:smartTag>\
      <w:customXml>\(r("г"))</w:customXml><w:hyperlink>\(r("д"))</w:hyperlink><w:fldSimple w:instr="PAGE">\(r("е"))\
      </w:fldSimple><w:bdo>\(r("ж"))</w:bdo></w:p>
      """
    #expect(try DOCXFixture(body).shown == ["абвгдеж"])
  }

  @Test("controls around blocks, rows and cells are seen through")
  func blockContainers() throws {
    func control(_ content: String) -> String {
      "<w:sdt><w:sdtPr/><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
    }
    let body = control(
      p("а") + control(tbl(control(tr(control(tc("б")), "<w:customXml>\(tc("в"))</w:customXml>")))))
    #expect(try DOCXFixture(body).shown == ["а", "[б | в]"])
  }

  private func field(_ type: String) -> String { "<w:r><w:fldChar w:fldCharType='\(type)'/></w:r>" }
  private var code: String { "<w:r><w:instrText> REF x </w:instrText></w:r>" }

  @Test("a field shows its result and not its instruction")
  func fields() throws {
    let nested =
      field("begin") + code + field("begin") + code + field("separate") + r("не видно") + field("end")
      + field("separate") + r("видно") + field("end")
    #expect(try DOCXFixture("<w:p>\(r("а "))\(nested)\(r(" б"))</w:p>").shown == ["а видно б"])
  }

  @Test("a field may run over paragraphs")
  func longField() throws {
    let body =
      "<w:p>\(field("begin"))\(code)\(field("separate"))\(r("а"))</w:p>\(p("б"))<w:p>\(r("в"))\(field("end"))</w:p>"
    #expect(try DOCXFixture(body).shown == ["а", "б", "в"])
  }

  @Test("a field that is begun and not ended swallows nothing")
  func unclosedFields() throws {
    let begin = "<w:p>\(r("а"))\(field("begin"))\(code)\(r("б"))</w:p>"
    let body = begin + tbl(tr("<w:tc>\(begin)</w:tc>", tc("в"))) + p("г") + begin
    #expect(try DOCXFixture(body).shown == ["аб", "[аб | в]", "г", "аб"])
    #expect(try DOCXFixture("<w:p>\(field("end"))\(field("separate"))\(r("а"))</w:p>").shown == ["а"])
  }

  @Test("hidden text is left out, whoever hides it; what is hidden on the web only is not")
  func hidden() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="P"><w:rPr><w:vanish/></w:rPr></w:style>\
      <w:style w:type="paragraph" w:styleId="Q"><w:basedOn w:val="P"/></w:style>\
      <w:style w:type="character" w:styleId="C"><w:rPr><w:vanish/></w:rPr></w:style>
      """
    let body = """
      <w:p>\(r("а"))\(r("б", "<w:vanish/>"))\(r("в", "<w:rStyle w:val='C'/>"))\(r("г", "<w:webHidden/>"))\
      \(r("д", "<w:rStyle w:val='C'/><w:vanish w:val='false'/>"))</w:p>\
      \(p("е", "<w:pStyle w:val='Q'/>"))\
      <w:p><w:pPr><w:pStyle w:val="Q"/></w:pPr>\(r("ж", "<w:rStyle w:val='C'/>"))</w:p>\
      \(p("", "<w:rPr><w:vanish/></w:rPr>"))
      """
    #expect(try DOCXFixture(body, styles: styles).shown == ["агд", "ж"])
  }

  @Test("a run inside a run, as in ruby, leaves the outer one as it was")
  func nestedRuns() throws {
    func run(_ properties: String) -> String {
      let ruby = "<w:ruby><w:rubyBase>\(r("низ", properties))</w:rubyBase></w:ruby>"
      return "<w:r><w:rPr>\(properties)</w:rPr>\(ruby)<w:t>хвост</w:t></w:r>"
    }
    #expect(try DOCXFixture("<w:p>\(run("<w:vanish/>"))\(run(""))</w:p>").shown == ["низхвост"])
  }

  @Test("words that stand in no run or no paragraph are not lost")
  func stray() throws {
    let body = "\(r("а"))<w:p><w:t>б</w:t><w:p>\(r("в"))</w:p>\(r("г"))</w:p><new:box>\(p("д"))</new:box>"
    #expect(try DOCXFixture(body).shown == ["а", "б", "в", "г", "д"])
  }

  @Test("comments, bookmarks, section properties and objects add nothing")
  func outside() throws {
    let body = """
      <w:p><w:commentRangeStart w:id="1"/><w:bookmarkStart w:name="x"/>\(r("а"))<w:r><w:commentReference w:id="1"/>\
      <w:object><v:shape><v:imagedata/></v:shape></w:object></w:r></w:p><w:sectPr><w:headerReference/></w:sectPr>
      """
    #expect(try DOCXFixture(body).shown == ["а"])
  }

  @Test("an embedded document that is not read is told")
  func chunks() throws {
    let document = try DOCXFixture("\(p("а"))<w:altChunk/>").read()
    #expect(document.findings.map(\.code) == ["docx-embedded-document"])
  }
}
