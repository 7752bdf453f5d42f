#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Counts what an XML part costs before libxml2 sees it: elements, depth, attributes, bytes of one tag or text.
///
/// libxml2's own guards are too narrow for real documents (256 elements deep, 10 MB of text), and without them one
/// element with 100,000 attributes runs for a minute. The guard reads tags just closely enough to count. It works on
/// bytes of any encoding in which the ASCII characters are themselves, which `XMLInput` makes sure of. Where the
/// part is not well-formed the counts may be wrong, but then libxml2 stops at the same place.
struct XMLGuard {
  private enum State {
    case text
    case open  // after "<"
    case tag  // inside a start tag
    case slash  // after "/" inside a start tag
    case value(quote: UInt8)
    case endTag
    case bang  // after "<!"
    case declaration  // <!DOCTYPE and the like
    case comment(dashes: Int)
    case data(brackets: Int)
    case instruction(mark: Bool)
  }

  private let limits: Limits
  private let part: String
  private var state = State.text
  private var depth = 0
  private var nodes = 0
  private var attributes = 0
  /// Bytes since the last tag began or ended.
  private var run = 0
  /// The bytes after `<!`, up to eight of them, which tell a comment from a DOCTYPE.
  private var opening: [UInt8] = []

  init(limits: Limits, part: String) {
    self.limits = limits
    self.part = part
  }

  /// Looks at the next bytes of the part.
  ///
  /// - Throws: `ReadingError` where a limit is passed or a DOCTYPE begins.
  mutating func inspect(_ bytes: UnsafeRawBufferPointer) throws {
    var index = 0
    while index < bytes.count {
      switch state {
      case .text:
        let start = index
        index = bytes.position(of: UInt8(ascii: "<"), from: index)
        run += index - start
        if run > limits.textBytes { throw ReadingError.limit(.textBytes, limits.textBytes, in: part) }
        if index < bytes.count { enter(.open) }
      case .value(let quote):
        let start = index
        index = bytes.position(of: quote, from: index)
        run += index - start
        if run > limits.markupBytes { throw ReadingError.limit(.markupBytes, limits.markupBytes, in: part) }
        if index < bytes.count { state = .tag }
      case .tag:
        index = try inspectTag(bytes, from: index)
        continue
      case .endTag:
        index = bytes.position(of: UInt8(ascii: ">"), from: index)
        if index < bytes.count {
          depth -= 1
          enter(.text)
        }
      default:
        try inspectMarkup(bytes[index])
      }
      index += 1
    }
  }

  private mutating func enter(_ next: State) {
    state = next
    run = 0
  }

  private mutating func inspectTag(_ bytes: UnsafeRawBufferPointer, from start: Int) throws -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: ">"):
        try openElement()
        enter(.text)
        return index
      case UInt8(ascii: "/"):
        state = .slash
        return index
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        attributes += 1
        if attributes > limits.attributes {
          throw ReadingError.limit(.attributes, limits.attributes, in: part)
        }
        state = .value(quote: byte)
        run += index - start
        return index
      default: break
      }
    }
    run += index - start
    if run > limits.markupBytes { throw ReadingError.limit(.markupBytes, limits.markupBytes, in: part) }
    return index
  }

  private mutating func inspectMarkup(_ byte: UInt8) throws {
    run += 1
    if run > limits.markupBytes { throw ReadingError.limit(.markupBytes, limits.markupBytes, in: part) }
    switch state {
    case .open:
      switch byte {
      case UInt8(ascii: "/"): state = .endTag
      case UInt8(ascii: "?"): state = .instruction(mark: false)
      case UInt8(ascii: "!"):
        state = .bang
        opening.removeAll(keepingCapacity: true)
      default:
        nodes += 1
        if nodes > limits.nodes { throw ReadingError.limit(.nodes, limits.nodes, in: part) }
        attributes = 0
        state = .tag
      }
    case .slash:
      if byte == UInt8(ascii: ">") { enter(.text) } else { state = .tag }
    case .bang:
      opening.append(byte)
      if opening.elementsEqual("--".utf8) {
        state = .comment(dashes: 0)
      } else if opening.elementsEqual("[CDATA[".utf8) {
        enter(.data(brackets: 0))
      } else if opening.elementsEqual("DOCTYPE".utf8) {
        throw ReadingError.doctype(in: part)
      } else if opening.count > 7 {
        state = .declaration
      }
    case .declaration:
      if byte == UInt8(ascii: ">") { enter(.text) }
    case .comment(let dashes):
      if byte == UInt8(ascii: ">"), dashes >= 2 {
        enter(.text)
      } else {
        state = .comment(dashes: byte == UInt8(ascii: "-") ? dashes + 1 : 0)
      }
    case .data(let brackets):
      if byte == UInt8(ascii: ">"), brackets >= 2 {
        enter(.text)
      } else {
        state = .data(brackets: byte == UInt8(ascii: "]") ? brackets + 1 : 0)
      }
    case .instruction(let mark):
      if byte == UInt8(ascii: ">"), mark {
        enter(.text)
      } else {
        state = .instruction(mark: byte == UInt8(ascii: "?"))
      }
    case .text, .tag, .value, .endTag: break
    }
  }

  private mutating func openElement() throws {
    depth += 1
    if depth > limits.depth { throw ReadingError.limit(.depth, limits.depth, in: part) }
  }
}

extension UnsafeRawBufferPointer {
  /// Where the byte stands next, from `start` on; the end where it does not.
  fileprivate func position(of byte: UInt8, from start: Int) -> Int {
    guard let base = baseAddress, let found = memchr(base + start, Int32(byte), count - start) else {
      return count
    }
    return UnsafeRawPointer(found) - base
  }
}
