public import DecreeParser

/// What a run of the validator found, file by file.
public struct ValidationReport: Sendable {
  public struct File: Sendable {
    /// As the user named it.
    public var path: String
    public var faults: [Fault]
    /// The least severity that fails it.
    public var failOn: Diagnostic.Severity

    public init(path: String, faults: [Fault], failOn: Diagnostic.Severity = .error) {
      self.path = path
      self.faults = faults
      self.failOn = failOn
    }

    /// The faults that count and make the run fail.
    public var failures: [Fault] { faults.filter { $0.suppression == nil && $0.severity >= failOn } }
  }

  /// In the order in which they were given; those without a fault too.
  public var files: [File]
  /// The program's own version.
  public var version: String

  public init(files: [File], version: String) {
    self.files = files
    self.version = version
  }

  /// The faults that count: those that nothing suppresses.
  public var counted: [Fault] { files.flatMap(\.faults).filter { $0.suppression == nil } }
}

/// One form in which a report is written.
public protocol Reporter: Sendable {
  /// What `--report` calls it.
  var identifier: String { get }
  /// For whom it is, in a few words.
  var summary: Diagnostic.Message { get }

  /// The whole report; nothing in it depends on when or where it was made.
  func bytes(of report: ValidationReport, in language: ReportLanguage) -> [UInt8]
}

/// The language that a report speaks to people in.
public enum ReportLanguage: Sendable { case english, russian }

/// All forms, by the order of the documentation.
public enum Reporters {
  public static let all: [any Reporter] = [
    TextReporter(), JSONReporter(), SARIFReporter(), JUnitReporter(), GitHubReporter(), GitLabReporter(),
  ]
}

extension Diagnostic.Message {
  func words(_ language: ReportLanguage) -> String { language == .russian ? russian : english }
}

extension Fault {
  /// The message and, where one is known, the cure.
  func words(_ language: ReportLanguage) -> String {
    message.words(language) + (cure.map { "; " + $0.words(language) } ?? "")
  }

  /// What sets this fault apart from others of its file, whatever lines were added above it.
  func fingerprint(in path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return [name, code, place.item ?? place.pointer ?? "", message.english].joined(separator: "|").stableHash
  }
}

extension FaultPlace {
  /// `table 1, row 3, item 2` for documents that have no lines.
  func blockWords(_ language: ReportLanguage) -> String? {
    switch block {
    case .lines, nil: nil
    case .table?, .paragraph?: block?.words(item: item).words(language)
    }
  }

  /// What tells a reader the place where line and column alone do not: table and row in a document without lines; the
  /// item, or the value, in JSON, all of which may stand on one line.
  func words(_ language: ReportLanguage) -> String? {
    if let words = blockWords(language) { return words }
    guard let pointer, block == nil else { return nil }
    if let item { return language == .russian ? "пункт \(item)" : "item \(item)" }
    return pointer.isEmpty ? nil : pointer
  }

  /// The line to show where only lines can be shown.
  var line: Int? {
    if let start { return start.line }
    if case .lines(let lines) = block { return lines.lowerBound }
    return nil
  }
}

extension String {
  /// FNV-1a, 64 bits, sixteen hexadecimal digits: the same on every machine.
  var stableHash: String {
    let hash = utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
