import Foundation
import Testing

@testable import DecreeBatch

@Suite struct PathListTests {
  @Test(arguments: [
    ("a.txt\n\nb c.txt\r\n", ["a.txt", "b c.txt"]), ("a\nb\u{0}c\u{0}", ["a\nb", "c"]), ("", []),
    ("a\u{0}b", ["a", "b"]),
  ])
  func readsLists(text: String, paths: [String]) throws {
    let scratch = try Scratch()
    try Data(text.utf8).write(to: scratch.url.appending(path: "list"))
    var list = try PathList(scratch.path("list"))
    #expect(try rest(of: &list) == paths)
  }

  /// What is written to a pipe comes in pieces, and what divides the paths may not be in the first.
  @Test func waitsForWhatDividesThePaths() throws {
    let scratch = try Scratch()
    let pipe = try Pipe(at: scratch.path("pipe"))
    var list = try PathList(scratch.path("pipe"))
    pipe.write("a")
    #expect(try list.next().isPending)
    pipe.write("b\u{0}c\u{0}d")
    #expect(try list.next().text == "ab")
    #expect(try list.next().text == "c")
    #expect(try list.next().isPending)
    pipe.end()
    #expect(try rest(of: &list) == ["d"])
  }

  /// A name with a line feed whose NUL comes late costs that name alone, and is told as a file that is not there.
  @Test func seesLateThatNULDivides() throws {
    let scratch = try Scratch()
    let pipe = try Pipe(at: scratch.path("pipe"))
    var list = try PathList(scratch.path("pipe"))
    pipe.write("a\nb")
    #expect(try list.next().text == "a")
    pipe.write("\u{0}c\nd\u{0}e")
    pipe.end()
    #expect(try rest(of: &list) == ["b", "c\nd", "e"])
  }

  @Test func tellsWhatIsNoList() throws {
    let scratch = try Scratch("folder/a.txt")
    var list = try PathList(scratch.path("folder"))
    #expect(throws: SystemError(code: EISDIR)) { try list.next() }
    let selection = InputSelection(
      operands: [FilePath("@" + scratch.url.path + "/folder")], extensions: ["txt"])
    #expect(InputSequence(selection).map { $0.refusal?.reason.code } == ["cannot-read"])
  }

  private func rest(of list: inout PathList) throws -> [String] {
    var found: [String] = []
    while let path = try list.next().text { found.append(path) }
    return found
  }

  /// A pipe with a name, opened at both ends so that nobody waits for the other.
  private struct Pipe {
    private let descriptor: Int32

    init(at path: FilePath) throws {
      try #require(path.withCString { mkfifo($0, 0o600) } == 0)
      descriptor = path.withCString { open($0, O_RDWR) }
    }

    func write(_ text: String) { #expect(Glibc.write(descriptor, text, text.utf8.count) == text.utf8.count) }
    func end() { close(descriptor) }
  }
}

extension PathList.Upcoming {
  fileprivate var text: String? { if case .path(let path) = self { path.text } else { nil } }
  fileprivate var isPending: Bool { if case .pending = self { true } else { false } }
}
