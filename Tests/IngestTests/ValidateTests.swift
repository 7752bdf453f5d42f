import Foundation
import Testing

/// `ingest validate` and `ingest schema` as users run them.
@Suite struct ValidateTests {
  private let plan = "validation/plan.json"
  private let order = "validation/order.txt"

  @Test func exitCodesSayWhatWasFound() throws {
    #expect(try Tool.run(["validate", plan]).status == 0)
    #expect(try Tool.run(["validate", "--fail-on", "warning", plan]).status == 1)
    #expect(try Tool.run(["validate", "--severity", "deadline-unrecognized=error", plan]).status == 1)
    #expect(
      try Tool.run(["validate", "--fail-on", "note", "--disable", "deadline-unrecognized", plan]).status == 0)
    #expect(try Tool.run(["validate", "no-such-plan.json"]).status == 66)
    #expect(try Tool.run(["validate", "--rule", "number-skiped", plan]).status == 64)
    #expect(try Tool.run(["validate", "--report", "html", plan]).status == 64)
    #expect(try Tool.run(["validate", "--schema-only", plan]).status == 64)
  }

  /// Silence would leave it open whether anything was checked.
  @Test func saysThatNothingWasFound() throws {
    let scratch = try Scratch()
    let text = try String(contentsOf: Tool.fixtures.appending(path: order), encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let good = try scratch.file("order.txt", Data(lines.prefix(8).joined(separator: "\n").utf8))
    let result = try Tool.run(["validate", good.path, "--lang", "ru"])
    #expect(result.messages == "1 файл, нарушений не найдено\n" && result.output.isEmpty)
    #expect(try Tool.run(["validate", good.path]).messages == "1 file, nothing wrong found\n")
  }

  /// The threshold of each file's own configuration counts.
  @Test func aTestFailsWhereTheRunDoes() throws {
    let failures = { (level: String) in
      let result = try Tool.run(["validate", order, "--report", "junit", "--fail-on", level])
      let counts = try #require(result.text.firstMatch(of: /<testsuites .*failures="(\d+)">/))
      return (result.status, Int(counts.1), result.text.ranges(of: "<skipped ").count)
    }
    let (status, failed, skipped) = try failures("error")
    #expect(status == 0 && failed == 0 && skipped == 5)
    let strict = try failures("warning")
    #expect(strict.0 == 1 && strict.1 == 4 && strict.2 == 1)
  }

  /// A plan's canonical JSON is one line.
  @Test(arguments: ["text", "github", "gitlab", "junit"]) func namesTheItemOfAPlan(format: String) throws {
    let scratch = try Scratch()
    let plan = try scratch.file("plan.json", try Tool.run([order]).output)
    let result = try Tool.run(["validate", plan.path, "--report", format, "--lang", "ru"])
    #expect(result.text.contains(/пункт 2: .*номер 2 уже/))
    let broken = try scratch.file("broken.json", Data(#"{"format": "decree-plan/1", "plan": []}"#.utf8))
    let faults = try Tool.run(["validate", broken.path, "--report", format]).text
    #expect(faults.contains("/plan: "))
  }

  @Test func oneBadInputDoesNotHideTheOthers() throws {
    let scratch = try Scratch()
    let picture = try scratch.file("picture.docx", Data([0xFF, 0xD8, 0xFF, 0xE0]))
    let broken = try scratch.file("broken.json", Data("{\"format\": }".utf8))
    let result = try Tool.run(["validate", picture.path, broken.path, order])
    #expect(result.status == 65)
    #expect(result.text.contains("not-a-document"))
    #expect(result.text.contains("broken.json:1:12: error:"))
    #expect(result.text.contains("order.txt:10:1: warning:"))
  }

  /// A job that looks at the wrong folder must not stay green.
  @Test func aFolderWithNothingToCheckIsTold() throws {
    let scratch = try Scratch()
    _ = try scratch.file("package.json", Data("{}".utf8))
    for (arguments, language) in [
      ([scratch.folder.path], "C"), ([scratch.folder.path + "*", "-q"], "ru_RU.UTF-8"),
    ] {
      let empty = try Tool.run(["validate", "--report", "json"] + arguments, environment: ["LANG": language])
      #expect(empty.status == 66)
      #expect(empty.text.contains(#""files":[]"#))
      #expect(empty.messages.contains(language == "C" ? "no order or plan" : "ни документов, ни планов"))
      #expect(empty.messages.hasSuffix("[no-documents]\n"))
    }
    let mixed = try Tool.run(["validate", scratch.folder.path, order])
    #expect(mixed.status == 0)
    #expect(mixed.messages.contains("warning: no order or plan was found there [no-documents]"))
  }

  @Test func aSuppressionThatCoversNothingIsToldInItsLine() throws {
    let scratch = try Scratch()
    for year in ["2021", "2022"] {
      let folder = scratch.folder.appending(path: year)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        at: Tool.fixtures.appending(path: order), to: folder.appending(path: "order.txt"))
    }
    _ = try scratch.file(
      ".ingest.json",
      Data(
        """
        {"suppressions": [
          {"code": "number-repeated", "reason": "as signed"},
          {"code": "number-repeated", "item": "99", "reason": "as signed"},
          {"code": "mixed-script", "file": "gone.txt", "reason": "as signed"}]}
        """.utf8))
    let told = { (path: String) in
      let result = try Tool.run(["validate", "--report", "github", path], folder: scratch.folder)
      #expect(result.status == 0)
      return result.text.split(separator: "\n").filter { $0.contains("suppression-unused") }.map {
        String($0.prefix { $0 != "," })
      } + (result.text.contains("file=.ingest.json,line=3,col=12") ? ["line 3"] : [])
    }
    #expect(try told(".") == ["::warning file=.ingest.json", "line 3"])
    #expect(try told("2021") == ["::notice file=.ingest.json", "line 3"])
    #expect(try told("2021/order.txt") == [])
    let arguments = [
      "validate", "--fail-on", "warning", "--rule", "suppression-unused", "--rule", "number-repeated",
    ]
    let failed = try Tool.run(arguments + ["."], folder: scratch.folder)
    #expect(failed.status == 1 && failed.messages.hasPrefix("2 files, 1 warning, 2 accepted"))
  }

  @Test func severalReportsInOneRun() throws {
    let scratch = try Scratch()
    let sarif = scratch.folder.appending(path: "out.sarif")
    let junit = scratch.folder.appending(path: "out.xml")
    let result = try Tool.run([
      "validate", order, "--report", "github", "--report", "sarif=\(sarif.path)", "--report",
      "junit=\(junit.path)",
    ])
    #expect(result.text.hasPrefix("::warning file=validation/order.txt,line=9,"))
    #expect(try String(contentsOf: sarif, encoding: .utf8).contains("\"version\":\"2.1.0\""))
    #expect(try String(contentsOf: junit, encoding: .utf8).contains("<testsuites"))
  }

  @Test func aConfigurationIsFoundUpwards() throws {
    let scratch = try Scratch()
    let inner = scratch.folder.appending(path: "2021/may")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Tool.fixtures.appending(path: order), to: inner.appending(path: "order.txt"))
    _ = try scratch.file("package.json", Data("{}".utf8))
    _ = try scratch.file(
      ".ingest.json",
      Data(
        """
        {"failOn": "warning", "suppressions": [
          {"code": "number-repeated", "reason": "as signed"}, {"code": "deadline-impossible", "reason": "as signed"},
          {"code": "mixed-script", "reason": "as signed"}, {"code": "item-without-party", "reason": "as signed"}]}
        """.utf8))
    let result = try Tool.run(["validate", scratch.folder.path])
    #expect(result.status == 0, "\(result.text)")
    #expect(result.messages.contains("1 file") && result.messages.contains("4 accepted"))
    #expect(
      try Tool.run(["validate", "--no-config", "--fail-on", "warning", scratch.folder.path]).status == 1)
    _ = try scratch.file(".ingest.json", Data("{\"failOn\": \"allways\"}".utf8))
    let refused = try Tool.run(["validate", scratch.folder.path])
    #expect(refused.status == 65)
    #expect(refused.messages.contains(".ingest.json:1:12"))
  }

  @Test func anyJSONAgainstAnySchema() throws {
    let scratch = try Scratch()
    let schema = try scratch.file("s.json", Data(##"{"$ref": "other.json#/$defs/port"}"##.utf8))
    _ = try scratch.file(
      "other.json", Data(#"{"$defs": {"port": {"type": "integer", "maximum": 65535}}}"#.utf8))
    let good = try scratch.file("good.json", Data("8080.0".utf8))
    let bad = try scratch.file("bad.json", Data("\n 70000".utf8))
    let result = try Tool.run(["validate", "--schema", schema.path, "--schema-only", good.path, bad.path])
    #expect(result.status == 1)
    #expect(result.text.contains("bad.json:2:2: error: must be at most 65535 [schema]"))
    #expect(!result.text.contains("good.json"))
  }

  @Test func aProfileThatNeedsTheNetworkIsRefused() throws {
    let scratch = try Scratch()
    let schema = try scratch.file("s.json", Data(#"{"$ref": "https://example.org/s.json"}"#.utf8))
    let result = try Tool.run(["validate", "--schema", schema.path, plan])
    #expect(result.status == 65)
    #expect(result.messages.contains("schema-refers-to-network"))
    #expect(result.output.isEmpty)
  }

  /// Whatever ingest writes, it finds nothing wrong with in form, and the laid-out form says the same.
  @Test func itsOwnPlansAreValid() throws {
    let scratch = try Scratch()
    let compact = try scratch.file("plan.json", try Tool.run([order]).output)
    let pretty = try scratch.file("pretty.json", try Tool.run([order, "--pretty"]).output)
    let codes = try [compact, pretty].map { file in
      try Tool.run(["validate", file.path]).text.split(separator: "\n").compactMap {
        $0.split(separator: "[").last
      }
      .filter { $0.hasSuffix("]") }
    }
    #expect(codes[0] == codes[1])
    #expect(codes[0].contains("number-repeated]") && !codes[0].contains("schema]"))
  }

  @Test func aPipeIsWrittenToAndNotReplaced() throws {
    let scratch = try Scratch()
    let pipe = scratch.folder.appending(path: "pipe").path
    #expect(mkfifo(pipe, 0o600) == 0)
    let reader = open(pipe, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    #expect(try Tool.run(["validate", plan, "--report", "gitlab=\(pipe)"]).status == 0)
    var first: UInt8 = 0
    #expect(read(reader, &first, 1) == 1 && first == UInt8(ascii: "["))
  }

  @Test func aReportTakesNoInputsPlace() throws {
    let scratch = try Scratch()
    let bytes = try Data(contentsOf: Tool.fixtures.appending(path: order))
    let copy = try scratch.file("order.txt", bytes)
    let result = try Tool.run(["validate", copy.path, "--report", "json=\(copy.path)"])
    #expect(result.status == 73 && result.messages.contains("[output-is-input]"))
    #expect(try Data(contentsOf: copy) == bytes)
    // The report of the last run lies in the folder that is checked.
    let report = try scratch.file("report.json", Data("{}".utf8))
    #expect(try Tool.run(["validate", scratch.folder.path, "--report", "json=\(report.path)"]).status == 0)
    #expect(try Data(contentsOf: report).count > 100)
  }

  @Test func schemaIsPrinted() throws {
    let result = try Tool.run(["schema"])
    #expect(result.status == 0)
    #expect(result.text.contains("\"$id\": \"urn:ingest:schema:decree-plan-1\""))
  }
}
