/// Reads the bytes of a JSON text once, from front to back, with a stack of its own: depth costs no machine stack.
struct JSONScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let depth: Int
  private var at = 0
  private var entries: [JSONText.Entry] = []
  /// The containers that are open, outermost first.
  private var open: [Int] = []

  static func entries(of bytes: [UInt8], depth: Int) throws(JSONSyntaxError) -> [JSONText.Entry] {
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<[JSONText.Entry], JSONSyntaxError> in
      var scanner = JSONScanner(bytes: buffer, depth: depth)
      do throws(JSONFault) {
        try scanner.scanText()
        return .success(scanner.entries)
      } catch {
        return .failure(JSONSyntaxError(error, at: scanner.at, in: buffer))
      }
    }
    return try result.get()
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, depth: Int) {
    self.bytes = bytes
    self.depth = depth
    entries.reserveCapacity(bytes.count / 24 + 4)
  }

  private mutating func scanText() throws(JSONFault) {
    guard bytes.count < Int(UInt32.max) else { throw .tooLong }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    skipSpace()
    guard at < bytes.count else { throw .empty }
    try scanValue()
    while let container = open.last { try scanNext(in: container) }
    skipSpace()
    guard at == bytes.count else { throw bytes[at] == UInt8(ascii: "/") ? .comment : .afterTheEnd }
  }

  /// One element or member of the innermost container, or its end.
  private mutating func scanNext(in container: Int) throws(JSONFault) {
    skipSpace()
    let isObject = entries[container].kind == .object
    let closing = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
    let byte = try peek()
    if byte == closing {
      at += 1
      return try close(container)
    }
    if entries[container].count > 0 {
      guard byte == UInt8(ascii: ",") else { throw byte == UInt8(ascii: "/") ? .comment : .expectedComma }
      let comma = at
      at += 1
      skipSpace()
      if try peek() == closing {
        at = comma
        throw .trailingComma
      }
    }
    entries[container].count += 1
    if isObject { try scanKey() }
    try scanValue()
  }

  private mutating func scanKey() throws(JSONFault) {
    switch try peek() {
    case UInt8(ascii: "\""): try scanString()
    case UInt8(ascii: "'"): throw .singleQuotes
    case UInt8(ascii: "/"): throw .comment
    default: throw .expectedKey
    }
    skipSpace()
    guard try peek() == UInt8(ascii: ":") else { throw .expectedColon }
    at += 1
    skipSpace()
  }

  private mutating func scanValue() throws(JSONFault) {
    switch try peek() {
    case UInt8(ascii: "\""): try scanString()
    case UInt8(ascii: "{"): try begin(.object)
    case UInt8(ascii: "["): try begin(.array)
    case UInt8(ascii: "t"): try scanWord("true", .true)
    case UInt8(ascii: "f"): try scanWord("false", .false)
    case UInt8(ascii: "n"): try scanWord("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try scanNumber()
    case UInt8(ascii: "'"): throw .singleQuotes
    case UInt8(ascii: "/"): throw .comment
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): throw .invalidLiteral
    case UInt8(ascii: "+"), UInt8(ascii: "."): throw .invalidNumber
    default: throw .expectedValue
    }
  }

  private mutating func begin(_ kind: JSONText.Kind) throws(JSONFault) {
    guard open.count < depth else { throw .tooDeep(depth) }
    open.append(entries.count)
    entries.append(JSONText.Entry(start: UInt32(at), kind: kind))
    at += 1
  }

  private mutating func close(_ container: Int) throws(JSONFault) {
    entries[container].end = UInt32(at)
    entries[container].next = UInt32(entries.count)
    open.removeLast()
    if entries[container].kind == .object { try refuseRepeatedKeys(container) }
  }

  private mutating func append(_ kind: JSONText.Kind, from start: Int, isEscaped: Bool = false) {
    entries.append(
      JSONText.Entry(
        start: UInt32(start), end: UInt32(at), next: UInt32(entries.count + 1), kind: kind,
        isEscaped: isEscaped))
  }

  private mutating func scanWord(_ word: StaticString, _ kind: JSONText.Kind) throws(JSONFault) {
    let start = at
    let isWord = word.withUTF8Buffer {
      at + $0.count <= bytes.count && bytes[at..<at + $0.count].elementsEqual($0)
    }
    guard isWord else { throw .invalidLiteral }
    at += word.utf8CodeUnitCount
    append(kind, from: start)
  }

  private mutating func scanNumber() throws(JSONFault) {
    let start = at
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    let isZero = try peek() == UInt8(ascii: "0")
    let digits = try scanDigits()
    if isZero, digits > 1 {
      at = start
      throw .leadingZero
    }
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      at += 1
      _ = try scanDigits()
    }
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
      _ = try scanDigits()
    }
    append(.number, from: start)
  }

  /// One digit or more.
  private mutating func scanDigits() throws(JSONFault) -> Int {
    let start = at
    while at < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at]) { at += 1 }
    guard at > start else { throw at < bytes.count ? .invalidNumber : .endsEarly }
    return at - start
  }

  private mutating func scanString() throws(JSONFault) {
    let start = at
    var isEscaped = false
    at += 1
    while true {
      let byte = try peek()
      switch byte {
      case UInt8(ascii: "\""):
        at += 1
        return append(.string, from: start, isEscaped: isEscaped)
      case UInt8(ascii: "\\"):
        isEscaped = true
        try skipEscape()
      case 0..<0x20: throw .controlCharacter
      case 0x20..<0x80: at += 1
      default:
        guard let length = utf8Length(bytes, at) else { throw .invalidUTF8 }
        at += length
      }
    }
  }

  private mutating func skipEscape() throws(JSONFault) {
    guard at + 1 < bytes.count else { throw .endsEarly }
    switch bytes[at + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      at += 2
    case UInt8(ascii: "u"):
      guard let unit = hexadecimal(bytes, at + 2) else { throw .invalidEscape }
      if unit & 0xF800 != 0xD800 {
        at += 6
        return
      }
      guard unit < 0xDC00, at + 7 < bytes.count, bytes[at + 6] == UInt8(ascii: "\\"),
        bytes[at + 7] == UInt8(ascii: "u"), let low = hexadecimal(bytes, at + 8), low & 0xFC00 == 0xDC00
      else { throw .loneSurrogate }
      at += 12
    default: throw .invalidEscape
    }
  }

  /// Few keys are compared in pairs, many by a set.
  private mutating func refuseRepeatedKeys(_ object: Int) throws(JSONFault) {
    let count = Int(entries[object].count)
    guard count > 1 else { return }
    var keys: [Int] = []
    keys.reserveCapacity(count)
    var next = object + 1
    var isPlain = true
    for _ in 0..<count {
      keys.append(next)
      isPlain = isPlain && !entries[next].isEscaped
      next = Int(entries[next + 1].next)
    }
    var seen: Set<String> = []
    for (index, key) in keys.enumerated() {
      let isRepeated =
        isPlain && count <= 16
        ? keys[..<index].contains { sameBytes($0, key) }
        : !seen.insert(unescaped(bytes[Int(entries[key].start) + 1..<Int(entries[key].end) - 1])).inserted
      if isRepeated {
        at = Int(entries[key].start)
        throw .repeatedKey
      }
    }
  }

  private func sameBytes(_ a: Int, _ b: Int) -> Bool {
    let (first, second) = (entries[a], entries[b])
    guard first.end - first.start == second.end - second.start else { return false }
    return bytes[Int(first.start)..<Int(first.end)].elementsEqual(bytes[Int(second.start)..<Int(second.end)])
  }

  private func peek() throws(JSONFault) -> UInt8 {
    guard at < bytes.count else { throw .endsEarly }
    return bytes[at]
  }

  private mutating func skipSpace() {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x0A, 0x0D, 0x09: at += 1
      default: return
      }
    }
  }
}

/// How many bytes the well-formed UTF-8 sequence of a non-ASCII character has (Unicode 15, table 3-7).
private func utf8Length(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
  let lead = bytes[at]
  let length: Int
  var second: ClosedRange<UInt8> = 0x80...0xBF
  switch lead {
  case 0xC2...0xDF: length = 2
  case 0xE0: (length, second) = (3, 0xA0...0xBF)
  case 0xED: (length, second) = (3, 0x80...0x9F)
  case 0xE1...0xEF: length = 3
  case 0xF0: (length, second) = (4, 0x90...0xBF)
  case 0xF1...0xF3: length = 4
  case 0xF4: (length, second) = (4, 0x80...0x8F)
  default: return nil
  }
  guard at + length <= bytes.count, second.contains(bytes[at + 1]) else { return nil }
  for offset in 2..<max(2, length) where bytes[at + offset] & 0xC0 != 0x80 { return nil }
  return length
}
