import Foundation
import Testing

@testable import DecreeBatch

/// A folder of its own for one test, gone when the test is done.
final class Scratch {
  let url = FileManager.default.temporaryDirectory.appending(path: "ingest-\(UUID().uuidString)")

  init(_ files: String...) throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for file in files {
      let target = url.appending(path: file)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.utf8).write(to: target)
    }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var path: FilePath { FilePath(url.path) }

  func path(_ name: String) -> FilePath { path.appending(name.utf8) }
}

@Suite struct InputTests {
  /// `output`, or `output!code` where the input is not read.
  private func outputs(_ selection: InputSelection, output: FilePath? = nil) -> [String] {
    InputSequence(selection, output: output).map { input in
      input.refusal.map { "\(input.output)!\($0.reason.code)" } ?? input.output
    }
  }

  private func select(_ operands: FilePath..., base: FilePath? = nil) -> InputSelection {
    InputSelection(operands: operands, base: base, extensions: ["txt", "docx"])
  }

  @Test func mirrorsAFolderInTheOrderOfItsNames() throws {
    let scratch = try Scratch("2022/б.docx", "2021/b.TXT", "2021/a.txt", "note.txt", "2021/a/c.txt")
    #expect(
      outputs(select(scratch.path)) == [
        "2021/a/c.txt.json", "2021/a.txt.json", "2021/b.TXT.json", "2022/б.docx.json", "note.txt.json",
      ])
  }

  @Test func tellsWhatItPassesOver() throws {
    let scratch = try Scratch("a.jpg", ".hidden.txt", "~$a.docx", "plans/old.txt", "name")
    try FileManager.default.createSymbolicLink(
      at: scratch.url.appending(path: "loop"), withDestinationURL: scratch.url)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url.path + "/self.txt", withDestinationPath: "self.txt")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url.path + "/nowhere.txt", withDestinationPath: "gone.txt")
    #expect(
      outputs(select(scratch.path), output: scratch.path("plans")) == [
        ".hidden.txt.json!hidden-file", "a.jpg.json!unknown-extension", "loop.json!link-loop",
        "name.json!unknown-extension", "nowhere.txt.json!no-such-input", "plans.json!output-folder",
        "self.txt.json!link-loop", "~$a.docx.json!hidden-file",
      ])
  }

  @Test func keepsNamesThatAreNoUTF8Apart() throws {
    let scratch = try Scratch()
    for byte: UInt8 in [0xE0, 0xE1] {
      let path = scratch.path.appending([byte] + Array(".txt".utf8))
      #expect(path.withCString { close(open($0, O_CREAT | O_WRONLY, 0o600)) } == 0)
    }
    #expect(outputs(select(scratch.path)) == ["%E0.txt.json", "%E1.txt.json"])
  }

  @Test func readsWhatIsNamedWhateverItIsCalled() throws {
    let scratch = try Scratch("order", "b/x.txt", "a/x.txt")
    #expect(outputs(select(scratch.path("order"))) == ["order.json"])
    #expect(outputs(select(scratch.path("a"), scratch.path("b"))) == ["a/x.txt.json", "b/x.txt.json"])
    #expect(
      outputs(select(scratch.path("a/x.txt"), FilePath("/dev/null"), base: scratch.path)) == [
        "a/x.txt.json", "!outside-base",
      ])
  }

  @Test func neverLeadsOutOfTheOutputFolder() {
    let naming = OutputNaming(base: nil)
    #expect(naming.output(of: FilePath("2021/./order.docx")) == "2021/order.docx")
    #expect(naming.output(of: FilePath("../../order.docx")) == "order.docx")
    #expect(naming.output(of: FilePath("/a/b/order.docx")) == "order.docx")
    #expect(naming.output(of: FilePath("a/../../../x/..")) != "..")
  }

  @Test func expandsPatterns() throws {
    let scratch = try Scratch("2021/a.txt", "2021/b.docx", "2022/a.txt", "2022/x/a.txt", "[1].txt")
    let names = { (pattern: String) in
      Glob(scratch.path(pattern))?.matches().map { $0.text.dropFirst(scratch.url.path.count + 1) } ?? []
    }
    #expect(names("*/a.txt") == ["2021/a.txt", "2022/a.txt"])
    #expect(names("**/a.txt") == ["2021/a.txt", "2022/a.txt", "2022/x/a.txt"])
    #expect(names("202[!1]") == ["2022"])
    #expect(names("2021/?.*") == ["2021/a.txt", "2021/b.docx"])
    #expect(outputs(select(scratch.path("[1].txt"))) == ["[1].txt.json"])
    #expect(select(scratch.path("*.odt")).missing != nil)
  }

  @Test(arguments: [
    ("*", "приказ", true), ("п?и*з", "приказ", true), ("[а-п]*", "приказ", true), ("[!п]*", "приказ", false),
    ("*.txt", "a.txt.json", false), ("a*b*c", "aXbXbc", true), ("", "a", false), ("[", "[", true),
  ])
  func matches(pattern: String, name: String, does: Bool) {
    #expect(matchesName(Array(pattern.unicodeScalars)[...], Array(name.unicodeScalars)[...]) == does)
  }
}
