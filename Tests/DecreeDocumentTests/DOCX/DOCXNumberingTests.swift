import Testing

@testable import DecreeDocument

@Suite("DOCX: automatic numbers")
struct DOCXNumberingTests {
  private func level(_ index: Int, _ pattern: String, _ format: String = "decimal", _ more: String = "")
    -> String
  {
    "<w:lvl w:ilvl='\(index)'><w:start w:val='1'/><w:numFmt w:val='\(format)'/>\(more)<w:lvlText w:val='\(pattern)'/>"
      + "</w:lvl>"
  }

  private func abstract(_ id: Int, _ levels: String...) -> String {
    "<w:abstractNum w:abstractNumId='\(id)'>\(levels.joined())</w:abstractNum>"
  }

  private func list(_ id: Int, of abstract: Int, _ overrides: String = "") -> String {
    "<w:num w:numId='\(id)'><w:abstractNumId w:val='\(abstract)'/>\(overrides)</w:num>"
  }

  private func item(_ list: Int, _ level: Int = 0, _ text: String = "x", _ more: String = "") -> String {
    p(text, "<w:numPr><w:ilvl w:val='\(level)'/><w:numId w:val='\(list)'/></w:numPr>\(more)")
  }

  /// The numbers of the paragraphs, `-` for none.
  private func numbers(_ body: String, _ numbering: String, styles: String? = nil) throws -> [String] {
    try DOCXFixture(body, styles: styles, numbering: numbering).read().blocks.map { block in
      guard case .paragraph(let paragraph) = block, paragraph.numberLength > 0 else { return "-" }
      let number = String(decoding: paragraph.text.utf8.prefix(paragraph.numberLength), as: UTF8.self)
      return number.last == " " ? String(number.dropLast()) : number
    }
  }

  private var outline: String {
    abstract(1, level(0, "%1."), level(1, "%1.%2."), level(2, "%1.%2.%3.")) + list(1, of: 1)
  }

  @Test("levels count, restart and show the numbers above them")
  func levels() throws {
    let body = item(1) + item(1, 1) + item(1, 1) + item(1, 2) + item(1) + item(1, 1) + item(1, 2)
    #expect(try numbers(body, outline) == ["1.", "1.1.", "1.2.", "1.2.1.", "2.", "2.1.", "2.1.1."])
  }

  @Test("a level that was passed over counts as begun")
  func skippedLevels() throws {
    #expect(try numbers(item(1, 1) + item(1) + item(1, 2), outline) == ["1.1.", "2.", "2.1.1."])
  }

  @Test("the number is the head of the text, also of an empty one")
  func texts() throws {
    let document = try DOCXFixture(item(1, 0, "Издать приказ") + item(1, 0, ""), numbering: outline).read()
    #expect(document.blocks.map(DOCXFixture.show) == ["1. Издать приказ", "2."])
  }

