public import DecreeParser

/// What the user wants told, and how loudly.
public struct LintConfiguration: Sendable, Hashable {
  /// Where it is not empty, only these rules are asked.
  public var only: Set<String> = []
  public var disabled: Set<String> = []
  /// Severities other than the rules' own.
  public var severities: [String: Diagnostic.Severity] = [:]
  public var suppressions: [Suppression] = []
  /// The least severity that makes a run fail.
  public var failOn: Diagnostic.Severity?
  /// A stricter schema, as a path relative to the configuration's folder.
  public var profile: String?

  public init() {}

  /// One kind of finding that the user has looked at and accepts.
  public struct Suppression: Sendable, Hashable {
    public var code: String
    /// The file's name, or the end of its path; any file where it is left out. `*` stands for any characters.
    public var file: String?
    /// The item's number as printed; any item where it is left out.
    public var item: String?
    /// Why; never empty.
    public var reason: String
    /// Where it stands in the configuration file, if it was read from one.
    public var place = FaultPlace()

    public init(code: String, file: String? = nil, item: String? = nil, reason: String) {
      self.code = code
      self.file = file
      self.item = item
      self.reason = reason
    }
  }

  /// Whether a rule is asked at all. What is no rule, such as the schema, always is.
  func isOn(_ code: String) -> Bool {
    LintRules.rule(code) == nil || (!disabled.contains(code) && (only.isEmpty || only.contains(code)))
  }

  /// A fault as the user wants it: at another severity, or marked as accepted; nothing where its rule is off.
  func judged(_ fault: Fault, in path: String) -> Fault? {
    guard isOn(fault.code) else { return nil }
    var fault = fault
    fault.severity = severities[fault.code] ?? fault.severity
    fault.suppression = suppressions.first { $0.covers(fault, in: path) }?.reason
    return fault
  }
}

extension LintConfiguration.Suppression {
  /// Whether it accepts a fault in the file of that path.
  func covers(_ fault: Fault, in path: String) -> Bool {
    guard code == fault.code else { return false }
    if let item, item != fault.place.item { return false }
    return isAbout(path)
  }

  /// Whether it may cover anything in the file of that path.
  func isAbout(_ path: String) -> Bool {
    guard let file else { return true }
    return matches(Array(path.utf8)[...], Array(file.utf8)[...])
      || matches(Array(path.utf8)[...], Array(("*/" + file).utf8)[...])
  }
}

/// Whether a path fits a pattern in which `*` stands for any bytes; linear but for the last star tried.
private func matches(_ path: ArraySlice<UInt8>, _ pattern: ArraySlice<UInt8>) -> Bool {
  let star = UInt8(ascii: "*")
  var (at, expected) = (path.startIndex, pattern.startIndex)
  var retry: (path: Int, pattern: Int)?
  while at < path.endIndex {
    if expected < pattern.endIndex, pattern[expected] == star {
      expected += 1
      retry = (at, expected)
    } else if expected < pattern.endIndex, pattern[expected] == path[at] {
      (at, expected) = (at + 1, expected + 1)
    } else if let last = retry {
      retry = (last.path + 1, last.pattern)
      (at, expected) = (last.path + 1, last.pattern)
    } else {
      return false
    }
  }
  return pattern[expected...].allSatisfy { $0 == star }
}
