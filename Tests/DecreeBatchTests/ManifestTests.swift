import Foundation
import Testing

@testable import DecreeBatch

@Suite struct ManifestTests {
  private func result(_ hash: String) -> FileResult {
    var result = FileResult(.read)
    result.sha256 = hash
    result.output = "x"
    result.outputBytes = 3
    return result
  }

  @Test func remembersFromRunToRun() throws {
    let scratch = try Scratch()
    var manifest = try Manifest(scratch.path("m"), maker: "1")
    manifest.append(result("aa"), output: "a.json")
    manifest.append(result("bb"), output: "b.json")
    #expect(manifest.entry(for: "b.json")?.isOfThisRun == true)
    try manifest.close()

    let again = try Manifest(scratch.path("m"), maker: "2")
    let entry = try #require(again.entry(for: "a.json"))
    #expect(entry.result.sha256 == "aa" && entry.maker == "1" && !entry.isOfThisRun && entry.wasWritten)
    #expect(again.entry(for: "c.json") == nil)
  }

  @Test func isTheSameHoweverOftenARunIsBrokenOff() throws {
    let scratch = try Scratch()
    var whole = try Manifest(scratch.path("whole"), maker: "1")
    for name in ["a", "b", "c"] { whole.append(result(name), output: name) }
    try whole.close()

    for names in [["a"], ["a", "b"], ["a", "b", "c"]] {
      var broken = try Manifest(scratch.path("broken"), maker: "1")
      for name in names { broken.append(result(name), output: name) }
      try names.count == 3 ? broken.close() : broken.flush()
    }
    #expect(try bytes(scratch, "broken") == bytes(scratch, "whole"))
  }

  /// Cut by one byte, the line is whole and its line feed is missing.
  @Test(arguments: [1, 5]) func dropsALineThatACrashCutShort(missing: Int) throws {
    let scratch = try Scratch()
    var manifest = try Manifest(scratch.path("m"), maker: "1")
    manifest.append(result("aa"), output: "a.json")
    try manifest.close()
    let whole = try bytes(scratch, "m")
    try (whole + whole.dropLast(missing)).write(to: scratch.url.appending(path: "m"))
    var again = try Manifest(scratch.path("m"), maker: "1")
    #expect(again.entry(for: "a.json")?.result.sha256 == "aa")
    try again.close()
    #expect(try bytes(scratch, "m") == whole)
  }

  @Test func aDamagedLineSpeaksForItselfAlone() throws {
    let scratch = try Scratch()
    var manifest = try Manifest(scratch.path("m"), maker: "1")
    for name in ["a.json", "b.json", "c.json"] { manifest.append(result(name), output: name) }
    try manifest.close()
    let whole = try bytes(scratch, "m")
    let damaged = String(decoding: whole, as: UTF8.self).replacing(#""b.json""#, with: "\u{0}\u{0}b.json\"")
    try Data(damaged.utf8).write(to: scratch.url.appending(path: "m"))
    var again = try Manifest(scratch.path("m"), maker: "1")
    #expect(again.entry(for: "b.json") == nil)
    #expect(again.entry(for: "c.json")?.result.sha256 == "c.json")
    again.append(result("b.json"), output: "b.json")
    try again.close()
    #expect(try bytes(scratch, "m").count == whole.count)
  }

  /// Two names on the disk, which Swift takes for one text.
  @Test func tellsTheTwoWaysToWriteALetterApart() throws {
    let scratch = try Scratch()
    var manifest = try Manifest(scratch.path("m"), maker: "1")
    manifest.append(result("aa"), output: "\u{439}.json")
    #expect(manifest.entry(for: "\u{439}.json") != nil)
    #expect(manifest.entry(for: "\u{438}\u{306}.json") == nil)
  }

  @Test func keepsTheWordsInBothLanguages() throws {
    let scratch = try Scratch()
    var manifest = try Manifest(scratch.path("m"), maker: "1")
    manifest.append(.failed("no-plan", english: "no plan", russian: "плана нет"), output: "a.json")
    try manifest.close()
    let again = try Manifest(scratch.path("m"), maker: "1")
    #expect(again.entry(for: "a.json")?.result.reason?.russian == "плана нет")
  }

  private func bytes(_ scratch: Scratch, _ name: String) throws -> Data {
    try Data(contentsOf: scratch.url.appending(path: name))
  }
}
