import CanonicalJSON

/// One order to be read, as a line of JSON: `{"name": …, "content": base64}` or `{"path": …}`.
///
/// It is what `ingest stream` takes from its users and what a batch sends to its workers.
package struct Record: Sendable {
  package enum Source: Sendable {
    case content([UInt8])
    case path(FilePath)
  }

  package var source: Source
  /// The document's name; the last component of the path where there is none.
  package var name: String
  /// Anything that the sender wants to have back beside the result: its JSON as it was written, for a number of more
  /// digits than a `Double` has must come back as it was.
  var key: [UInt8]?
  /// The content's hash where its plan is there already and need not be made again.
  var knownHash: String?
  /// Where the plan goes, whole and not yet synced; without it the plan comes back with the answer.
  var output: FilePath?

  init(path: FilePath, knownHash: String? = nil, output: FilePath? = nil) {
    source = .path(path)
    name = String(decoding: path.components.last ?? path.bytes[...], as: UTF8.self)
    self.knownHash = knownHash
    self.output = output
  }

  /// Reads a line.
  ///
  /// - Throws: a `Reason` that says what is wrong with it.
  package init(line: some Sequence<UInt8>) throws(Reason) {
    guard let json = try? JSONText(parsing: Array(line)), json.kind(of: json.root) == .object else {
      throw Reason(
        "bad-record", english: "the line is no JSON object", russian: "строка — не объект JSON")
    }
    let path = json.text("path")
    if let content = json.text("content") {
      guard let bytes = Base64.decode(content) else {
        throw Reason(
          "bad-record", english: "\"content\" is no base64", russian: "поле «content» — не base64")
      }
      source = .content(bytes)
    } else if let path = path.map({ FilePath($0) })
      ?? json.text("pathBytes").flatMap(Base64.decode).map({ FilePath($0) })
    {
      // The system would take the part before it for the whole.
      guard !path.bytes.contains(0) else {
        throw Reason(
          "bad-record", english: "\"path\" has a NUL in it", russian: "в поле «path» стоит символ NUL")
      }
      source = .path(path)
    } else {
      throw Reason(
        "bad-record", english: "the record has neither \"content\" nor \"path\"",
        russian: "в записи нет ни «content», ни «path»")
    }
    name = Self.lastName(json.text("name") ?? path ?? "-")
    key = json.member("key").map { Array(json.bytes(of: $0)) }
    knownHash = json.text("knownHash")
    output = json.text("output").flatMap(Base64.decode).map { FilePath($0) }
  }

  private static func lastName(_ name: String) -> String {
    name.utf8.split(separator: UInt8(ascii: "/")).last.map { String(decoding: $0, as: UTF8.self) } ?? name
  }

  /// The line that `init(line:)` reads, with its line feed.
  var line: [UInt8] {
    var members: [JSONValue.Member] = [.init("name", .string(name))]
    switch source {
    case .content(let bytes): members.append(.init("content", .string(Base64.encode(bytes))))
    case .path(let path) where String(validating: path.bytes, as: UTF8.self) != nil:
      members.append(.init("path", .string(path.text)))
    case .path(let path): members.append(.init("pathBytes", .string(Base64.encode(path.bytes))))
    }
    if let knownHash { members.append(.init("knownHash", .string(knownHash))) }
    if let output { members.append(.init("output", .string(Base64.encode(output.bytes)))) }
    let line = JSONValue.object(members).canonicalBytes().dropLast()
    return line + (key.map { Array(#","key":"#.utf8) + $0 } ?? []) + Array("}\n".utf8)
  }
}

extension JSONText {
  /// A member of the outermost object.
  func member(_ key: String) -> Node? { value(of: key, in: root) }

  /// The characters of such a member where it is a string.
  func text(_ key: String) -> String? { member(key).flatMap(string) }

  /// A value as it was written.
  func bytes(of node: Node) -> ArraySlice<UInt8> { bytes[range(of: node)] }
}

extension Reason: Error {}
