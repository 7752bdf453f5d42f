@testable import DecreeDocument

/// A DOCX whose parts a test writes as XML, and the reading of it in short.
struct DOCXFixture {
  /// What stands inside `w:body`.
  var body: String
  /// What stands inside `w:styles`, `w:numbering`, `w:footnotes` and `w:endnotes`; the part is missing where `nil`.
  var styles: String?
  var numbering: String?
  var footnotes: String?
  var endnotes: String?

  init(
    _ body: String, styles: String? = nil, numbering: String? = nil, footnotes: String? = nil,
    endnotes: String? = nil
  ) {
    self.body = body
    self.styles = styles
    self.numbering = numbering
    self.footnotes = footnotes
    self.endnotes = endnotes
  }

  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let mainType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
  static let namespaces = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
    xmlns:v="urn:schemas-microsoft-com:vml" xmlns:new="urn:not-known-yet"
    """

  static func contentTypes(main: String = "word/document.xml", type: String = mainType) -> String {
    """
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Default Extension="xml" ContentType="application/xml"/>\
    <Override PartName="/\(main)" ContentType="\(type)"/></Types>
    """
  }

  static func relationships(_ targets: KeyValuePairs<String, String>) -> String {
    let items = targets.enumerated().map {
      "<Relationship Id=\"r\($0)\" Type=\"\(office)/\($1.key)\" Target=\"\($1.value)\"/>"
    }
    let uri = "http://schemas.openxmlformats.org/package/2006/relationships"
    return "<Relationships xmlns=\"\(uri)\">\(items.joined())</Relationships>"
  }

  static func document(_ body: String) -> String {
    "<w:document \(namespaces)><w:body>\(body)</w:body></w:document>"
  }

  var zip: StoredZip {
    var zip = StoredZip([
      "[Content_Types].xml": Self.contentTypes(),
      "_rels/.rels": Self.relationships(["officeDocument": "word/document.xml"]),
      "word/_rels/document.xml.rels": Self.relationships([
        "styles": "styles.xml", "numbering": "numbering.xml", "footnotes": "footnotes.xml",
        "endnotes": "endnotes.xml",
      ]),
      "word/document.xml": Self.document(body),
    ])
    for (name, part) in [
      ("styles", styles), ("numbering", numbering), ("footnotes", footnotes), ("endnotes", endnotes),
    ] {
      if let part { zip.add("word/\(name).xml", "<w:\(name) \(Self.namespaces)>\(part)</w:\(name)>") }
    }
    return zip
  }

  func read(limits: Limits = Limits()) throws -> Document { try Self.read(zip.bytes, limits: limits) }

  static func read(_ bytes: [UInt8], name: String = "order.docx", limits: Limits = Limits()) throws
    -> Document
  {
    try DocumentReader(limits: limits).read(bytes, name: name)
  }

  /// The blocks in short: a paragraph is its text, a table `[a | b / c | d]`; a cell that continues is `^`.
  var shown: [String] {
    get throws { try read().blocks.map(Self.show) }
  }

  static func show(_ block: Block) -> String {
    switch block {
    case .paragraph(let paragraph): return paragraph.text
    case .table(let table):
      let rows = table.rows.map { row in
        row.cells.map { ($0.continues ? "^" : "") + $0.blocks.map(show).joined(separator: ";") }
          .joined(separator: " | ")
      }
      return "[" + rows.joined(separator: " / ") + "]"
    }
  }
}

/// A paragraph of one run, with the properties that are given.
func p(_ text: String, _ properties: String = "") -> String {
  let properties = properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>"
  return "<w:p>\(properties)\(r(text))</w:p>"
}

/// A run of one text.
func r(_ text: String, _ properties: String = "") -> String {
  let properties = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
  return text.isEmpty ? "" : "<w:r>\(properties)<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
}

/// A table of rows of cells, each cell given by its content.
func tbl(_ rows: String...) -> String { "<w:tbl>\(rows.joined())</w:tbl>" }

func tr(_ cells: String..., properties: String = "") -> String {
  "<w:tr>" + (properties.isEmpty ? "" : "<w:trPr>\(properties)</w:trPr>") + cells.joined() + "</w:tr>"
}

func tc(_ text: String, _ properties: String = "") -> String {
  "<w:tc>" + (properties.isEmpty ? "" : "<w:tcPr>\(properties)</w:tcPr>") + p(text) + "</w:tc>"
}

/// The code of the error that the body throws; `nil` where it throws none.
func readingErrorCode(_ body: () throws -> some Any) -> String? {
  do {
    _ = try body()
    return nil
  } catch {
    return (error as? ReadingError)?.code
  }
}
