import CanonicalJSON
import Foundation
import Testing

@Suite struct BatchTests {
  @Test func mirrorsTheTreeAndWritesWhatConvertWrites() throws {
    let archive = try Archive(orders: 3)
    let result = try archive.run()
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    let file = archive.input.appending(path: "2011/order1.txt")
    let plan = archive.output().appending(path: "2011/order1.txt.json")
    #expect(try Data(contentsOf: plan) == Tool.run(["convert", file.path]).output)
    #expect(try archive.statuses()["2011/order1.txt"] == "warned")
  }

  @Test func aBadFileCostsOnlyItself() throws {
    let archive = try Archive(orders: 2)
    try archive.add("2010/bad.docx", "PK\u{3}\u{4}, and then nothing of a container")
    try archive.add("2010/empty.txt", "")
    try archive.add("2010/letter.txt", "Уважаемые коллеги!\n")
    try archive.add("2010/photo.jpg", "JFIF")
    let result = try archive.run()
    #expect(result.status == 1)
    #expect(result.messages.contains("[empty-input]"))
    let statuses = try archive.statuses()
    #expect(statuses["2010/order0.txt"] == "warned")
    #expect(statuses["2010/bad.docx"]?.hasPrefix("failed ") == true)
    #expect(statuses["2010/letter.txt"] == "failed no-plan")
    #expect(statuses["2010/photo.jpg"] == "skipped unknown-extension")
    #expect(try archive.run("--fail-fast", to: "fast").status == 1)
    #expect(try archive.statuses(of: "fast").values.count { $0.hasPrefix("failed") } == 1)
  }

  @Test func givesTheSameBytesWhateverTheNumberOfJobs() throws {
    let archive = try Archive(orders: 12)
    try archive.add("2010/letter.txt", "Уважаемые коллеги!\n")
    _ = try archive.run("--jobs", "1", to: "one")
    _ = try archive.run("--jobs", "7", to: "seven")
    #expect(try archive.content(of: "one") == archive.content(of: "seven"))
    let lines = try ["1", "7"].map {
      try Tool.run(["batch", archive.input.path, "--ndjson", "-", "--jobs", $0]).output
    }
    #expect(lines[0] == lines[1])
    #expect(lines[0].count { $0 == UInt8(ascii: "\n") } == 12)
    let file = archive.output("plans.ndjson")
    _ = try Tool.run(["batch", archive.input.path, "--ndjson", file.path])
    #expect(try Data(contentsOf: file) == lines[0])
  }

  @Test func endsAFileThatHangs() throws {
    let archive = try Archive(orders: 1)
    let pipe = archive.scratch.folder.appending(path: "pipe.txt").path
    #expect(mkfifo(pipe, 0o600) == 0)
    let result = try Tool.run(
      ["batch", pipe, archive.input.path, "-o", archive.output().path, "--timeout", "3"])
    #expect(result.status == 1)
    #expect(result.messages.contains("[timeout]"))
    #expect(try archive.statuses()["2010/order0.txt"] == "warned")
  }

  @Test func endsAFileThatTakesTooMuchMemory() throws {
    let archive = try Archive()
    try archive.add("large.txt", String(repeating: "а\tб\tв\n", count: 3_000_000))
    _ = try archive.run("--max-memory", "64")
    #expect(try archive.statuses()["large.txt"] == "failed limit-memory")
  }

  @Test func replacesNothingThatIsNotItsOwn() throws {
    let archive = try Archive(orders: 2)
    let other = archive.input.appending(path: "2010")
    let foreign = archive.output().appending(path: "2011/order1.txt.json")
    try FileManager.default.createDirectory(
      at: foreign.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: foreign)
    #expect(try archive.run().status == 1)
    #expect(try archive.statuses()["2011/order1.txt"] == "failed output-exists")
    #expect(try Data(contentsOf: foreign) == Data("mine".utf8))

    let copy = archive.scratch.folder.appending(path: "copy")
    try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
    try Data("Уважаемые коллеги!\n".utf8).write(to: copy.appending(path: "order0.txt"))
    let names = [other.path + "/order0.txt", copy.path + "/order0.txt"]
    #expect(try Tool.run(["batch"] + names + ["-o", archive.output("two").path]).status == 1)
    #expect(try archive.statuses(of: "two")[names[1]] == "failed name-collision")
  }

  @Test func tellsWhatTheCommandLineLacks() throws {
    let archive = try Archive(orders: 1)
    #expect(try Tool.run(["batch", archive.input.path]).status == 64)
    #expect(try Tool.run(["batch", "-o", archive.output().path]).status == 64)
    #expect(try Tool.run(["batch", "no-such-folder", "-o", archive.output().path]).status == 66)
    #expect(try Tool.run(["batch", archive.input.path, "-o", "/proc/plans"]).status == 73)
  }

  /// A wrong folder must not pass for a good one; a list of what is new may well be empty.
  @Test func aFolderWithoutDocumentsIsTold() throws {
    let archive = try Archive()
    try archive.add("2010/photo.jpg", "JFIF")
    let empty = try archive.run("--lang", "ru")
    #expect(empty.status == 66)
    #expect(empty.messages.hasSuffix("in: документов там нет [no-documents]\n"))
    #expect(try archive.statuses() == ["2010/photo.jpg": "skipped unknown-extension"])
    let list = try archive.scratch.file("list", Data())
    #expect(try Tool.run(["batch", "--files-from", "-", "-o", archive.output("one").path]).status == 0)
    #expect(try Tool.run(["batch", "@" + list.path, "-o", archive.output("two").path]).status == 0)
  }

  @Test func tellsItInTheUsersLanguage() throws {
    let russian = ["LANG": "ru_RU.UTF-8"]
    #expect(
      try Tool.run(["batch", "x"], environment: russian).messages.contains("укажите, куда записать планы"))
    #expect(try Tool.run(["formats"], environment: russian).text.contains("документ OpenDocument\tда\n"))
    #expect(try Tool.run(["formats"]).text.contains("OpenDocument text\tyes\n"))
  }

  @Test func takesListsAndPatterns() throws {
    let archive = try Archive(orders: 12)
    let list = Data((archive.input.path + "/2010/order0.txt\u{0}" + archive.input.path + "/2011\u{0}").utf8)
    let fromList = try Tool.run(
      ["batch", "--files-from", "-", "--base", archive.input.path, "-o", archive.output().path], input: list)
    #expect(fromList.status == 0)
    #expect(
      try archive.statuses().keys.sorted() == ["2010/order0.txt", "2011/order1.txt", "2011/order11.txt"])
    _ = try Tool.run(["batch", archive.input.path + "/**/order1*.txt", "-o", archive.output("glob").path])
    #expect(try archive.statuses(of: "glob").count == 3)
  }

  @Test func countsWhatItFound() throws {
    let archive = try Archive(orders: 3)
    _ = try archive.run()
    let stats = try Tool.run(["stats", "--json", archive.output().path])
    #expect(stats.text.contains(#""documents":3,"#) && stats.text.contains(#""items":60,"#))
    let lines = archive.output("plans.ndjson")
    _ = try Tool.run(["batch", archive.input.path, "--ndjson", lines.path])
    #expect(try Tool.run(["stats", "--json", lines.path]).output == stats.output)
    #expect(try Tool.run(["stats", "--lang", "ru", lines.path]).text.contains("документов"))
    let orders = try Tool.run(["stats", archive.input.path])
    #expect(orders.status == 1 && orders.messages.contains("there are no plans here"))
    #expect(orders.output.isEmpty, "a table of zeros would be taken for a result")
  }
}
