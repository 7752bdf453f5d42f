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
  /// Anything that the sender wants to have back beside the result.
  var key: JSONValue?
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
    guard let json = JSONValue(line: line), case .object = json else {
      throw Reason(
        "bad-record", english: "the line is no JSON object", russian: "строка — не объект JSON")
    }
    if let content = json["content"]?.text {
      guard let bytes = Base64.decode(content) else {
        throw Reason(
          "bad-record", english: "\"content\" is no base64", russian: "поле «content» — не base64")
      }
      source = .content(bytes)
    } else if let path = json["path"]?.text {
      source = .path(FilePath(path))
    } else if let path = json["pathBytes"]?.text.flatMap(Base64.decode) {
      source = .path(FilePath(path))
    } else {
      throw Reason(
        "bad-record", english: "the record has neither \"content\" nor \"path\"",
        russian: "в записи нет ни «content», ни «path»")
    }
    name = Self.lastName(json["name"]?.text ?? json["path"]?.text ?? "-")
    key = json["key"]
    knownHash = json["knownHash"]?.text
    output = json["output"]?.text.flatMap(Base64.decode).map { FilePath($0) }
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
    if let key { members.append(.init("key", key)) }
    if let knownHash { members.append(.init("knownHash", .string(knownHash))) }
    if let output { members.append(.init("output", .string(Base64.encode(output.bytes)))) }
    return JSONValue.object(members).canonicalBytes() + [UInt8(ascii: "\n")]
  }
}

extension Reason: Error {}
