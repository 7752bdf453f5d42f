import Testing

@testable import DecreeDocument

@Suite struct HTMLReaderTests {
  /// Markup of a page's body, and the outline that must come of it.
  static let pages: [(String, String)] = [
    ("<p>Один<p>Два<br>три", "Один\nДва⏎три"),
    ("<p> много \n\t пробелов </p>", "много пробелов"),
    ("<h1>Приказ</h1>текст<div>блок <b>жирный</b></div>", "Приказ\nтекст\nблок жирный"),
    ("<p>&laquo;Точка&raquo;&nbsp;роста &#8212; &#151; &amp;</p>", "«Точка»\u{A0}роста — — &"),
    ("<p>x<sup>2</sup>, H<sub>2</sub>O</p>", "x², H2O"),
    ("<p>до 1 мая<sup>2)</sup>, <sup>1</sup>/<sub>2</sub></p>", "до 1 мая²⁾, ¹/2"),
    ("<p>отдел<sup>1, 2</sup></p>", "отдел¹ ²"),
    ("<p><sup>1</sup></p><p><sup>мелко</sup> и 1<sup>й</sup></p>", "1\nмелко и 1й"),
    ("<p>5 м<span style='color:red; vertical-align: super'>3</span></p>", "5 м³"),
    (
      "<script>var a='<p>1</p>'</script><style>p{}</style><template>t</template><noscript>n</noscript><p>видно</p>",
      "видно"
    ),
    (
      "<p hidden>1</p><p style='display: none'>2</p><div style=\"DISPLAY:NONE;color:red\"><p>3</p></div><p>4</p>",
      "4"
    ),
    ("<p>было <del>старое</del><ins>новое</ins></p>", "было новое"),
    ("<p><s>до 1 мая</s> до <strike><b>2</b></strike>3 мая</p>", " до 3 мая"),
    ("<p>отдел<s> учета </s>кадров,<s><br></s>совет</p>", "отдел кадров,⏎совет"),
    ("<p>а<span style='text-decoration:line-through'>б <i>в</i></span>г</p>", "аг"),
    ("<pre>a  b\n c</pre>", "a  b⏎ c"),
    ("<ol start=3><li>три<li><p>четыре</p></ol><ul><li>точка</ul>", "3. три\n4. четыре\nточка"),
    ("<ol type=I><li>раз<li value=9>девять</ol>", "I. раз\nIX. девять"),
    ("<ol><li><p><br></p></ol>", "1."),
    ("<table><tr><td>а<td>б<tr><td>в<td>г</table>", "| а | б\n| в | г"),
    ("<table><thead><tr><td>№<tbody><tr><td>1</table>", "# №\n| 1"),
    ("<table><tr><th>№<th>Срок<tr><th>1<td>май</table>", "# № | Срок\n| 1 | май"),
    ("<table><tr><td rowspan=2>а<td>б<tr><td>в</table>", "| а | б\n| ^ | в"),
    ("<table><tr><td>а<td rowspan=0>б<tr><td>в<tr><td>г</table>", "| а | б\n| в | ^\n| г | ^"),
    ("<table><tr><td colspan=2>а<td>б<tr><td>1<td>2<td>3</table>", "| а <2 | б\n| 1 | 2 | 3"),
    ("<table><caption>Таблица 1</caption><tr><td>а</table>", "Таблица 1\n| а"),
    ("<table><tr><td>а<table><tr><td>внутри</table>б</table>", "| а¶[| внутри]¶б"),
    (
      "<table><tr><td>меню<td><table><tr><td>1<td>2<tr><td>3<td>4</table>после</table>",
      "меню\n| 1 | 2\n| 3 | 4\nпосле"
    ),
    ("<tr><td>обрывок<td>таблицы", "| обрывок | таблицы"),
    ("<table><tr></tr><tr><td>а</table>", "| а"),
    ("<p>текст<a href='#sdfootnote1'>1</a></p><div id=sdfootnote1><p>сноска</p></div>", "текст¹\n* сноска"),
    ("<!-- <p>нет</p> --><p>да</p><!-- не закрыт", "да"),
  ]

