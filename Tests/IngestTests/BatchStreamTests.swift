import CanonicalJSON
import Foundation
import Testing

@Suite struct BatchStreamTests {
  private let order = Tool.fixtures.appending(path: "tochka-rosta-2021/input.txt")

  private func record(_ members: [JSONValue.Member]) -> String {
    String(decoding: JSONValue.object(members).canonicalBytes(), as: UTF8.self)
  }

  @Test func answersEachRecordInOrderAndDiesOfNone() throws {
    let bytes = try Data(contentsOf: order)
    let records = [
      record([.init("name", "a/input.txt"), .init("content", .string(bytes.base64EncodedString()))]),
      "nonsense",
      "",
      record([.init("path", .string(order.path)), .init("key", ["k", 1])]),
      record([
        .init("name", "letter.txt"), .init("content", .string(Data("Привет".utf8).base64EncodedString())),
      ]),
      record([.init("path", "no-such-file"), .init("key", 7)]),
    ]
    let plan = try Tool.run(["convert", order.path]).text.dropLast()
    for jobs in ["1", "3"] {
      let result = try Tool.run(
        ["stream", "--jobs", jobs], input: Data(records.joined(separator: "\n").utf8))
      #expect(result.status == 0)
      let lines = result.text.split(separator: "\n")
      #expect(lines.count == 5)
      #expect(lines[0] == plan)
      #expect(lines[1].contains(#""code":"bad-record""#))
      #expect(lines[2] == #"{"key":["k",1],"plan":\#(plan)}"#)
      #expect(lines[3].contains(#""code":"no-plan""#) && lines[3].contains(#""name":"letter.txt""#))
      #expect(lines[4].hasPrefix(#"{"error":{"code":"no-such-input""#) && lines[4].contains(#""key":7"#))
    }
  }

  /// Numbers of a database have more digits than a `Double` holds; and one that none holds must not end the stream.
  @Test(arguments: ["9007199254740993", "1e400", "[ 1.0 ]", #""\u0416""#])
  func givesAKeyBackAsItWas(key: String) throws {
    let lines = [#"{"key":\#(key),"path":"\#(order.path)"}"#, #"{"key":\#(key),"path":"no-such-file"}"#]
    let result = try Tool.run(["stream"], input: Data(lines.joined(separator: "\n").utf8))
    let answers = result.text.split(separator: "\n")
    #expect(result.status == 0)
    #expect(answers.count == 2)
    #expect(answers.first?.hasPrefix(#"{"key":\#(key),"plan":{"#) == true)
    #expect(answers.last?.contains(#","key":\#(key),"name":"no-such-file"}"#) == true)
  }

  @Test func letsNoRecordChooseWhereToWrite() throws {
    let scratch = try Scratch()
    let target = scratch.folder.appending(path: "plan.json")
    let line = record([
      .init("path", .string(order.path)),
      .init("output", .string(Data(target.path.utf8).base64EncodedString())),
    ])
    #expect(try Tool.run(["stream"], input: Data(line.utf8)).text.hasPrefix(#"{"decree""#))
    #expect(!FileManager.default.fileExists(atPath: target.path))
  }

  /// Who counts the answers would otherwise give each to the record before it.
  @Test func answersALineOfControlCharacters() throws {
    let result = try Tool.run(["stream"], input: Data("\u{0}\n \t\r\n\u{1}\u{2}\n".utf8))
    #expect(result.text.count { $0 == "\n" } == 2)
    #expect(result.text.split(separator: "\n").allSatisfy { $0.contains("bad-record") })
  }

  @Test func passesOverARecordThatIsTooLong() throws {
    let long = record([.init("name", "x"), .init("content", .string(String(repeating: "A", count: 3 << 20)))])
    let short = record([.init("path", .string(order.path))])
    let result = try Tool.run(["stream", "--max-bytes", "100000"], input: Data("\(long)\n\(short)\n".utf8))
    let lines = result.text.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].contains("record-too-long"))
    #expect(lines[1].hasPrefix(#"{"decree""#))
  }
}
