import CanonicalJSON
import Testing

@testable import DecreeBatch

@Suite struct RecordTests {
  @Test(arguments: ["", "f", "fo", "foo", "foob", "fooba", "foobar", "Приказ № 1"])
  func base64ComesBack(text: String) {
    #expect(Base64.decode(Base64.encode(Array(text.utf8))) == Array(text.utf8))
  }

  @Test func base64IsAsRFC4648HasIt() {
    #expect(Base64.encode(Array("fooba".utf8)) == "Zm9vYmE=")
    #expect(Base64.decode("Zm9vYg") == Array("foob".utf8))
    for bad in ["Z", "Zm9v=", "Zm 9", "Zm9vY===", "%%%%"] { #expect(Base64.decode(bad) == nil, "\(bad)") }
  }

  @Test func recordsComeBack() throws {
    var record = Record(path: FilePath([0xE0, 0x2F, 0x0A]), knownHash: "ab", output: FilePath("out/1"))
    record.key = Array(#"{"id": 9007199254740993}"#.utf8)
    let again = try Record(line: record.line)
    #expect(again.line == record.line)
    #expect(again.key == record.key)
    guard case .path(let path) = again.source else { return #expect(Bool(false)) }
    #expect(path.bytes == [0xE0, 0x2F, 0x0A])
  }

  @Test(arguments: [
    "", "[]", "{}", #"{"content":"%"}"#, #"{"path":1}"#, #"{"path":"a""#, #"{"path":"a\u0000b"}"#,
  ])
  func tellsBadRecords(line: String) {
    #expect(throws: Reason.self) { try Record(line: line.utf8) }
  }

  @Test func answersComeBack() throws {
    var answer = Answer(.failed("timeout", english: "too long", russian: "слишком долго"))
    answer.result.counts.diagnostics = ["no-plan": 1]
    let header = answer.header
    let again = try #require(Answer.reading(header.dropLast()))
    #expect(again.answer.result == answer.result)
    #expect(again.length == 0)
  }
}