  @Test(arguments: pages) func readsAPage(_ body: String, _ outline: String) throws {
    let document = try read("<!DOCTYPE html><html><head><title>нет</title></head><body>\(body)</body></html>")
    #expect(document.mediaType == "text/html")
    #expect(document.outline == outline)
  }

  @Test func placesAreCountedOverTheWholePage() throws {
    let document = try read("<p>а</p><table><tr><td>1</table><p>б</p><table><tr><td>1<tr><td>2</table>")
    let places = document.blocks.map { block in
      switch block {
      case .paragraph(let paragraph): paragraph.place
      case .table(let table): table.rows.last!.place
      }
    }
    #expect(places == [.paragraph(1), .table(1, rows: 1...1), .paragraph(2), .table(2, rows: 2...2)])
  }

  // MARK: Encodings

  static func page(_ charset: String, in encoding: TextEncoding) -> [UInt8] {
    encoding.encode(
      "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=\(charset)\"></head>")
      + encoding.encode("<body><p>План мероприятий по подготовке школ к учебному году</p></body></html>")
  }

  @Test(arguments: [
    ("windows-1251", TextEncoding.page(.windows1251)), ("koi8-r", .page(.koi8r)), ("utf-8", .utf8),
    ("utf-16", .utf16LittleEndian),
  ])
  func believesATrueDeclaration(_ charset: String, _ encoding: TextEncoding) throws {
    let document = try read(Self.page(charset, in: encoding))
    #expect(document.encoding == encoding.name)
    #expect(document.outline == "План мероприятий по подготовке школ к учебному году")
    #expect(document.findings.isEmpty)
  }

  @Test(arguments: [
    ("utf-8", TextEncoding.page(.windows1251)), ("windows-1251", .utf8), ("koi8-r", .page(.windows1251)),
  ])
  func tellsAWrongDeclaration(_ charset: String, _ encoding: TextEncoding) throws {
    let document = try read(Self.page(charset, in: encoding))
    #expect(document.encoding == encoding.name)
    #expect(document.outline == "План мероприятий по подготовке школ к учебному году")
    #expect(document.findings.map(\.code) == ["encoding-misdeclared"])
  }

  @Test func aWorkbookInXMLIsNoPage() {
    let book = """
      <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table><Row><Cell><Data>а</Data></Cell>
      </Row></Table></Worksheet></Workbook>
      """
    #expect(errorCode(Array(book.utf8), name: "plan.xml") == "not-a-document")
  }

  // MARK: Hostile pages

  @Test func refusesElementsNestedTooDeep() {
    let page = "<html><body>" + String(repeating: "<div>", count: 20_000) + "дно"
    #expect(errorCode(Array(page.utf8)) == "limit-html-depth")
  }

  @Test func refusesAnElementOfTooManyAttributes() {
    let page = "<html><body><p " + (0..<100_000).map { "a\($0)=1 " }.joined() + ">да</p>"
    #expect(errorCode(Array(page.utf8)) == "limit-attributes")
  }

  @Test func refusesAGiantTag() {
    let page = Array("<html><p title='".utf8) + [UInt8](repeating: 0x61, count: 17 << 20) + Array("'>да".utf8)
    #expect(errorCode(page) == "limit-markup-bytes")
  }

  @Test func spansAreCutToTheColumnsThatATableMayHave() throws {
    let document = try read("<table><tr><td>а<td rowspan=65000 colspan=900000>б<tr><td>в</table>")
    #expect(document.outline == "| а | б <999\n| в | ^ <1000")
    #expect(errorCode(Array("<table><tr><td colspan=1000>а<td>б</table>".utf8)) == "limit-columns")
  }
}
