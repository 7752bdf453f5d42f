import Foundation
import Testing

/// Bad input: a clear message, its exit code, nothing on standard output.
@Suite struct BadInputTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var content: Data
    var status: Int32
    var code: String

    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "empty", content: Data(), status: 65, code: "empty-input"),
    Case(
      name: "picture", content: Data([0xFF, 0xD8, 0xFF, 0xE0, 0, 16]) + Data("JFIF".utf8) + Data(count: 900),
      status: 65, code: "not-a-document"),
    Case(name: "zeros", content: Data(count: 10 << 20), status: 65, code: "not-a-document"),
    Case(
      name: "letter", content: Data("Уважаемые коллеги!\nНаправляем сведения.\n".utf8), status: 1,
      code: "no-plan"),
  ]

  @Test(arguments: cases) func isToldClearly(bad: Case) throws {
    let scratch = try Scratch()
    let file = try scratch.file(bad.name, bad.content)
    for language in ["en", "ru"] {
      let result = try Tool.run([file.path, "--lang", language])
      #expect(result.status == bad.status)
      #expect(result.messages.contains("[\(bad.code)]"), "\(result.messages)")
      #expect(result.output.isEmpty)
    }
  }

  /// A folder, what is not there, and what cannot be read: whoever tells it, the path stands there once.
  @Test(arguments: ["formats/encrypted.odt", "no-such-order.txt", "formats"])
  func namesTheFileOnce(path: String) throws {
    let name = try #require(path.split(separator: "/").last)
    for command in [["convert"], ["document"], ["validate"], ["batch", "--ndjson", "-"]] {
      guard path != "formats" || command[0] == "convert" else { continue }
      let result = try Tool.run(command + [path])
      let lines = (result.messages + result.text).split(separator: "\n")
      let told = try #require(lines.first { $0.contains("error: ") })
      #expect(told.contains(path) && told.ranges(of: name).count == 1, "\(told)")
    }
  }

  @Test func tellsWhatIsMissingOrNoFile() throws {
    let missing = try Tool.run(["no-such-order.txt"])
    #expect(missing.status == 66)
    #expect(missing.messages.contains("no-such-order.txt"))
    let folder = try Tool.run(["."])
    #expect(folder.status == 65)
    #expect(folder.messages.contains("ingest batch"))
    #expect(missing.output.isEmpty && folder.output.isEmpty)
  }

  /// Reading another process's memory at address 0 is refused to anyone, to root as well.
  @Test func tellsWhatCannotBeRead() throws {
    let result = try Tool.run(["/proc/self/mem"])
    #expect(result.status == 74)
    #expect(result.output.isEmpty)
  }

  @Test func tellsOfADeadlineInOneLanguage() throws {
    let russian = try Tool.run(["term", "31 апреля", "--lang", "ru"]).messages
    #expect(
      russian == "срок: предупреждение: такого дня в календаре нет: «31 апреля» [deadline-impossible]\n")
    #expect(try Tool.run(["term", "31 апреля"]).messages.hasPrefix("term: warning: "))
  }

  @Test func tellsUsage() throws {
    #expect(try Tool.run(["--no-such-option"]).status == 64)
    #expect(try Tool.run(["--version"]).status == 0)
  }

  @Test func aLimitIsChangedByTheNameThatItsErrorGives() throws {
    let order = Tool.fixtures.appending(path: "tochka-rosta-2021")
    let file = try #require(GoldenTests.input(of: "tochka-rosta-2021"))
    let refused = try Tool.run(["--limit", "lines=10", file], folder: order)
    #expect(refused.status == 65)
    #expect(refused.messages.contains("--limit lines=N"))
    #expect(try Tool.run(["--limit", "lines=1000", file], folder: order).status == 0)
    #expect(try Tool.run(["--limit", "lions=10", file], folder: order).status == 64)
  }
}
