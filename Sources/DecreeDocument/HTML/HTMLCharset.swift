/// The encoding that a page names in itself.
enum HTMLCharset {
  /// As the HTML standard prescans: `charset=` within a `meta` element, or an XML declaration, near the page's head.
  static func declared(in page: ArraySlice<UInt8>) -> String? {
    let head = page.prefix(8192).map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    if head.starts(with: "<?xml".utf8),
      let label = value(of: "encoding", in: head.prefix { $0 != UInt8(ascii: ">") })
    {
      return label
    }
    var rest = head[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(start + 1)...]
      if rest.starts(with: "!--".utf8) {
        rest = rest.drop { $0 != UInt8(ascii: ">") }
      } else if rest.starts(with: "meta".utf8) {
        let tag = rest.prefix { $0 != UInt8(ascii: ">") }
        if let label = value(of: "charset", in: tag) { return label }
      }
    }
    return nil
  }

  /// What stands after a name and `=`, quotes dropped.
  private static func value(of name: String, in tag: ArraySlice<UInt8>) -> String? {
    var rest = tag
    while let first = name.utf8.first, let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      guard rest.starts(with: name.utf8) else {
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(name.utf8.count).drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: "=") else { continue }
      let value = rest.dropFirst().drop { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
      let label = value.prefix { $0 > 0x20 && !"\"';/?".utf8.contains($0) }
      return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
    }
    return nil
  }
}
