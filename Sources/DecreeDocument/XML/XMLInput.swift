/// The bytes of an XML part on their way to libxml2: UTF-16 made UTF-8, the encoding's name checked, everything
/// counted by `XMLGuard`.
final class XMLInput: ByteStream {
  private let stream: any ByteStream
  let part: String
  private var guarding: XMLGuard
  private var decoder: UTF16Decoder?
  private var buffer: [UInt8]
  private var position = 0
  private var end = 0
  /// What the declaration calls the encoding is not what the bytes are; the bytes are then UTF-8.
  private(set) var ignoresDeclaredEncoding = false

  /// Reads as much as it takes to tell the encoding.
  init(_ stream: any ByteStream, part: String, limits: Limits) throws {
    self.stream = stream
    self.part = part
    self.guarding = XMLGuard(limits: limits, part: part)
    self.buffer = [UInt8](repeating: 0, count: 1 << 16)
    let first = try fillWholly(atLeast: 1024)
    var head = buffer[0..<first]
    if let (order, mark) = UTF16Decoder.order(of: head) {
      var decoder = UTF16Decoder(order)
      buffer = decoder.decode(head.dropFirst(mark), isLast: first < 1024)
      end = buffer.count
      self.decoder = decoder
      head = buffer[...]
      ignoresDeclaredEncoding = true
    } else {
      end = first
      if let label = Self.declaredEncoding(head) {
        if Self.wideEncodings.contains(label) {
          ignoresDeclaredEncoding = true
        } else if !Self.isReadable(label) {
          throw ReadingError.xmlEncoding(label, in: part)
        }
      } else if head.starts(with: [0, 0]) || head.starts(with: [0x4C, 0x6F, 0xA7, 0x94]) {
        throw ReadingError.xmlEncoding("UCS-4 or EBCDIC", in: part)
      }
    }
    try inspect(0..<end)
  }

  var expectedCount: Int { stream.expectedCount }

  /// Hands out the next bytes; 0 is the end.
  func read(into target: UnsafeMutableRawBufferPointer) throws -> Int {
    if position == end {
      try refill()
      if end == 0 { return 0 }
    }
    let count = min(target.count, end - position)
    target.copyBytes(from: buffer[position..<position + count])
    position += count
    return count
  }

  private func refill() throws {
    position = 0
    end = 0
    guard decoder != nil else {
      end = try buffer.withUnsafeMutableBytes { try stream.read(into: $0) }
      try inspect(0..<end)
      return
    }
    var raw = [UInt8](repeating: 0, count: 1 << 15)
    let count = try raw.withUnsafeMutableBytes { try stream.read(into: $0) }
    buffer = decoder!.decode(raw[0..<count], isLast: count == 0)
    end = buffer.count
    try inspect(0..<end)
  }

  private func fillWholly(atLeast count: Int) throws -> Int {
    var filled = 0
    while filled < count {
      let read = try buffer.withUnsafeMutableBytes {
        try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[filled...]))
      }
      if read == 0 { break }
      filled += read
    }
    return filled
  }

  private func inspect(_ range: Range<Int>) throws {
    try buffer.withUnsafeBytes { try guarding.inspect(UnsafeRawBufferPointer(rebasing: $0[range])) }
  }
}

extension XMLInput {
  private static let wideEncodings: Set<String> = [
    "utf-16", "utf-16le", "utf-16be", "utf16", "ucs-2", "iso-10646-ucs-2",
  ]

  /// Encodings in which the ASCII characters are themselves, so that tags can be counted.
  private static func isReadable(_ label: String) -> Bool {
    let families = [
      "iso-8859-", "iso8859", "windows-", "cp125", "cp866", "ibm866", "koi8-", "x-mac-", "mac", "latin",
    ]
    return ["utf-8", "utf8", "ascii", "us-ascii"].contains(label) || families.contains { label.hasPrefix($0) }
  }

  /// The encoding that the XML declaration names, in lower case.
  static func declaredEncoding(_ head: ArraySlice<UInt8>) -> String? {
    var head = head
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
    guard head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: UInt8(ascii: ">")) else {
      return nil
    }
    let declaration = String(decoding: head[head.startIndex..<end], as: UTF8.self)
    let parts = declaration.split(whereSeparator: { " \t\r\n=\"'?".contains($0) })
    guard let key = parts.firstIndex(of: "encoding"), key + 1 < parts.endIndex else { return nil }
    return parts[key + 1].lowercased()
  }
}

/// UTF-16 in either byte order to UTF-8, piece by piece. What is no UTF-16 becomes U+FFFD.
struct UTF16Decoder {
  enum Order { case little, big }

  private let order: Order
  private var odd: UInt8?
  private var high: UInt16?

  init(_ order: Order) { self.order = order }

  /// The byte order that the first bytes of an XML part show, and the length of the byte order mark.
  static func order(of head: ArraySlice<UInt8>) -> (Order, mark: Int)? {
    if head.starts(with: [0xFF, 0xFE]) { return (.little, 2) }
    if head.starts(with: [0xFE, 0xFF]) { return (.big, 2) }
    if head.starts(with: [0x3C, 0, 0x3F, 0]) { return (.little, 0) }
    if head.starts(with: [0, 0x3C, 0, 0x3F]) { return (.big, 0) }
    return nil
  }

  mutating func decode(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 3 / 2 + 8)
    for byte in bytes {
      guard let first = odd else {
        odd = byte
        continue
      }
      odd = nil
      let unit = order == .little ? UInt16(byte) << 8 | UInt16(first) : UInt16(first) << 8 | UInt16(byte)
      take(unit, into: &result)
    }
    if isLast, high != nil || odd != nil { append(0xFFFD, to: &result) }
    return result
  }

  private mutating func take(_ unit: UInt16, into result: inout [UInt8]) {
    if let high {
      self.high = nil
      if UTF16.isTrailSurrogate(unit) {
        append(0x10000 + (UInt32(high) & 0x3FF) << 10 + UInt32(unit) & 0x3FF, to: &result)
        return
      }
      append(0xFFFD, to: &result)
    }
    if UTF16.isLeadSurrogate(unit) {
      high = unit
    } else {
      append(UTF16.isTrailSurrogate(unit) ? 0xFFFD : UInt32(unit), to: &result)
    }
  }

  private func append(_ value: UInt32, to result: inout [UInt8]) {
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    result.append(contentsOf: UTF8.encode(scalar)!)
  }
}
