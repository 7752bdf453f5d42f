/// What stands before the root of an XML part, as far as it is dangerous.
enum XMLProlog {
  /// Whether a document type declaration stands before the root.
  ///
  /// - Parameter head: The first bytes of the part, in UTF-8 or UTF-16.
  static func hasDoctype(_ head: ArraySlice<UInt8>) -> Bool {
    // In the prolog of a part in UTF-16 every other byte is 0.
    var rest = head.filter { $0 != 0 }[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(open + 1)...]
      if rest.starts(with: "?".utf8) {
        rest = rest.behind("?>")
      } else if rest.starts(with: "!--".utf8) {
        rest = rest.dropFirst(3).behind("-->")
      } else {
        return rest.starts(with: "!DOCTYPE".utf8)
      }
    }
    return false
  }
}

extension ArraySlice<UInt8> {
  /// What follows the mark; nothing where there is none.
  fileprivate func behind(_ mark: String) -> ArraySlice<UInt8> {
    let mark = Array(mark.utf8)
    return indices.first { self[$0...].starts(with: mark) }.map { self[($0 + mark.count)...] } ?? []
  }
}
