/// The formats that are asserted where that is asked for. A format that is not here asserts nothing, as the draft has
/// it for unknown ones; `idn-hostname` is one, because IDNA's tables are not ours to carry.
enum Format: String, CaseIterable {
  case date, time, duration, email, hostname, ipv4, ipv6, uri, iri, uuid, regex
  case dateTime = "date-time"
  case idnEmail = "idn-email"
  case uriReference = "uri-reference"
  case iriReference = "iri-reference"
  case uriTemplate = "uri-template"
  case jsonPointer = "json-pointer"
  case relativeJSONPointer = "relative-json-pointer"

  func permits(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { buffer in
      var bytes = FormatReader(buffer)
      return match(&bytes) && bytes.isAtEnd
    }
  }

  /// Passes over what the format begins with; the rest is for the caller to judge.
  private func match(_ bytes: inout FormatReader) -> Bool {
    switch self {
    case .date: bytes.readDate()
    case .time: bytes.readTime()
    case .dateTime: bytes.readDate() && bytes.readOne(of: "Tt") && bytes.readTime()
    case .duration: bytes.readDuration()
    case .email: bytes.readMailbox(ascii: true)
    case .idnEmail: bytes.readMailbox(ascii: false)
    case .hostname: bytes.readHostname()
    case .ipv4: bytes.readIPv4()
    case .ipv6: bytes.readIPv6()
    case .uri: bytes.readURI(isReference: false, ascii: true)
    case .iri: bytes.readURI(isReference: false, ascii: false)
    case .uriReference: bytes.readURI(isReference: true, ascii: true)
    case .iriReference: bytes.readURI(isReference: true, ascii: false)
    case .uriTemplate: bytes.readURITemplate()
    case .uuid: bytes.readUUID()
    case .jsonPointer: bytes.readJSONPointer()
    case .relativeJSONPointer: bytes.readRelativeJSONPointer()
    case .regex: Pattern(bytes.readRest()) != nil
    }
  }
}
