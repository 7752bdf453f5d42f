import DecreeParser

/// Which suppressions of a configuration cover nothing in a run's files: left there, they would hide the next finding that
/// they happen to fit.
public struct SuppressionUse: Sendable {
  /// What a run looked at, of all that a configuration is for.
  public enum Extent: Sendable {
    /// Single files, whole folders, or all that there is.
    case files, folders, all
  }

  private let configuration: LintConfiguration
  /// By their place in the configuration: those that a file was checked for.
  private var asked: Set<Int> = []
  /// Those that cover something, or may cover it in what could not be judged.
  private var needed: Set<Int> = []

  public init(_ configuration: LintConfiguration) { self.configuration = configuration }

  /// Takes note of a file that was checked under this configuration, with all its faults.
  public mutating func saw(_ file: ValidationReport.File) {
    // A file that cannot be read, or is no right JSON, has not been asked every rule.
    let isJudged = file.faults.allSatisfy { LintRules.rule($0.code) != nil }
    for (index, suppression) in configuration.suppressions.enumerated() where suppression.isAbout(file.path) {
      asked.insert(index)
      if !isJudged || file.faults.contains(where: { suppression.covers($0, in: file.path) }) {
        needed.insert(index)
      }
    }
  }

  /// A fault of the configuration for each suppression that covers nothing, by their order there.
  ///
  /// Where files were left out, one of them may need it: it is a note. After single files only a suppression that names one
  /// is judged.
  public func faults(afterSeeing extent: Extent) -> [Fault] {
    let rule = LintRules.suppressionUnused
    guard configuration.isOn(rule.code) else { return [] }
    let severity = configuration.severities[rule.code] ?? (extent == .all ? rule.severity : .note)
    return configuration.suppressions.indices.filter { asked.contains($0) && !needed.contains($0) }
      .map { configuration.suppressions[$0] }
      .filter { configuration.isOn($0.code) && (extent != .files || $0.namesOneFile) }
      .map { Fault(severity, unused: $0) }
  }
}

extension LintConfiguration.Suppression {
  fileprivate var namesOneFile: Bool { file.map { !$0.utf8.contains(UInt8(ascii: "*")) } ?? false }
}

extension LintRules {
  /// What is told of the configuration itself, when a run has ended.
  static let suppressionUnused = LintRule(
    code: "suppression-unused", severity: .warning,
    explanation: Diagnostic.Message(
      english: """
        A suppression in `.ingest.json` covers nothing in the files that it is about, and would hide the next finding \
        that it fits. It is a note where the run did not go through the whole folder that the configuration is for, as \
        another file there may need it; where only single files were checked, it is told if it names one of them.
        """,
      russian: """
        Запись в `suppressions` файла `.ingest.json` ни к чему в своих документах не относится и скрыла бы следующую \
        такую находку. Это замечание, если проверена не вся папка, для которой сделаны настройки: запись может быть нужна \
        другому файлу. Если проверялись только отдельные файлы, об этом сказано, когда в записи назван один из них.
        """),
    field: .row, good: [], bad: [], check: .configuration)
}

extension Fault {
  fileprivate init(_ severity: Diagnostic.Severity, unused suppression: LintConfiguration.Suppression) {
    self.init(
      severity, LintRules.suppressionUnused.code,
      .init(
        english: "this suppression of «\(suppression.code)» covers nothing in the files that were checked",
        russian: "эта запись о «\(suppression.code)» ни к чему в проверенных файлах не относится"),
      cure: .init(
        english: "take it out, or mend its `file` or `item`: it would hide the next such finding",
        russian: "уберите её или поправьте в ней file или item: иначе она скроет следующую такую находку"),
      at: suppression.place)
  }
}
