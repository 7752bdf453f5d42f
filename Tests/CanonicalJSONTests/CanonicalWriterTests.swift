import Testing

@testable import CanonicalJSON

@Suite struct CanonicalWriterTests {
  private func canonical(_ value: JSONValue) -> String {
    String(decoding: value.canonicalBytes(), as: UTF8.self)
  }

  @Test func escapesOnlyWhatItMust() {
    let value: JSONValue = "\u{20ac}$\u{0F}\u{0a}A'\u{42}\u{22}\u{5c}\\\"/\u{08}\u{7f}"
    #expect(canonical(value) == "\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\\b\u{7f}\"")
  }

  /// RFC 8785, section 3.2.3: the smiley's surrogate pair sorts before U+FB33.
  @Test func sortsKeysByUTF16() {
    let value: JSONValue = [
      "\u{20ac}": "Euro Sign", "\r": "Carriage Return", "\u{fb33}": "Hebrew Letter Dalet With Dagesh",
      "1": "One", "\u{1F600}": "Emoji: Grinning Face", "\u{80}": "Control",
      "\u{f6}": "Latin Small Letter O With Diaeresis",
    ]
    guard case .object(let members) = value else { return }
    let sorted = members.map(\.key).sorted(by: canonicallyPrecedes)
    #expect(sorted == ["\r", "1", "\u{80}", "\u{f6}", "\u{20ac}", "\u{1F600}", "\u{fb33}"])
    #expect(canonical(value).hasPrefix("{\"\\r\":\"Carriage Return\",\"1\":\"One\""))
  }

  @Test func writesAsTheTreeDoes() {
    var writer = CanonicalWriter()
    writer.object { writer in
      writer.key("a")
      writer.array([1, 2]) { writer, number in writer.integer(number) }
      writer.member("b", ifTrue: true)
      writer.member("c", ifTrue: false)
      writer.member("d", ifKnown: nil as String?)
      writer.key("e")
      writer.object { _ in }
      writer.member("f", "план")
    }
    let tree: JSONValue = ["f": "план", "e": [:], "b": true, "a": [1, 2]]
    #expect(writer.bytes == tree.canonicalBytes())
  }

  @Test func laysOutForPeople() {
    let tree: JSONValue = ["a": [1, ["b": "x,{\"\\"]], "c": [], "d": [:]]
    let pretty = String(decoding: prettyPrinted(tree.canonicalBytes()), as: UTF8.self)
    #expect(
      pretty == """
        {
          "a": [
            1,
            {
              "b": "x,{\\"\\\\"
            }
          ],
          "c": [],
          "d": {}
        }
        """)
  }
}
