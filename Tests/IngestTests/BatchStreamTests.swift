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
