import Testing

@testable import DecreeDocument

@Suite struct FODTReaderTests {
  static let namespaces =
    ["office", "text", "table", "style"].map {
      #"xmlns:\#($0)="urn:oasis:names:tc:opendocument:xmlns:\#($0):1.0""#
    }.joined(separator: " ") + #" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0""#

  static func file(_ body: String, styles: String = "") -> String {
    #"<?xml version="1.0"?><office:document \#(namespaces)><office:automatic-styles>\#(styles)"#
      + "</office:automatic-styles><office:body><office:text>\(body)</office:text></office:body></office:document>"
  }

  /// What stands in the text, and the outline that must come of it.
  static let texts: [(String, String)] = [
    ("<text:p>а  б\n в</text:p><text:h>г</text:h>", "а б в\nг"),
    ("<text:p>а<text:s text:c='3'/>б<text:tab/>в<text:line-break/>г</text:p>", "а   б\tв⏎г"),
    ("<text:p>а<text:span>б</text:span><text:soft-page-break/>в</text:p>", "абв"),
    (
      "<text:p>а<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>сноска</text:p></text:note-body></text:note>б</text:p>",
      "аб\n* сноска"
    ),
    (
      "<text:tracked-changes><text:changed-region><text:deletion><text:p>нет</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>да</text:p>",
      "да"
    ),
    ("<text:p>а<office:annotation><text:p>нет</text:p></office:annotation>б</text:p>", "аб"),
    (
      "<text:section text:display='none'><text:p>нет</text:p></text:section><text:section><text:p>да</text:p></text:section>",
      "да"
    ),
    (
      "<text:p>а<draw:frame><draw:text-box><text:p>штамп</text:p></draw:text-box></draw:frame>б</text:p>",
      "штамп\nаб"
    ),
    (
      "<text:p text:style-name='Hidden'>нет</text:p><text:p>а<text:span text:style-name='Gone'>нет</text:span>б</text:p>",
      "аб"
    ),
    (
      "<text:p>1<text:span text:style-name='Up'>2</text:span><text:span text:style-name='Down'>3</text:span></text:p>",
      "1²3"
    ),
    (
      "<text:p text:style-name='Old'>нет<text:span text:style-name='Kept'>да</text:span></text:p><text:p>а<text:span text:style-name='Older'>б</text:span></text:p>",
      "да\nа"
    ),
    ("<text:p>а<text:hidden-paragraph text:is-hidden='true'/></text:p><text:p>б</text:p>", "б"),
    (
      "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>№</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row></table:table>",
      "# №\n| 1"
    ),
    (
      row(cell("а", "table:number-rows-spanned='2'") + cell("б"))
        + row("<table:covered-table-cell/>" + cell("в")), "| а | б\n| ^ | в"
    ),
    (
      row(cell("а", "table:number-columns-spanned='2'") + "<table:covered-table-cell/>" + cell("б")),
      "| а <2 | б"
    ),
    (row(cell("а", "table:number-columns-repeated='3'")), "| а | а | а"),
    (row(cell("а"), "table:number-rows-repeated='2'"), "| а\n| а"),
    (row(cell(""), "table:number-rows-repeated='1000000'") + row(cell("а")), "| \n| а"),
    (
      list("L", item("а") + item("б")) + list("L", item("в"), "text:continue-numbering='true'")
        + list("L", item("г")),
      "1. а\n2. б\n3. в\n1. г"
    ),
    (
      list(
        "L",
        item("а")
          + "<text:list-item><text:list><text:list-item><text:p>б</text:p></text:list-item></text:list></text:list-item>"
      ),
      "1. а\n1.1) б"
    ),
    (list("L", "<text:list-item text:start-value='7'><text:p/></text:list-item>"), "7."),
  ]

  static let styles = """
    <style:style style:name='Hidden' style:family='paragraph'><style:text-properties text:display='none'/></style:style>
    <style:style style:name='Gone' style:family='text' style:parent-style-name='Base'/>
    <style:style style:name='Base' style:family='text'><style:text-properties text:display='none'/></style:style>
    <style:style style:name='Up' style:family='text'><style:text-properties style:text-position='33% 58%'/></style:style>
    <style:style style:name='Down' style:family='text'><style:text-properties style:text-position='sub 58%'/></style:style>
    <style:style style:name='Old' style:family='paragraph'><style:text-properties style:text-line-through-style='solid'/></style:style>
    <style:style style:name='Kept' style:family='text'><style:text-properties style:text-line-through-style='none'/></style:style>
    <style:style style:name='Older' style:family='text'><style:text-properties style:text-line-through-type='double'/></style:style>
    <text:list-style style:name='L'><text:list-level-style-number text:level='1' style:num-suffix='.' style:num-format='1'/>
    <text:list-level-style-number text:level='2' style:num-suffix=')' style:num-format='1' text:display-levels='2'/>
    </text:list-style>
    """

  static func row(_ cells: String, _ attributes: String = "") -> String {
    "<table:table-row \(attributes)>\(cells)</table:table-row>"
  }

  static func cell(_ text: String, _ attributes: String = "") -> String {
    "<table:table-cell \(attributes)>\(text.isEmpty ? "" : "<text:p>\(text)</text:p>")</table:table-cell>"
  }

  static func list(_ style: String, _ items: String, _ attributes: String = "") -> String {
    "<text:list text:style-name='\(style)' \(attributes)>\(items)</text:list>"
  }

  static func item(_ text: String) -> String { "<text:list-item><text:p>\(text)</text:p></text:list-item>" }

  @Test(arguments: texts) func readsAText(_ body: String, _ outline: String) throws {
    let body = body.hasPrefix("<table:table-row") ? "<table:table>\(body)</table:table>" : body
    let document = try read(Self.file(body, styles: Self.styles), name: "order.fodt")
    #expect(document.mediaType == "application/vnd.oasis.opendocument.text-flat-xml")
    #expect(document.outline == outline)
  }

  // MARK: Hostile files

  @Test func refusesEntities() {
    let file = Self.file("<text:p>&a;</text:p>").replacing(
      "<office:document", with: "<!DOCTYPE x [<!ENTITY a 'aaaa'>]><office:document")
    #expect(errorCode(Array(file.utf8), name: "order.fodt") == "xml-doctype")
  }

  @Test func refusesARowRepeatedABillionTimes() {
    let file = Self.file(
      "<table:table>" + Self.row(Self.cell("а"), "table:number-rows-repeated='2147483647'") + "</table:table>"
    )
    #expect(errorCode(Array(file.utf8), name: "order.fodt") == "limit-cells")
  }

  @Test func refusesSpreadsheets() {
    let file = Self.file("").replacing("office:text", with: "office:spreadsheet")
    #expect(errorCode(Array(file.utf8), name: "order.fodt") == "unsupported-format")
  }

  @Test func spacesThatAnElementAsksForAreBounded() throws {
    let document = try read(Self.file("<text:p>а<text:s text:c='2000000000'/>б</text:p>"), name: "order.fodt")
    #expect(document.outline.utf8.count < 20_000)
  }
}
