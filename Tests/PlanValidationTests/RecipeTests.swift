import CanonicalJSON
import DecreeDocument
import Foundation
import Testing

@testable import PlanValidation

/// The recipes do what they say when they are copied as they are.
@Suite struct RecipeTests {
  private func recipe(_ name: String) throws -> String {
    try String(contentsOf: Repository.root.appending(path: "recipes/\(name)"), encoding: .utf8)
  }

  @Test func theConfigurationIsReadAndNeedsNoOtherFile() throws {
    let (configuration, faults) = try ConfigurationFile.read(Array(recipe("ingest.json").utf8))
    #expect(faults == [])
    #expect(configuration.profile == nil)
    #expect(!configuration.suppressions.isEmpty)
  }

  /// Who copies it has no more trouble with a good order than without it.
  @Test func theConfigurationFailsNoOrderThatPassesWithoutIt() throws {
    let (configuration, _) = try ConfigurationFile.read(Array(recipe("ingest.json").utf8))
    let order = try Data(contentsOf: Repository.root.appending(path: "samples/tochka-rosta-2021.txt"))
    let faults = try PlanValidator(configuration: configuration).faults(in: Array(order), path: "order.txt")
    let file = ValidationReport.File(
      path: "order.txt", faults: faults, failOn: configuration.failOn ?? .error)
    #expect(!faults.isEmpty && file.failures.isEmpty)
  }

  /// `failOn` in the configuration would have no say.
  @Test(arguments: ["github-actions.yml", "gitlab-ci.yml", "pre-commit-config.yaml", "validate.mk"])
  func noCommandLineOverrulesTheConfiguration(name: String) throws {
    #expect(try !recipe(name).contains("--fail-on"))
  }

  /// What `ingest validate orders/` checks is checked before a commit, and nothing else in that folder is.
  @Test func preCommitTakesOrdersAndPlans() throws {
    let line = try #require(
      recipe("pre-commit-config.yaml").split(separator: "\n").last { $0.contains("files: ") })
    let pattern = try Regex(String(line.split(separator: "files: ")[1]))
    for suffix in DocumentReader.formats.flatMap(\.extensions) {
      #expect("orders/2021/приказ 5.\(suffix.uppercased())".contains(pattern))
      #expect("orders/приказ.\(suffix).json".contains(pattern))
    }
    for other in ["orders/README.md", "orders/.ingest.json", "orders/profile.schema.json", "letters/a.docx"] {
      #expect(!other.contains(pattern))
    }
  }
}
