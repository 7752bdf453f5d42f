import Foundation
import Testing

/// A batch goes on where it stopped, whatever stopped it.
@Suite struct BatchResumeTests {
  @Test func doesNothingTwice() throws {
    let archive = try Archive(orders: 4)
    try archive.add("2010/letter.txt", "Уважаемые коллеги!\n")
    _ = try archive.run()
    let first = try archive.content()
    let plan = archive.output().appending(path: "2011/order1.txt.json")
    let written = try modified(plan)
    #expect(try archive.run().messages.contains("80 items; 5 files done before"))
    #expect(try modified(plan) == written)
    #expect(try archive.content() == first)
    #expect(try !archive.run("--force").messages.contains("done before"))
    #expect(try modified(plan) > written)
    #expect(try archive.content() == first)
  }

  @Test func doesAgainWhatHasChanged() throws {
    let archive = try Archive(orders: 4)
    _ = try archive.run()
    let whole = try archive.content()
    let plan = archive.output().appending(path: "2011/order1.txt.json")
    try FileManager.default.removeItem(at: plan)
    _ = try archive.run()
    #expect(try archive.content() == whole)

    try archive.add("2011/order1.txt", "Уважаемые коллеги!\n")
    _ = try archive.run()
    #expect(try archive.statuses()["2011/order1.txt"] == "failed no-plan")
    #expect(!FileManager.default.fileExists(atPath: plan.path), "the plan of what it was is no plan of it")
  }

  /// The process is killed as nothing can be prepared for, again and again, until a run comes to its end.
  @Test func isTheSameAfterAnyNumberOfKills() throws {
    let archive = try Archive(orders: 150)
    try archive.add("2010/letter.txt", "Уважаемые коллеги!\n")
    _ = try archive.run(to: "whole")
    var kills = 0
    for attempt in 0..<40 {
      let process = Process()
      process.executableURL = Tool.binary
      process.arguments = ["batch", archive.input.path, "-o", archive.output("broken").path, "--quiet"]
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32.random(in: 0...200_000) + UInt32(attempt) * 10_000)
      guard process.isRunning else { break }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      kills += 1
      for (name, bytes) in try archive.content(of: "broken") where name.hasSuffix(".txt.json") {
        #expect(bytes.last == UInt8(ascii: "\n"), "\(name) is whole")
      }
    }
    #expect(kills > 0)
    _ = try archive.run(to: "broken")
    #expect(try archive.content(of: "broken") == archive.content(of: "whole"))
  }

  /// A run is killed when its plans have their names and the manifest does not yet say so, and then an order changes.
  @Test func knowsItsOwnPlansThoughTheManifestDoesNot() throws {
    let archive = try Archive(orders: 2)
    _ = try archive.run()
    let own = archive.output().appending(path: ".ingest")
    try FileManager.default.removeItem(at: own.appending(path: "manifest.ndjson"))
    try Data("2010/order0.txt.json\0none.json".utf8).write(to: own.appending(path: "placing"))
    for name in ["2010/order0.txt", "2011/order1.txt"] {
      let file = archive.input.appending(path: name)
      try archive.add(name, String(contentsOf: file, encoding: .utf8).replacing("-р", with: "1-р"))
    }
    _ = try archive.run()
    #expect(try archive.statuses()["2010/order0.txt"] == "warned")
    #expect(try archive.statuses()["2011/order1.txt"] == "failed output-exists")
    let plan = try Data(contentsOf: archive.output().appending(path: "2010/order0.txt.json"))
    #expect(String(decoding: plan, as: UTF8.self).contains(#""number":"01-р""#))
    #expect(!FileManager.default.fileExists(atPath: own.appending(path: "placing").path))
  }

  @Test func speaksTheUsersLanguageOfWhatFailedBefore() throws {
    let archive = try Archive()
    try archive.add("letter.txt", "Уважаемые коллеги!\n")
    for _ in 0..<2 {
      #expect(try archive.run("--lang", "ru").messages.contains("плана в этом документе нет"))
    }
  }

  @Test func letsOnlyOneRunWrite() throws {
    let archive = try Archive(orders: 1)
    let pipe = archive.scratch.folder.appending(path: "pipe.txt").path
    #expect(mkfifo(pipe, 0o600) == 0)
    let process = Process()
    process.executableURL = Tool.binary
    process.arguments = ["batch", pipe, "-o", archive.output().path, "--timeout", "5"]
    process.standardError = FileHandle.nullDevice
    try process.run()
    defer { process.terminate() }
    usleep(300_000)
    let second = try archive.run()
    #expect(second.status == 73)
    #expect(second.messages.contains("[busy]"))
  }

  private func modified(_ file: URL) throws -> Date {
    try #require(FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate] as? Date)
  }
}
