/// Counts what a page costs before libxml2's parser sees it: elements, attributes of one element, bytes of one tag
/// or text.
///
/// It walks over tags as that parser does, so that both see the same attributes: a name of letters, digits and `:-_.`,
/// a value after `=` in quotes or up to white space, anything else skipped up to white space; scripts and styles up to
/// their end tag, comments up to `-->`.
struct HTMLGuard {
  private let page: UnsafeRawBufferPointer
  private let limits: Limits
  private let part: String
  private var index = 0
  private var nodes = 0

  /// - Throws: `ReadingError` where a limit is passed.
  static func inspect(_ page: ArraySlice<UInt8>, limits: Limits, part: String) throws {
    try page.withUnsafeBytes { bytes in
      var guarding = HTMLGuard(page: bytes, limits: limits, part: part)
      try guarding.run()
    }
  }

  private init(page: UnsafeRawBufferPointer, limits: Limits, part: String) {
    self.page = page
    self.limits = limits
    self.part = part
  }

  private mutating func run() throws {
    while index < page.count {
      guard page[index] == UInt8(ascii: "<") else {
        try text()
        continue
      }
      index += 1
      if follows("!--") {
        skip(through: "-->")
      } else if index < page.count, Self.isNameStart(page[index]) {
        try tag()
      }
    }
  }

  private mutating func text() throws {
    let start = index
    while index < page.count, page[index] != UInt8(ascii: "<") { index += 1 }
    if index - start > limits.textBytes { throw ReadingError.limit(.textBytes, limits.textBytes, in: part) }
  }

  private mutating func tag() throws {
    nodes += 1
    if nodes > limits.nodes { throw ReadingError.limit(.nodes, limits.nodes, in: part) }
    let start = index
    skipName()
    let isRaw = ["script", "style"].contains { nameEquals($0, from: start) }
    let name = start..<index
    var attributes = 0
    while index < page.count, page[index] != UInt8(ascii: ">") {
      if Self.isBlank(page[index]) {
        index += 1
      } else if Self.isNameStart(page[index]) {
        attributes += 1
        if attributes > limits.attributes {
          throw ReadingError.limit(.attributes, limits.attributes, in: part)
        }
        skipName()
        skipBlanks()
        if index < page.count, page[index] == UInt8(ascii: "=") { skipValue() }
      } else {
        while index < page.count, !Self.isBlank(page[index]), page[index] != UInt8(ascii: ">") { index += 1 }
      }
      if index - start > limits.markupBytes {
        throw ReadingError.limit(.markupBytes, limits.markupBytes, in: part)
      }
    }
    if isRaw { skipRaw(name) }
  }

  private mutating func skipValue() {
    index += 1
    skipBlanks()
    guard index < page.count else { return }
    let quote = page[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      index += 1
      while index < page.count, page[index] != quote { index += 1 }
      index += 1
    } else {
      while index < page.count, !Self.isBlank(page[index]), page[index] != UInt8(ascii: ">") { index += 1 }
    }
  }

  /// Goes on to the end tag of a script or style, whose name stands in `range`.
  private mutating func skipRaw(_ range: Range<Int>) {
    while index + 2 + range.count <= page.count {
      if page[index] == UInt8(ascii: "<"), page[index + 1] == UInt8(ascii: "/"),
        range.indices.allSatisfy({ page[$0] | 0x20 == page[index + 2 + $0 - range.lowerBound] | 0x20 })
      {
        return
      }
      index += 1
    }
    index = page.count
  }

  private mutating func skipName() {
    while index < page.count, Self.isNameStart(page[index]) || Self.isNameRest(page[index]) { index += 1 }
  }

  private mutating func skipBlanks() {
    while index < page.count, Self.isBlank(page[index]) { index += 1 }
  }

  private mutating func skip(through end: StaticString) {
    while index < page.count, !follows(end) { index += 1 }
    index = min(index + end.utf8CodeUnitCount, page.count)
  }

  private func follows(_ text: StaticString) -> Bool {
    guard index + text.utf8CodeUnitCount <= page.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount where page[index + offset] != text.utf8Start[offset] {
      return false
    }
    return true
  }

  private func nameEquals(_ name: String, from start: Int) -> Bool {
    index - start == name.utf8.count && zip(name.utf8, page[start..<index]).allSatisfy { $0 == $1 | 0x20 }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":") || byte >= 0x80
  }

  private static func isNameRest(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }
}
