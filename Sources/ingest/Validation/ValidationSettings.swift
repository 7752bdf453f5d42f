import CanonicalJSON
import DecreeDocument
import DecreeParser
import Glibc
import PlanValidation

/// What the command line asks for, joined with the configuration files that hold for each input.
struct ValidationSettings {
  let schema: String?
  let isSchemaOnly: Bool
  let assertsFormat: Bool
  let overrides: LintConfiguration
  let config: String?
  let looksForConfig: Bool
  let reader: DocumentReader
  /// By the path of the configuration file; by the empty path where there is none.
  private var scopes: [String: ValidationScope] = [:]

  init(
    schema: String?, isSchemaOnly: Bool, assertsFormat: Bool, overrides: LintConfiguration, config: String?,
    looksForConfig: Bool, reader: DocumentReader
  ) {
    self.schema = schema
    self.isSchemaOnly = isSchemaOnly
    self.assertsFormat = assertsFormat
    self.overrides = overrides
    self.config = config
    self.looksForConfig = looksForConfig
    self.reader = reader
  }

  /// What holds for an input; made once per configuration file.
  mutating func scope(of input: String, _ console: Console) throws -> ValidationScope {
    let path = isSchemaOnly ? nil : config ?? (looksForConfig ? configuration(above: input) : nil)
    if let known = scopes[path ?? ""] { return known }
    let scope = try makeScope(path, console)
    scopes[path ?? ""] = scope
    return scope
  }

  private func makeScope(_ path: String?, _ console: Console) throws -> ValidationScope {
    var configuration = LintConfiguration()
    if let path {
      let bytes = try InputFile(path: path, limit: 1 << 20).bytes
      let (read, faults) = try ConfigurationFile.read(bytes)
      try refuse(faults, of: path, console)
      configuration = read
    }
    let folder = path.map(folderOf) ?? "."
    let profile = schema ?? configuration.profile.map { $0.hasPrefix("/") ? $0 : folder + "/" + $0 }
    configuration.only = overrides.only
    configuration.disabled.formUnion(overrides.disabled)
    configuration.severities.merge(overrides.severities) { _, new in new }
    let compiled = try profile.map { try load(profile: $0, console) }
    if isSchemaOnly, compiled == nil {
      throw Failure(
        .validationFailure, "schema-missing", english: "--schema-only needs --schema",
        russian: "для --schema-only нужен --schema")
    }
    return ValidationScope(
      path: path,
      validator: PlanValidator(
        configuration: configuration, profile: compiled, parser: DecreeParser(reader: reader)),
      schema: compiled, isSchemaOnly: isSchemaOnly,
      failOn: overrides.failOn ?? configuration.failOn ?? .error)
  }

  private func load(profile path: String, _ console: Console) throws -> JSONSchema {
    let bytes = try InputFile(path: path, limit: 64 << 20).bytes
    let (schema, faults) = Profile.read(bytes, at: fileURI(path), assertsFormat: assertsFormat) { uri in
      guard uri.hasPrefix("file://") else { return nil }
      return try? InputFile(path: String(uri.dropFirst("file://".count)), limit: 64 << 20).bytes
    }
    guard let schema else {
      try refuse(faults, of: path, console)
      throw ExitCodes.notADocument
    }
    tell(faults, of: path, console)
    return schema
  }

  /// Faults of a file that the run depends on end it.
  private func refuse(_ faults: [Fault], of path: String, _ console: Console) throws {
    guard !faults.isEmpty else { return }
    tell(faults, of: path, console)
    throw ExitCodes.notADocument
  }

  private func tell(_ faults: [Fault], of path: String, _ console: Console) {
    for fault in faults { console.tell(fault, in: path) }
  }

  /// The nearest `.ingest.json` in the input's folder or above it.
  private func configuration(above input: String) -> String? {
    guard let absolute = resolved(input == "-" ? "." : input) else { return nil }
    var folder = absolute + (input == "-" ? "/" : "")
    while let slash = folder.lastIndex(of: "/") {
      folder = String(folder[..<slash])
      let candidate = folder + "/" + ConfigurationFile.name
      if access(candidate, R_OK) == 0 { return fromHere(candidate) }
    }
    return nil
  }
}

func folderOf(_ path: String) -> String {
  path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
}

/// The path without links; nothing where it leads nowhere.
func resolved(_ path: UnsafePointer<CChar>) -> String? {
  guard let absolute = realpath(path, nil) else { return nil }
  defer { free(absolute) }
  return String(cString: absolute)
}

/// A path below the working folder as people there write it: reports are read on other machines.
private func fromHere(_ path: String) -> String {
  guard let here = resolved("."), path.hasPrefix(here + "/") else { return path }
  return String(path.dropFirst(here.count + 1))
}

private func fileURI(_ path: String) -> String {
  resolved(path).map { "file://" + $0 } ?? "file:///" + path
}

extension Console {
  /// `file:line:column: severity: message [code]`, for files that a run depends on.
  fileprivate func tell(_ fault: Fault, in path: String) {
    let report = ValidationReport(files: [.init(path: path, faults: [fault])], version: "")
    guard let text = Reporters.all.first(where: { $0.identifier == "text" }) else { return }
    let bytes = text.bytes(of: report, in: language == .ru ? .russian : .english)
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") { say(String(line)) }
  }
}
