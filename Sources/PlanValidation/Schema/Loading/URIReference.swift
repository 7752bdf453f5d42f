/// A URI or a relative reference, split as RFC 3986 has it; enough of it to find schemas by name.
struct URIReference: Hashable {
  var scheme: String?
  var authority: String?
  var path: String
  var query: String?
  var fragment: String?

  init(_ text: String) {
    var rest = Substring(text)
    if let hash = rest.firstIndex(of: "#") {
      fragment = String(rest[rest.index(after: hash)...])
      rest = rest[..<hash]
    }
    if let mark = rest.firstIndex(of: "?") {
      query = String(rest[rest.index(after: mark)...])
      rest = rest[..<mark]
    }
    if let colon = rest.firstIndex(of: ":"), isScheme(rest[..<colon]) {
      scheme = rest[..<colon].lowercased()
      rest = rest[rest.index(after: colon)...]
    }
    if rest.hasPrefix("//") {
      rest = rest.dropFirst(2)
      let end = rest.firstIndex(of: "/") ?? rest.endIndex
      authority = String(rest[..<end])
      rest = rest[end...]
    }
    path = String(rest)
  }

  /// What this reference means where `base` is the URI of the text that it stands in (RFC 3986, 5.2.2).
  func resolved(against base: URIReference) -> URIReference {
    var target = self
    if scheme != nil {
      target.path = withoutDots(path)
      return target
    }
    target.scheme = base.scheme
    if authority != nil {
      target.path = withoutDots(path)
      return target
    }
    target.authority = base.authority
    if path.isEmpty {
      target.path = base.path
      target.query = query ?? base.query
    } else if path.hasPrefix("/") {
      target.path = withoutDots(path)
    } else if base.authority != nil, base.path.isEmpty {
      target.path = withoutDots("/" + path)
    } else {
      let folder = base.path.lastIndex(of: "/").map { base.path[...$0] } ?? ""
      target.path = withoutDots(folder + path)
    }
    return target
  }

  /// The same without its fragment: the name of a whole resource.
  var resource: String {
    var text = ""
    if let scheme { text += scheme + ":" }
    if let authority { text += "//" + authority }
    text += path
    if let query { text += "?" + query }
    return text
  }
}

private func isScheme(_ text: Substring) -> Bool {
  guard let first = text.utf8.first, isLetter(first) else { return false }
  return text.utf8.allSatisfy { isLetter($0) || isDigit($0) || [0x2B, 0x2D, 0x2E].contains($0) }
}

/// A path without `.` and `..` (RFC 3986, 5.2.4).
private func withoutDots(_ path: some StringProtocol) -> String {
  guard path.contains(".") else { return String(path) }
  var kept: [Substring] = []
  let parts = Substring(path).split(separator: "/", omittingEmptySubsequences: false)
  for (index, part) in parts.enumerated() {
    let isLast = index == parts.count - 1
    switch part {
    case ".": if isLast { kept.append("") }
    case "..":
      if kept.count > 1 || (kept.count == 1 && kept[0] != "") { kept.removeLast() }
      if isLast { kept.append("") }
    default: kept.append(part)
    }
  }
  return kept.joined(separator: "/")
}

/// The text with its `%41` resolved; nothing where that is no UTF-8.
func percentDecoded(_ text: String) -> String? {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
  var out: [UInt8] = []
  let bytes = Array(text.utf8)
  var at = 0
  while at < bytes.count {
    if bytes[at] == UInt8(ascii: "%"), at + 2 < bytes.count,
      let value = UInt8(String(decoding: bytes[at + 1...at + 2], as: UTF8.self), radix: 16)
    {
      out.append(value)
      at += 3
    } else {
      out.append(bytes[at])
      at += 1
    }
  }
  return String(validating: out, as: UTF8.self)
}
