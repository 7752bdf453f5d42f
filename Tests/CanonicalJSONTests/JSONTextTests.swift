import Testing

@testable import CanonicalJSON

@Suite struct JSONTextTests {
  @Test func everyValueAndKeyKnowsItsBytes() throws {
    let text = try parse(#" {"a": [1, "два"], "b\u0021": null} "#)
    let members = Array(text.members(of: text.root))
    #expect(members.map { text.string($0.key) } == ["a", "b!"])
    #expect(text.range(of: text.root) == 1..<38)
    #expect(text.range(of: members[0].value) == 7..<20)
    let elements = Array(text.elements(of: members[0].value))
    #expect(elements.map { text.range(of: $0) } == [8..<9, 11..<19])
    #expect(text.kind(of: members[1].value) == .null)
  }

  @Test(arguments: [
    ("{}", 1, 1), ("[]", 1, 1), ("\"\"", 1, 1), ("-0.0e-0", 1, 1), ("[[[1],[2]],{\"a\":{}}]\n", 1, 1),
    ("\u{FEFF}{}", 1, 1), ("\"\\ud83d\\ude00\"", 1, 1),
  ])
  func readsWhatIsJSON(source: String, line: Int, column: Int) throws {
    let text = try parse(source)
    #expect(TextLines(text.bytes).position(of: text.range(of: text.root).lowerBound).column == column)
  }

  @Test(arguments: [
    ("", 1, 1), ("  ", 1, 3), ("{", 1, 2), ("[1,]", 1, 3), ("{\"a\":1,\n}", 1, 7), ("[1 2]", 1, 4),
    ("{\"а\":1,\n \"а\":2}", 2, 2), ("{a:1}", 1, 2), ("{'a':1}", 1, 2), ("[01]", 1, 2), ("[1.]", 1, 4),
    ("[.5]", 1, 2),
    ("[+1]", 1, 2), ("[1e]", 1, 4), ("[-]", 1, 3), ("tru", 1, 1), ("nul", 1, 1), ("NaN", 1, 1), ("1 1", 1, 3),
    ("\"\t\"", 1, 2), ("\"\\x\"", 1, 2), ("\"\\ud800\"", 1, 2), ("\"\\udc00\"", 1, 2),
    ("\"\\ud800\\u0041\"", 1, 2),
    ("[1] // end", 1, 5), ("[1}", 1, 3), ("{\"a\" 1}", 1, 6), ("{\"a\":1,,}", 1, 8), ("\"abc", 1, 5),
  ])
  func tellsWhereJSONEnds(source: String, line: Int, column: Int) {
    #expect { try parse(source) } throws: { error in
      (error as? JSONSyntaxError)?.position == TextPosition(line: line, column: column)
    }
  }

  @Test(
    arguments: [
      [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22],
      [0x22, 0xE2, 0x82, 0x22], [0x22, 0xFF, 0x22], [0x22, 0xD0],
    ] as [[UInt8]])
  func refusesWhatIsNotUTF8(bytes: [UInt8]) {
    #expect(throws: JSONSyntaxError.self) { try JSONText(parsing: bytes) }
  }

  @Test func depthIsCappedAndCostsNoStack() throws {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    #expect(throws: JSONSyntaxError.self) { try parse(deep) }
    let text = try JSONText(parsing: Array(deep.utf8), depth: 100_000)
    #expect(text.range(of: text.root) == 0..<200_000)
  }

  @Test func aNumberThatNoDoubleHoldsIsTheNearest() throws {
    let text = try parse("[1e400,-1e400,1e-400]")
    let largest = Double.greatestFiniteMagnitude
    #expect(text.value(of: text.root) == [.number(largest), .number(-largest), .number(0)])
  }

  @Test func manyKeysAreComparedToo() {
    let keys = (0..<100).map { "\"k\($0)\":0" }.joined(separator: ",")
    #expect(throws: Never.self) { try parse("{\(keys)}") }
    #expect(throws: JSONSyntaxError.self) { try parse("{\(keys),\"k\\u0035\":0}") }
  }

  @Test func pointersAreThoseOfRFC6901() throws {
    let text = try parse(#"{"a/b": [{"m~n": 1}, "x"], "": {"": true}}"#)
    let members = Array(text.members(of: text.root))
    let pointers = JSONPointers(text)
    #expect(pointers.pointer(to: text.root) == "")
    #expect(pointers.pointer(to: members[0].key) == "/a~1b")
    let elements = Array(text.elements(of: members[0].value))
    let inner = try #require(text.value(of: "m~n", in: elements[0]))
    #expect(pointers.pointer(to: inner) == "/a~1b/0/m~0n")
    #expect(pointers.pointer(to: elements[1]) == "/a~1b/1")
    #expect(try pointers.pointer(to: #require(text.value(of: "", in: members[1].value))) == "//")
  }

  /// A fault in a line of any length costs the same.
  @Test func longLinesAreShownAroundTheFault() {
    let lines = TextLines((String(repeating: "ж", count: 100_000) + "!\n").utf8)
    #expect(lines.position(of: 200_000) == TextPosition(line: 1, column: 100_001))
    let excerpt = lines.excerpt(around: 200_000)
    #expect(excerpt.column == 99_901)
    #expect(excerpt.text == String(repeating: "ж", count: 100) + "!")
  }

  @Test func positionsCountLinesAsEditorsDo() {
    let lines = TextLines("один\r\nдва\rтри\nчетыре".utf8)
    #expect(lines.count == 4)
    #expect(lines.position(of: 10) == TextPosition(line: 2, column: 1))
    #expect(lines.position(of: 14) == TextPosition(line: 2, column: 3))
    #expect(lines.line(1) == "один")
    #expect(lines.line(4) == "четыре")
    #expect(lines.position(of: 1000) == TextPosition(line: 4, column: 7))
  }
}

private func parse(_ source: String) throws -> JSONText {
  try JSONText(parsing: Array(source.utf8))
}
