import ArgumentParser
import CanonicalJSON
import DecreeDocument
import DecreeParser
import PlanValidation

/// One run over many inputs, each under the configuration that holds where it stands.
struct ValidationSession {
  private(set) var files: [ValidationReport.File] = []
  private var settings: ValidationSettings
  private let console: Console
  private var isFailed = false
  private var unreadable: ExitCode?

  init(_ settings: ValidationSettings, console: Console) {
    self.settings = settings
    self.console = console
  }

  /// The exit code, where it is not 0: an input that could not be read comes before what was found in the others.
  var exitCode: ExitCode? { unreadable ?? (isFailed ? ExitCodes.findings : nil) }

  /// Checks one input. One that cannot be read is told as a fault of its own, and the others are checked all the same.
  mutating func validate(_ source: InputList.Input, limit: Int) throws {
    let path = source.path.text
    let scope = try settings.scope(of: path, console)
    var faults: [Fault]
    do {
      if let failure = source.failure { throw failure }
      let input = try path == "-" ? InputFile(path: path, limit: limit) : InputFile(source.path, limit: limit)
      // A folder may hold other JSON, such as settings and schemas.
      if !source.isNamed, path.hasSuffix(".json"), !mentionsContract(input.bytes) { return }
      faults = try scope.faults(in: input.bytes, path: path)
    } catch let failure as Failure {
      unreadable = unreadable ?? failure.exitCode
      faults = [Fault(.error, failure.code, .init(english: failure.english, russian: failure.russian))]
    } catch let error as ReadingError {
      unreadable = unreadable ?? ExitCodes.notADocument
      faults = [Fault(.error, error.code, .init(english: error.english, russian: error.russian))]
    }
    let counted = faults.filter { $0.suppression == nil }
    isFailed = isFailed || counted.contains { $0.severity >= scope.failOn }
    files.append(ValidationReport.File(path: path, faults: faults))
  }
}

/// Whether the bytes have `"decree-plan/` in them.
private func mentionsContract(_ bytes: [UInt8]) -> Bool {
  let mark = Array("\"decree-plan/".utf8)
  return bytes.indices.contains { at in
    bytes[at] == mark[0] && bytes[at...].prefix(mark.count).elementsEqual(mark)
  }
}

/// What holds for the inputs of one folder.
struct ValidationScope {
  let validator: PlanValidator
  let schema: JSONSchema?
  let isSchemaOnly: Bool
  let failOn: Diagnostic.Severity

  func faults(in bytes: [UInt8], path: String) throws -> [Fault] {
    if isSchemaOnly, let schema { return try schema.faults(inJSON: bytes) }
    return try validator.faults(in: bytes, path: path)
  }
}

extension Language {
  /// `12 files, 3 errors, 2 warnings, 1 accepted`.
  func summary(of report: ValidationReport) -> String {
    var parts = [count(report.files.count, .file)]
    let counted = report.counted
    for (severity, noun) in [(Diagnostic.Severity.error, Noun.error), (.warning, .warning), (.note, .note)] {
      let number = counted.count { $0.severity == severity }
      if number > 0 { parts.append(count(number, noun)) }
    }
    let accepted = report.files.reduce(0) { $0 + $1.faults.count } - counted.count
    if accepted > 0 {
      parts.append(of(english: "\(accepted) accepted", russian: "принято как есть: \(accepted)"))
    }
    return parts.joined(separator: ", ")
  }
}

extension LintRules {
  /// One line per rule: code, severity, what it is about.
  static func table(_ language: Language) -> String {
    all.map { "\($0.code)\t\(language.of($0.severity))\t\(language.of($0.explanation))\n" }.joined()
  }
}
