import Testing

@testable import DecreeDocument

@Suite("XML parts")
struct XMLParserTests {
  @Test("names are told by namespace, whatever the prefix")
  func names() throws {
    let events = try read("<p:a xmlns:p='urn:one' xmlns='urn:two' p:k='1'><a k='2'/><p:z/></p:a>")
    #expect(events == ["<x:a x:k=1>", "<nil k=2>", "</nil>", "<nil>", "</nil>", "</x:a>"])
  }

  @Test("texts, CDATA and character references come as text")
  func texts() throws {
    let events = try read("<p:a xmlns:p='urn:one'>а&lt;<![CDATA[<b>]]>&#x436;</p:a>")
    #expect(events == ["<x:a>", "а<<b>ж", "</x:a>"])
  }

  @Test("UTF-16 of both byte orders, with and without a mark", arguments: [true, false], [true, false])
  func wide(mark: Bool, big: Bool) throws {
    let text = (mark ? "\u{FEFF}" : "") + "<?xml version='1.0' encoding='utf-16'?><k>план 😀</k>"
    let bytes = text.utf16.flatMap { unit in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return big ? pair.reversed() : pair
    }
    #expect(try read(bytes) == ["<k>", "план 😀", "</k>"])
  }

  @Test("an encoding label that cannot be true is passed over")
  func falseLabel() throws {
    #expect(try read("<?xml version='1.0' encoding='UTF-16'?><k>план</k>") == ["<k>", "план", "</k>"])
  }

  @Test("CP1251 that says so is read; that calls itself UTF-8 is an error")
  func legacy() throws {
    let body: [UInt8] = [0x3C, 0x6B, 0x3E, 0xEF, 0xEB, 0xE0, 0xED, 0x3C, 0x2F, 0x6B, 0x3E]
    #expect(
      try read(Array("<?xml version='1.0' encoding='windows-1251'?>".utf8) + body) == ["<k>", "план", "</k>"])
    #expect(
      code { try read(Array("<?xml version='1.0' encoding='utf-8'?>".utf8) + body) } == "xml-not-well-formed")
  }

  @Test(
    "what is not XML, or more than XML should cost, is an error",
    arguments: [
      ("<k>", "xml-not-well-formed"), ("", "xml-not-well-formed"),
      ("<k a='1' a='2'/>", "xml-not-well-formed"),
      ("<k>&file;</k>", "xml-not-well-formed"), ("<k>\u{0}</k>", "xml-not-well-formed"),
      ("<!DOCTYPE k><k/>", "xml-doctype"),
      ("<!-- --><!DOCTYPE k [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><k>&e;</k>", "xml-doctype"),
      ("<?xml version='1.0' encoding='utf-7'?><k/>", "xml-encoding"),
      (String(repeating: "<k>", count: 30), "limit-depth"),
      ("<k>" + String(repeating: "<k/>", count: 300) + "</k>", "limit-nodes"),
      ("<k " + (0..<12).map { "a\($0)=''" }.joined(separator: " ") + "/>", "limit-attributes"),
      ("<k a='" + String(repeating: "a", count: 3000) + "'/>", "limit-markup-bytes"),
      ("<!--" + String(repeating: "a", count: 3000) + "--><k/>", "limit-markup-bytes"),
      ("<k>" + String(repeating: "a", count: 6000) + "</k>", "limit-text-bytes"),
    ])
  func refusals(xml: String, expected: String) {
    #expect(code { try read(xml) } == expected)
  }

  private func code(_ body: () throws -> some Any) -> String? {
    do {
      _ = try body()
      return nil
    } catch {
      return (error as? ReadingError)?.code
    }
  }

  private func read(_ xml: String) throws -> [String] { try read(Array(xml.utf8)) }

  private func read(_ bytes: [UInt8]) throws -> [String] {
    var limits = Limits()
    limits.depth = 20
    limits.nodes = 200
    limits.attributes = 10
    limits.markupBytes = 2000
    limits.textBytes = 5000
    let recorder = XMLRecorder()
    try XMLParser.parse(MemoryStream(bytes), part: "part.xml", limits: limits, handler: recorder)
    return recorder.events
  }
}
