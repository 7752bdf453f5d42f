extension String {
  /// Without white space at both ends.
  var trimmed: String {
    guard let first = utf8.first, let last = utf8.last else { return "" }
    if first > 0x20, last > 0x20 { return self }
    guard let start = utf8.firstIndex(where: { $0 > 0x20 }), let end = utf8.lastIndex(where: { $0 > 0x20 })
    else {
      return ""
    }
    return String(self[start...end])
  }
}
