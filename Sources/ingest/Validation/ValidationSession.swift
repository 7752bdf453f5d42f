import ArgumentParser
import CanonicalJSON
import DecreeBatch
import DecreeDocument
import DecreeParser
import Glibc
import PlanValidation

/// One run over many inputs, each under the configuration that holds where it stands.
struct ValidationSession {
  private(set) var files: [ValidationReport.File] = []
  private var settings: ValidationSettings
  private let console: Console
  private var isFailed = false
  private var unreadable: ExitCode?
  /// Arguments under which there was nothing to check.
  private var barren: [FilePath] = []
  /// The folders that were walked through, as the file system has them.
  private var walked: [String] = []
  /// By the configuration's path.
  private var suppressions: [String: (use: SuppressionUse, scope: ValidationScope)] = [:]

  init(_ settings: ValidationSettings, console: Console) {
    self.settings = settings
    self.console = console
  }

  /// The exit code, where it is not 0: an input that could not be read comes before what was found in the others.
  var exitCode: ExitCode? { unreadable ?? (isFailed ? ExitCodes.findings : nil) }

  /// Checks all that an argument leads to.
  mutating func validate(_ operand: InputList.Operand, limit: Int) throws {
    let before = files.count
    for input in operand.inputs { try validate(input, limit: limit) }
    if files.count == before { barren.append(operand.argument) }
    walked += operand.folders.compactMap { $0.withCString(resolved) }
  }

  /// A wrong folder must not pass for a good one: with nothing else to check the run fails, else it is a warning.
  func tellOfBarrenOperands() throws {
    guard !barren.isEmpty else { return }
    let places = barren.map(\.text).joined(separator: ", ")
    let (english, russian) = ("no order or plan was found there", "ни документов, ни планов там нет")
    if files.isEmpty {
      throw Failure(
        ExitCodes.noSuchInput, "no-documents", of: places, english: english, russian: russian)
    }
    console.tell(Diagnostic(.warning, "no-documents", english: english, russian: russian), in: places)
  }

  /// What was found in the files, and then in the configurations that were used for them.
  mutating func report(version: String) -> ValidationReport {
    var report = ValidationReport(files: files, version: version)
    for (path, (use, scope)) in suppressions.sorted(by: { $0.key < $1.key }) {
      let faults = use.faults(afterSeeing: extent(ofFolder: folderOf(path)))
      guard !faults.isEmpty else { continue }
      let file = ValidationReport.File(path: path, faults: faults, failOn: scope.failOn)
      isFailed = isFailed || !file.failures.isEmpty
      report.files.append(file)
    }
    return report
  }

  /// How much of a folder was checked: all of it where it lies within one that was walked through.
  private func extent(ofFolder folder: String) -> SuppressionUse.Extent {
    guard !walked.isEmpty else { return .files }
    guard unreadable == nil, let folder = resolved(folder) else { return .folders }
    return walked.contains { folder == $0 || folder.hasPrefix($0 == "/" ? $0 : $0 + "/") } ? .all : .folders
  }

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
    let file = ValidationReport.File(path: path, faults: faults, failOn: scope.failOn)
    isFailed = isFailed || !file.failures.isEmpty
    files.append(file)
    guard let configuration = scope.path else { return }
    let initial = (SuppressionUse(scope.validator.configuration), scope)
    suppressions[configuration, default: initial].use.saw(file)
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
  /// The configuration file, where there is one.
  let path: String?
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
  /// `12 files, 3 errors, 2 warnings, 1 accepted`; `1 file, nothing wrong found`.
  func summary(of report: ValidationReport, inputs: Int) -> String {
    var parts = [count(inputs, .file)]
    let counted = report.counted
    for (severity, noun) in [(Diagnostic.Severity.error, Noun.error), (.warning, .warning), (.note, .note)] {
      let number = counted.count { $0.severity == severity }
      if number > 0 { parts.append(count(number, noun)) }
    }
    if counted.isEmpty, inputs > 0 {
      parts.append(of(english: "nothing wrong found", russian: "нарушений не найдено"))
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
