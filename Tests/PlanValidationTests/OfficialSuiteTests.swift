import CanonicalJSON
import Foundation
import Testing

@testable import PlanValidation

/// The official test suite of draft 2020-12: every required test passes; the optional ones that do not are named.
@Suite struct OfficialSuiteTests {
  @Test(arguments: try SuiteFile.all(in: "tests"))
  func required(file: SuiteFile) throws {
    #expect(try file.failures(assertsFormat: false) == [])
  }

  @Test(arguments: try SuiteFile.all(in: "tests/optional"))
  func optional(file: SuiteFile) throws {
    let failures = try file.failures(assertsFormat: false)
    #expect(failures.count == SuiteFile.knownFailures[file.name] ?? 0, "\(failures)")
  }

  @Test(arguments: try SuiteFile.all(in: "tests/optional/format"))
  func formats(file: SuiteFile) throws {
    let failures = try file.failures(assertsFormat: true)
    #expect(failures.count == SuiteFile.knownFailures[file.name] ?? 0, "\(failures)")
  }
}

struct SuiteFile: Sendable, CustomTestStringConvertible {
  struct Failure: Equatable {
    var test: String
    var problem: String
  }

  var name: String
  var path: String

  var testDescription: String { name }

  /// How many tests of an optional file fail, and why they may.
  static let knownFailures = [
    // Draft 2019-09 inside a schema of 2020-12: an unknown draft is refused, so that nothing is judged wrongly.
    "optional/cross-draft.json": 1,
    // `dependencies` of draft 7 is told as an unknown keyword.
    "optional/dependencies-compatibility.json": 14,
    // `idn-hostname` asserts nothing: IDNA's tables are not carried.
    "optional/format/idn-hostname.json": 34,
  ]

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/json-schema-suite")

  static func all(in subfolder: String) throws -> [SuiteFile] {
    let folder = folder.appending(path: subfolder)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
      .sorted()
      .map {
        SuiteFile(
          name: subfolder.replacing("tests/", with: "") + "/" + $0, path: folder.appending(path: $0).path)
      }
  }

  /// The texts that the suite serves from `http://localhost:1234`.
  private static let library: SchemaLibrary = {
    let remotes = folder.appending(path: "remotes").path
    return SchemaLibrary { uri in
      guard uri.hasPrefix("http://localhost:1234") else { return nil }
      return FileManager.default.contents(atPath: remotes + uri.dropFirst("http://localhost:1234".count)).map(
        Array.init)
    }
  }()

  func failures(assertsFormat: Bool) throws -> [Failure] {
    let text = try JSONText(parsing: Array(try Data(contentsOf: URL(filePath: path))))
    var failures: [Failure] = []
    for group in text.elements(of: text.root) {
      let title = text.value(of: "description", in: group).flatMap { text.string($0) } ?? ""
      for test in text.value(of: "tests", in: group).map({ Array(text.elements(of: $0)) }) ?? [] {
        let name = title + " / " + (text.value(of: "description", in: test).flatMap { text.string($0) } ?? "")
        let expected = text.value(of: "valid", in: test).map { text.kind(of: $0) == .true } ?? false
        do {
          let schemaNode = try #require(text.value(of: "schema", in: group))
          let dataNode = try #require(text.value(of: "data", in: test))
          let source = try JSONText(parsing: Array(text.bytes[text.range(of: schemaNode)]))
          let schema = try JSONSchema(source, library: Self.library, assertsFormat: assertsFormat)
          let data = try JSONText(parsing: Array(text.bytes[text.range(of: dataNode)]))
          let faults = try schema.faults(in: data)
          let isValid = try schema.permits(data)
          if isValid != expected || faults.isEmpty != expected {
            failures.append(
              Failure(test: name, problem: "expected \(expected), got \(isValid) and \(faults)"))
          }
        } catch {
          failures.append(Failure(test: name, problem: "\(error)"))
        }
      }
    }
    return failures
  }
}