  @Test("lists of one look count together, but for those with a start of their own")
  func starts() throws {
    let own = "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='5'/></w:lvlOverride>"
    let numbering = outline + list(2, of: 1) + list(3, of: 1, own)
    #expect(
      try numbers(item(1) + item(2) + item(3) + item(3) + item(1), numbering) == [
        "1.", "2.", "5.", "6.", "7.",
      ])
  }

  @Test("a list may replace a level")
  func replacedLevel() throws {
    let own = "<w:lvlOverride w:ilvl='0'>\(level(0, "%1)", "lowerLetter"))</w:lvlOverride>"
    #expect(try numbers(item(2) + item(2), outline + list(2, of: 1, own)) == ["a)", "b)"])
  }

  @Test("restarts may be said or forbidden")
  func restarts() throws {
    let never =
      abstract(1, level(0, "%1"), level(1, "%2", "decimal", "<w:lvlRestart w:val='0'/>")) + list(1, of: 1)
    #expect(try numbers(item(1) + item(1, 1) + item(1) + item(1, 1), never) == ["1", "1", "2", "2"])
    let first =
      abstract(1, level(0, "%1"), level(1, "%2"), level(2, "%3", "decimal", "<w:lvlRestart w:val='1'/>"))
      + list(1, of: 1)
    let body = item(1) + item(1, 1) + item(1, 2) + item(1, 1) + item(1, 2) + item(1) + item(1, 2)
    #expect(try numbers(body, first) == ["1", "1", "1", "2", "2", "2", "1"])
  }

  @Test("legal numbers, text without a number, none after and none at all")
  func looks() throws {
    let numbering =
      abstract(
        1, level(0, "%1", "upperRoman"), level(1, "%1.%2", "decimal", "<w:isLgl/>"),
        level(2, "Статья", "none"), level(3, "", "bullet"),
        level(4, "%5)", "decimal", "<w:suff w:val='nothing'/>"))
      + list(1, of: 1)
    let body = item(1) + item(1, 1) + item(1, 2) + item(1, 3) + item(1, 4)
    #expect(try numbers(body, numbering) == ["I", "1.1", "Статья", "-", "1)"])
    #expect(try DOCXFixture(body, numbering: numbering).shown.last == "1)x")
  }

  @Test("numbers come with styles, at the level that stands for the style; numId 0 takes them away")
  func styles() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>\
      <w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/></w:style>\
      <w:style w:type="paragraph" w:styleId="H3"><w:basedOn w:val="H2"/></w:style>
      """
    let numbering =
      abstract(
        1, level(0, "%1.", "decimal", "<w:pStyle w:val='H1'/>"),
        level(1, "%1.%2.", "decimal", "<w:pStyle w:val='H2'/>")) + list(1, of: 1)
    let body =
      p("x", "<w:pStyle w:val='H1'/>") + p("x", "<w:pStyle w:val='H2'/>") + p("x", "<w:pStyle w:val='H3'/>")
      + p("x", "<w:pStyle w:val='H1'/><w:numPr><w:numId w:val='0'/></w:numPr>") + p("x")
    #expect(try numbers(body, numbering, styles: styles) == ["1.", "1.1.", "2.", "-", "-"])
  }

  @Test("a numbering style lends its list")
  func links() throws {
    let styles =
      "<w:style w:type='numbering' w:styleId='S'><w:pPr><w:numPr><w:numId w:val='2'/></w:numPr></w:pPr></w:style>"
    let numbering =
      "<w:abstractNum w:abstractNumId='1'><w:numStyleLink w:val='S'/></w:abstractNum>"
      + abstract(2, level(0, "%1)"))
      + list(1, of: 1) + list(2, of: 2)
    #expect(try numbers(item(1) + item(2), numbering, styles: styles) == ["1)", "2)"])
    let circle =
      "<w:abstractNum w:abstractNumId='1'><w:numStyleLink w:val='S'/></w:abstractNum>" + list(2, of: 1)
    #expect(try numbers(item(2), circle, styles: styles) == ["-"])
  }

  @Test("what is deleted does not advance a number, what is hidden does")
  func deleted() throws {
    let gone = item(1, 0, "", "<w:rPr><w:del/></w:rPr>")
    let hidden = item(1, 0, "", "<w:rPr><w:vanish/></w:rPr>")
    let rows = tbl(tr("<w:tc>\(item(1))</w:tc>", properties: "<w:del/>"))
    #expect(try numbers(item(1) + gone + item(1) + hidden + rows + item(1), outline) == ["1.", "2.", "4."])
  }

  @Test("a paragraph that its style hides and a number that its level hides count")
  func hidden() throws {
    let styles = "<w:style w:type='paragraph' w:styleId='H'><w:rPr><w:vanish/></w:rPr></w:style>"
    let gone = item(1, 0, "x", "<w:pStyle w:val='H'/>")
    #expect(try numbers(item(1) + gone + item(1), outline, styles: styles) == ["1.", "3."])
    let silent =
      abstract(1, level(0, "%1.", "decimal", "<w:rPr><w:vanish/></w:rPr>"), level(1, "%1.%2."))
      + list(1, of: 1)
    #expect(try numbers(item(1) + item(1) + item(1, 1), silent) == ["-", "-", "2.1."])
  }

  @Test("a style has the level of the style that it takes its list from")
  func derivedStyles() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="B"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>\
      <w:style w:type="paragraph" w:styleId="D"><w:basedOn w:val="B"/></w:style>
      """
    let numbering =
      abstract(1, level(0, "%1."), level(1, "%1.%2.", "decimal", "<w:pStyle w:val='B'/>")) + list(1, of: 1)
    let body = p("а", "<w:pStyle w:val='B'/>") + p("б", "<w:pStyle w:val='D'/>")
    #expect(try numbers(body, numbering, styles: styles) == ["1.1.", "1.2."])
  }

  @Test(
    "formats",
    arguments: [
      ("decimal", 12, "12"), ("decimalZero", 7, "07"), ("upperRoman", 49, "XLIX"), ("lowerRoman", 4, "iv"),
      ("upperLetter", 28, "BB"), ("lowerLetter", 26, "z"), ("russianLower", 10, "к"),
      ("russianLower", 29, "я"),
      ("russianUpper", 30, "АА"), ("ordinal", 22, "22nd"), ("numberInDash", 3, "- 3 -"), ("chicago", 5, "**"),
      ("decimalEnclosedCircle", 3, "③"), ("bullet", 1, ""), ("unheardOf", 5, "5"), ("upperRoman", 0, "0"),
    ])
  func formats(name: String, number: Int, expected: String) {
    #expect(NumberFormat(name)?.text(of: number) == expected)
  }

  @Test("a custom format shows by its pattern how many digits there are")
  func customFormats() {
    #expect(NumberFormat("custom", pattern: "001, 002, 003, ...")?.text(of: 7) == "007")
    #expect(NumberFormat("custom", pattern: "а, б") == nil)
    #expect(NumberFormat("ordinal")?.text(of: 3, isRussian: true) == "3-й")
  }
}
