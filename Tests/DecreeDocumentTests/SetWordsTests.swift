import Testing

@testable import DecreeDocument

@Suite("Words that are raised, struck out or changed") struct SetWordsTests {
  /// One order as Word and LibreOffice write it.
  static let outline = """
    План мероприятий на 2021 год
    | № | Мероприятие | Срок
    | 1 | Завезти 5 м³ песка | до 1² мая
    | 1¹ | Открыть каток | декабрь
    | 2 | Принять итоговый отчет | июнь
    ² Кроме площадок
    """

  @Test(arguments: ["docx", "odt", "rtf", "doc"]) func readAlikeInEveryFormat(_ kind: String) throws {
    let document = try read(fixture("set-words.\(kind)"), name: "set-words.\(kind)")
    let outline = document.outline.replacing("|  ", with: "| ")
    #expect(outline == Self.outline)
    let told: [ReadingFinding] = document.findings.sorted { $0.code < $1.code }
    #expect(told.map(\.code) == ["changes-accepted", "words-struck-out"])
    #expect(told.compactMap(\.place) == [Place.table(1, rows: 4...4), .table(1, rows: 3...3)])
    #expect(told.last?.english.contains("«Закрыть каток», «ноябрь»") == true)
  }

  /// A web page does not tell LibreOffice's deletions from other words.
  @Test func aPageSaysWhatIsRaisedAndStruck() throws {
    let document = try read(fixture("set-words.html"), name: "set-words.html")
    #expect(document.outline.contains("до 1² мая"))
    #expect(document.outline.contains("| 1¹ |"))
    #expect(document.findings.map(\.code) == ["words-struck-out"])
    #expect(document.findings.first?.place == .table(1, rows: 3...3))
  }

  @Test("a style may strike or raise, and the run may take that back")
  func styles() throws {
    let styles = """
      <w:style w:type="character" w:styleId="Old"><w:rPr><w:strike/></w:rPr></w:style>
      <w:style w:type="character" w:styleId="Older"><w:basedOn w:val="Old"/></w:style>
      <w:style w:type="character" w:styleId="Mark"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="Gone"><w:rPr><w:dstrike/></w:rPr></w:style>
      """
    let back = #"<w:rStyle w:val="Old"/><w:strike w:val="0"/>"#
    let body =
      "<w:p>" + r("а") + r("б", #"<w:rStyle w:val="Older"/>"#) + r("в", back)
      + r("1", #"<w:rStyle w:val="Mark"/>"#)
      + r("2", #"<w:rStyle w:val="Mark"/><w:vertAlign w:val="baseline"/>"#) + "</w:p>"
      + p("нет", #"<w:pStyle w:val="Gone"/>"#)
    let document = try DOCXFixture(body, styles: styles).read()
    #expect(document.blocks.map(DOCXFixture.show) == ["ав¹2", ""])
    #expect(document.findings.map(\.code) == ["words-struck-out", "words-struck-out"])
    #expect(document.findings.compactMap(\.place) == [Place.paragraph(1), .paragraph(2)])
  }

  @Test("changes are told once for each row and paragraph that has some")
  func changes() throws {
    let inserted = "<w:ins>" + r("да") + "</w:ins>"
    let body =
      p("нет") + "<w:p>\(inserted)\(inserted)</w:p>" + tbl(tr(tc("а"), tc("б", "<w:cellIns/>")), tr(tc("в")))
      + tbl(tr(tc("г"), properties: "<w:ins/>"))
    let document = try DOCXFixture(body).read()
    #expect(
      document.findings.compactMap(\.place) == [
        Place.paragraph(2), .table(1, rows: 1...1), .table(2, rows: 1...1),
      ])
    #expect(Set(document.findings.map(\.code)) == ["changes-accepted"])
  }

  @Test("a figure split over runs is one, and a long one no mark")
  func figures() throws {
    let up = #"<w:vertAlign w:val="superscript"/>"#
    let body = "<w:p>" + r("ТУ") + r("1", up) + r("2", up) + r(" и ") + r("2021", up) + "</w:p>"
    #expect(try DOCXFixture(body).shown == ["ТУ¹² и 2021"])
  }
}
