import CanonicalJSON

/// What became of one input: a line of the report.
package struct FileResult: Sendable, Hashable {
  package enum Status: String, Sendable, Hashable, CaseIterable {
    /// Its plan is written, and nothing in it needs a look.
    case read
    /// Its plan is written, with warnings or errors in its diagnostics.
    case warned
    /// No plan of it is written.
    case failed
    /// Not a document, or not to be read.
    case skipped
  }

  package var status: Status
  /// Why it failed or was skipped.
  package var reason: Reason?
  /// As the user would name it.
  package var path = ""
  /// Relative to the output folder; nothing where no plan is written.
  package var output: String?
  /// The number of the plan's line, where plans are lines.
  var line: Int?
  package var counts = Counts()
  /// SHA-256 of the input, lower-case hexadecimal; nothing where it could not be read.
  package var sha256: String?
  /// Of the plan's JSON.
  package var outputBytes: Int?
  /// How long the reading took, in milliseconds; nothing where it was not done in this run.
  package var milliseconds: Int?

  /// It stands from an earlier run. Told to people alone: a report is the same however often the work was broken off.
  var wasDoneBefore = false

  package init(_ status: Status, reason: Reason? = nil) {
    self.status = status
    self.reason = reason
  }

  package init(_ refusal: Refusal) {
    self.init(refusal.status, reason: refusal.reason)
  }

  static func failed(_ code: String, english: String, russian: String) -> FileResult {
    FileResult(.failed, reason: Reason(code, english: english, russian: russian))
  }
}

/// How much there is in a document, or in all of them.
package struct Counts: Sendable, Hashable {
  package var bytes = 0
  package var plans = 0
  package var items = 0
  /// By code.
  package var diagnostics: [String: Int] = [:]

  package static func += (total: inout Counts, part: Counts) {
    total.bytes += part.bytes
    total.plans += part.plans
    total.items += part.items
    total.diagnostics.merge(part.diagnostics, uniquingKeysWith: +)
  }

  var members: [JSONValue.Member] {
    let codes = diagnostics.map { JSONValue.Member($0.key, .integer($0.value)) }
    return [
      .init("bytes", .integer(bytes)), .init("plans", .integer(plans)), .init("items", .integer(items)),
      .init("diagnostics", .object(codes)),
    ]
  }
}

extension FileResult {
  /// What the report says.
  var reported: JSONValue {
    let numbers = [("line", line), ("milliseconds", milliseconds)]
    return .object(
      members + numbers.compactMap { key, number in number.map { .init(key, .integer($0)) } })
  }

  /// What is handed from process to process and kept from run to run: no times, and the words in both languages.
  var keptMembers: [JSONValue.Member] {
    members + (reason.map { [.init("russian", .string($0.russian))] } ?? [])
  }

  private var members: [JSONValue.Member] {
    var members: [JSONValue.Member] = [
      .init("path", .string(path)), .init("status", .string(status.rawValue)),
    ]
    if status != .skipped { members += counts.members }
    if let reason {
      members.append(.init("code", .string(reason.code)))
      members.append(.init("message", .string(reason.english)))
    }
    if let output { members.append(.init("output", .string(output))) }
    if let outputBytes { members.append(.init("outputBytes", .integer(outputBytes))) }
    if let sha256 { members.append(.init("sha256", .string(sha256))) }
    return members
  }

  /// Reads `keptMembers`.
  init?(kept json: JSONValue) {
    guard let status = json["status"]?.text.flatMap(Status.init) else { return nil }
    let message = json["message"]?.text ?? ""
    self.init(
      status,
      reason: json["code"]?.text.map {
        Reason($0, english: message, russian: json["russian"]?.text ?? message)
      })
    path = json["path"]?.text ?? ""
    output = json["output"]?.text
    outputBytes = json["outputBytes"]?.number
    sha256 = json["sha256"]?.text
    counts = Counts(json: json)
  }
}

extension Counts {
  fileprivate init(json: JSONValue) {
    bytes = json["bytes"]?.number ?? 0
    plans = json["plans"]?.number ?? 0
    items = json["items"]?.number ?? 0
    guard case .object(let codes) = json["diagnostics"] else { return }
    for code in codes { diagnostics[code.key] = code.value.number }
  }
}

extension JSONValue {
  var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  var number: Int? {
    if case .integer(let number) = self { number } else { nil }
  }

  /// The value that a line holds; nothing where it is no JSON.
  init?(line: some Sequence<UInt8>) {
    guard let text = try? JSONText(parsing: Array(line)) else { return nil }
    self = text.value(of: text.root)
  }
}
