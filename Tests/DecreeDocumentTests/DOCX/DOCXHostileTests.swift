import Testing

@testable import DecreeDocument

@Suite("DOCX: files made to do harm")
struct DOCXHostileTests {
  private func code(_ zip: StoredZip, limits: Limits = Limits()) -> String? {
    readingErrorCode { try DOCXFixture.read(zip.bytes, limits: limits) }
  }

  /// The fixture's container with another main part.
  private func zip(main: String) -> StoredZip {
    var zip = DOCXFixture("").zip
    for index in zip.entries.indices where zip.entries[index].name == "word/document.xml" {
      zip.entries[index].bytes = Array(main.utf8)
    }
    return zip
  }

  @Test("a DOCTYPE is refused in the main part, in a part that can be done without, and in a lone part")
  func doctypes() throws {
    let entity = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
    #expect(
      code(zip(main: entity + DOCXFixture.document("<w:p><w:r><w:t>&e;</w:t></w:r></w:p>"))) == "xml-doctype")
    var styles = DOCXFixture(p("а")).zip
    styles.add("word/styles.xml", entity + "<styles/>")
    #expect(code(styles) == "xml-doctype")
    let lone = entity + DOCXFixture.document(p("а"))
    #expect(
      readingErrorCode { try DOCXFixture.read(Array(lone.utf8), name: "document.xml") } == "xml-doctype")
  }

  @Test(
    "a DOCTYPE is refused in every part, whether it is read or not, but not where it is only text",
    arguments: [
      "_rels/.rels", "[Content_Types].xml", "word/_rels/document.xml.rels", "word/settings.xml",
      "docProps/core.xml", "customXml/item1.xml",
    ])
  func doctypesAnywhere(part: String) throws {
    func zip(_ text: String) -> StoredZip {
      var zip = DOCXFixture(p("а")).zip
      if let index = zip.entries.firstIndex(where: { $0.name == part }) {
        zip.entries[index].bytes = Array(
          (text + String(decoding: zip.entries[index].bytes, as: UTF8.self)).utf8)
      } else {
        zip.add(part, text + "<a><![CDATA[<!DOCTYPE html>]]></a>")
      }
      return zip
    }
    #expect(code(zip("<?xml version='1.0'?><!-- > --><!DOCTYPE x>")) == "xml-doctype")
    #expect(code(zip("<!-- <!DOCTYPE x> -->")) == nil)
    var wide = DOCXFixture(p("а")).zip
    wide.entries.append(
      .init(
        name: "word/theme.xml",
        bytes: "\u{FEFF}<!DOCTYPE a><a/>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }))
    #expect(code(wide) == "xml-doctype")
  }

  @Test("a number whose pattern makes it very long cannot fill the memory")
  func longNumbers() throws {
    let pattern = String(repeating: "%1", count: 100_000)
    let numbering = """
      <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="32000"/><w:numFmt w:val="lowerLetter"/>\
      <w:lvlText w:val="\(pattern)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
      """
    let item = p("а", "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>")
    let fixture = DOCXFixture(String(repeating: item, count: 100), numbering: numbering)
    #expect(try fixture.shown.allSatisfy { $0.utf8.count < 4096 })
    var limits = Limits()
    limits.textBytes = 10_000
    #expect(
      code(DOCXFixture(String(repeating: item, count: 9), numbering: numbering).zip, limits: limits)
        == "limit-text-bytes")
  }

  @Test("several entries of one name and different content are refused, of the same content are not")
  func duplicates() throws {
    var zip = DOCXFixture(p("а")).zip
    zip.add("word/document.xml", DOCXFixture.document(p("а")))
    #expect(code(zip) == nil)
    zip.add("WORD/document.xml", DOCXFixture.document(p("б")))
    #expect(code(zip) == "container-duplicate-entry")
  }

  @Test("a false size is an error, whichever way it lies")
  func sizes() throws {
    for lie in [10, 1_000_000, Int(UInt32.max) - 1] {
      var zip = DOCXFixture(p("а")).zip
      let main = try #require(zip.entries.firstIndex { $0.name == "word/document.xml" })
      zip.entries[main].declaredSize = lie
      let code = code(zip)
      #expect(
        code == "container-entry-broken" || code == "limit-inflated-bytes" || code == "limit-inflation-ratio")
    }
  }

  @Test("an encrypted entry is named as such")
  func encrypted() throws {
    var zip = DOCXFixture(p("а")).zip
    for index in zip.entries.indices { zip.entries[index].isEncrypted = true }
    #expect(code(zip) == "document-encrypted")
  }

  @Test("an encrypted package in an OLE file is named as such")
  func encryptedPackage() {
    var bytes: [UInt8] =
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1016)
    bytes += "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), 0] } + [UInt8](repeating: 0, count: 512)
    #expect(readingErrorCode { try DOCXFixture.read(bytes) } == "document-encrypted")
  }

  @Test("wherever a file is cut off, it is an error or a document, never more")
  func truncation() {
    let whole = DOCXFixture(p("а") + tbl(tr(tc("б"))), styles: "<w:style/>").zip.bytes
    for length in stride(from: 1, to: whole.count - 1, by: 7) {
      _ = try? DOCXFixture.read(Array(whole.prefix(length)))
    }
    #expect(
      readingErrorCode { try DOCXFixture.read(Array(whole.prefix(whole.count / 2))) } == "container-broken")
  }

  @Test("whatever byte is changed, reading ends with an error or a document")
  func mutations() {
    var refused = 0
    let whole = DOCXFixture(p("а") + tbl(tr(tc("б")))).zip.bytes
    var seed: UInt64 = 1
    for _ in 0..<2000 {
      var bytes = whole
      for _ in 0..<3 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[Int(seed >> 33) % bytes.count] = UInt8(truncatingIfNeeded: seed >> 24)
      }
      do {
        _ = try DOCXFixture.read(bytes)
      } catch {
        #expect(error is ReadingError)
        refused += 1
      }
    }
    #expect((1..<2000).contains(refused))
  }

  @Test("an element with 100,000 attributes is refused before libxml2 compares them all")
  func attributes() {
    let attributes = (0..<100_000).map { " a\($0)=''" }.joined()
    #expect(code(zip(main: DOCXFixture.document("<w:p\(attributes)/>"))) == "limit-attributes")
  }

  @Test("elements nested without end are refused, deep ones are read")
  func depth() throws {
    func nested(_ depth: Int) -> String {
      let open = String(repeating: "<w:smartTag>", count: depth)
      let close = String(repeating: "</w:smartTag>", count: depth)
      return "<w:p>\(open)\(r("дно"))\(close)</w:p>"
    }
    #expect(try DOCXFixture(nested(3900)).shown == ["дно"])
    #expect(readingErrorCode { try DOCXFixture(nested(100_000)).read() } == "limit-depth")
  }

  @Test("ten thousand nested tables are refused")
  func tables() {
    let body =
      String(repeating: "<w:tbl><w:tr><w:tc>", count: 10_000)
      + String(repeating: "</w:tc></w:tr></w:tbl>", count: 10_000)
    #expect(readingErrorCode { try DOCXFixture(body).read() } == "limit-depth")
  }

  @Test("a broad table costs no more than its cells")
  func broadTable() throws {
    let row = tr(String(repeating: "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>", count: 1000))
    let document = try DOCXFixture("<w:tbl>" + String(repeating: row, count: 50) + "</w:tbl>").read()
    guard case .table(let table) = document.blocks[0] else { return }
    #expect(table.rows.count == 50 && table.rows[49].cells.count == 1000)
    #expect(table.rows[49].cells.filter(\.continues).count == 1000)
  }

  @Test("limits are named when they are passed")
  func limits() {
    var limits = Limits()
    limits.cells = 3
    let cells = DOCXFixture(tbl(tr(tc("а"), tc("б")), tr(tc("в"), tc("г")))).zip
    #expect(code(cells, limits: limits) == "limit-cells")
    limits = Limits()
    limits.paragraphs = 3
    #expect(
      code(DOCXFixture(String(repeating: "<w:p/>", count: 4)).zip, limits: limits) == "limit-paragraphs")
    // Every cell has a paragraph.
    #expect(code(cells, limits: limits) == nil)
    limits = Limits()
    limits.entries = 3
    #expect(code(DOCXFixture("").zip, limits: limits) == "limit-entries")
    limits = Limits()
    limits.paragraphBytes = 100
    let long = String(repeating: r(String(repeating: "а", count: 20)), count: 4)
    #expect(code(DOCXFixture("<w:p>\(long)</w:p>").zip, limits: limits) == "limit-paragraph-bytes")
    limits = Limits()
    limits.inflatedBytes = 600
    #expect(
      code(DOCXFixture(p(String(repeating: "а", count: 600))).zip, limits: limits) == "limit-inflated-bytes")
  }

  @Test("fields begun and never ended cannot make the reading long")
  func fields() throws {
    let begin = "<w:r><w:fldChar w:fldCharType='begin'/></w:r>"
    let body = String(repeating: "<w:p>\(begin)\(r("а"))\(begin)</w:p>", count: 3000)
    let document = try DOCXFixture(body).read()
    #expect(document.blocks.map(DOCXFixture.show).joined() == String(repeating: "а", count: 3000))
  }

  @Test("styles based on one another in a circle end")
  func circles() throws {
    let styles =
      "<w:style w:styleId='A'><w:basedOn w:val='B'/></w:style><w:style w:styleId='B'><w:basedOn w:val='A'/></w:style>"
    #expect(try DOCXFixture(p("а", "<w:pStyle w:val='A'/>"), styles: styles).shown == ["а"])
  }

  @Test("names that look like paths are only names")
  func paths() throws {
    let rels = DOCXFixture.relationships(["officeDocument": "../../../../etc/passwd"])
    let zip = StoredZip([
      "[Content_Types].xml": DOCXFixture.contentTypes(main: "etc/passwd"), "_rels/.rels": rels,
      "../../etc/passwd": DOCXFixture.document(p("а")), "/etc/passwd": DOCXFixture.document(p("б")),
    ])
    #expect(try DOCXFixture.read(zip.bytes).blocks.map(DOCXFixture.show) == ["б"])
  }
}
