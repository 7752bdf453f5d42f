import Testing

@testable import DecreeDocument

@Suite("DOCX: packages")
struct DOCXPackageTests {
  private func package(_ parts: KeyValuePairs<String, String>) -> [UInt8] { StoredZip(parts).bytes }

  private func shown(_ bytes: [UInt8], name: String = "order.docx") throws -> [String] {
    try DOCXFixture.read(bytes, name: name).blocks.map(DOCXFixture.show)
  }

  @Test("the main part is found by relationship and content type, whatever it is called")
  func mainPart() throws {
    let bytes = package([
      "[Content_Types].xml": DOCXFixture.contentTypes(main: "text/Order.XML"),
      "_rels/.rels": DOCXFixture.relationships(["officeDocument": "/text/./x/../order.xml"]),
      "word/document.xml": DOCXFixture.document(p("приманка")),
      "text/order.xml": DOCXFixture.document(p("приказ")),
    ])
    #expect(try shown(bytes) == ["приказ"])
  }

  @Test(
    "documents, templates and those with macros are read",
    arguments: [
      "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
      "application/vnd.ms-word.document.macroEnabled.main+xml",
      "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ])
  func types(type: String) throws {
    let bytes = package([
      "[Content_Types].xml": DOCXFixture.contentTypes(type: type),
      "_rels/.rels": DOCXFixture.relationships(["officeDocument": "word/document.xml"]),
      "word/document.xml": DOCXFixture.document(p("приказ")),
    ])
    #expect(try shown(bytes) == ["приказ"])
  }

  @Test("the strict namespaces under a prefix of their own are read")
  func strict() throws {
    let w = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    let strict = DOCXFixture.relationships(["officeDocument": "word/document.xml"])
      .replacing(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
        with: "http://purl.oclc.org/ooxml/officeDocument/relationships/")
    let bytes = package([
      "[Content_Types].xml": DOCXFixture.contentTypes(), "_rels/.rels": strict,
      "word/document.xml":
        "<q:document xmlns:q='\(w)'><q:body><q:p><q:r><q:t>приказ</q:t></q:r></q:p></q:body></q:document>",
    ])
    #expect(try shown(bytes) == ["приказ"])
  }

  @Test("a broken part that can be done without is told; the text is read")
  func brokenStyles() throws {
    var zip = DOCXFixture(p("приказ")).zip
    zip.add("word/styles.xml", "<w:styles")
    let document = try DOCXFixture.read(zip.bytes)
    #expect(document.blocks.map(DOCXFixture.show) == ["приказ"])
    #expect(document.findings.map(\.code) == ["docx-part-broken"])
  }

  @Test("a wrong checksum matters in the part that is read, not in another")
  func checksums() throws {
    var zip = DOCXFixture(p("приказ")).zip
    zip.entries.append(.init(name: "word/media/image1.png", bytes: [1, 2, 3], declaredCRC: 7))
    #expect(try shown(zip.bytes) == ["приказ"])
    let main = try #require(zip.entries.firstIndex { $0.name == "word/document.xml" })
    zip.entries[main].declaredCRC = 7
    #expect(readingErrorCode { try DOCXFixture.read(zip.bytes) } == "container-entry-broken")
  }

  @Test("broken relationships of the main part cost the numbers, not the text")
  func brokenRelationships() throws {
    var zip = DOCXFixture(p("приказ")).zip
    let rels = try #require(zip.entries.firstIndex { $0.name == "word/_rels/document.xml.rels" })
    zip.entries[rels].bytes = Array("<Relationships".utf8)
    #expect(try shown(zip.bytes) == ["приказ"])
  }

  @Test("what is missing or of another kind is a clear error")
  func refusals() {
    let types = DOCXFixture.contentTypes()
    let rels = DOCXFixture.relationships(["officeDocument": "word/document.xml"])
    #expect(
      readingErrorCode { try shown(package(["[Content_Types].xml": types, "_rels/.rels": rels])) }
        == "docx-part-missing")
    #expect(readingErrorCode { try shown(package(["[Content_Types].xml": types])) } == "docx-no-main-part")
    let sheet = DOCXFixture.contentTypes(
      main: "xl/workbook.xml",
      type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")
    let workbook = DOCXFixture.relationships(["officeDocument": "xl/workbook.xml"])
    #expect(
      readingErrorCode {
        try shown(
          package(["[Content_Types].xml": sheet, "_rels/.rels": workbook, "xl/workbook.xml": "<w/>"]))
      } == "not-a-text-document")
  }

  @Test("names are found whatever their case, escaped or not")
  func names() throws {
    for stored in ["word/Приказ 1.xml", "WORD/%d0%9F%D1%80%D0%B8%D0%BA%D0%B0%D0%B7%201.xml"] {
      let part = "word/%D0%9F%D1%80%D0%B8%D0%BA%D0%B0%D0%B7%201.xml"
      let zip = StoredZip([
        "[CONTENT_TYPES].xml": DOCXFixture.contentTypes(main: part),
        "_rels/.rels": DOCXFixture.relationships(["officeDocument": part]),
        stored: DOCXFixture.document(p("приказ")),
      ])
      #expect(try shown(zip.bytes) == ["приказ"])
    }
  }

  @Test("a main part that is no document's text is a clear error, not an empty document")
  func noText() {
    for main in [
      "<a/>", "<w:styles \(DOCXFixture.namespaces)/>", "<document xmlns='urn:x'><body/></document>",
    ] {
      var zip = DOCXFixture("").zip
      for index in zip.entries.indices where zip.entries[index].name == "word/document.xml" {
        zip.entries[index].bytes = Array(main.utf8)
      }
      #expect(readingErrorCode { try shown(zip.bytes) } == "docx-no-text")
    }
  }

  @Test("Flat OPC and document.xml alone are read")
  func singleFiles() throws {
    let fixture = DOCXFixture(p("приказ"))
    var flat = "<?xml version='1.0'?><?mso-application progid='Word.Document'?>"
    flat += "<pkg:package xmlns:pkg='http://schemas.microsoft.com/office/2006/xmlPackage'>"
    for entry in fixture.zip.entries.dropFirst() {
      let type = entry.name == "word/document.xml" ? DOCXFixture.mainType : "application/xml"
      flat += "<pkg:part pkg:name='/\(entry.name)' pkg:contentType='\(type)'><pkg:xmlData>"
      flat += String(decoding: entry.bytes, as: UTF8.self) + "</pkg:xmlData></pkg:part>"
    }
    flat += "<pkg:part pkg:name='/i.png'><pkg:binaryData>AAAA</pkg:binaryData></pkg:part></pkg:package>"
    #expect(try shown(Array(flat.utf8), name: "order.xml") == ["приказ"])

    let alone = try DOCXFixture.read(Array(DOCXFixture.document(p("приказ")).utf8), name: "document.xml")
    #expect(alone.blocks.map(DOCXFixture.show) == ["приказ"])
    #expect(alone.findings.map(\.code) == ["docx-part-alone"])
  }
}
