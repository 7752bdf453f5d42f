/// A word, a number or a mark of a text, with the bytes where it stands.
struct Word: Sendable, Hashable {
  enum Kind: Sendable, Hashable { case letters, digits, mark }

  var kind: Kind
  /// Folded by `Letters.folded`.
  var text: String
  /// UTF-8 byte offsets into the text, the end exclusive.
  var bytes: Range<Int>
  var isCapital = false
  var followsSpace = false

  /// The text's words in order; hyphens are marks of their own.
  static func all(in text: some StringProtocol) -> [Word] {
    let bytes = Array(text.utf8)
    let slice = bytes[...]
    var words: [Word] = []
    var index = 0
    var followsSpace = true
    while index < bytes.count {
      let start = index
      if let space = Spaces.length(at: index, in: slice) {
        index += space
        followsSpace = true
        continue
      }
      let kind: Kind
      if isDigit(bytes[index]) {
        kind = .digits
        while index < bytes.count, isDigit(bytes[index]) { index += 1 }
      } else if Letters.length(at: index, in: slice) > 0 {
        kind = .letters
        while index < bytes.count, case let length = Letters.length(at: index, in: slice), length > 0 {
          index += length
        }
      } else {
        kind = .mark
        index += 1
        while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
      }
      let piece = slice[start..<index]
      words.append(
        Word(
          kind: kind, text: String(decoding: Letters.folded(piece), as: UTF8.self), bytes: start..<index,
          isCapital: kind == .letters
            && Letters.startsCapital(String(decoding: piece.prefix(2), as: UTF8.self)),
          followsSpace: followsSpace))
      followsSpace = false
    }
    return words
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The word as the text has it.
  func written(in text: String) -> String { text.slice(bytes) }
}

extension String {
  /// The characters at these UTF-8 byte offsets.
  func slice(_ bytes: Range<Int>) -> String {
    let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
    let end = utf8.index(start, offsetBy: bytes.count)
    return String(self[start..<end])
  }

  /// What stands from this UTF-8 byte offset on.
  func suffix(fromByte offset: Int) -> String { slice(offset..<utf8.count) }
}

/// White space, the kinds that office programs and web pages leave.
enum Spaces {
  /// How many bytes the white space, or the invisible mark, at `index` takes; nothing where none stands there.
  static func length(at index: Int, in bytes: ArraySlice<UInt8>) -> Int? {
    let byte = bytes[index]
    if byte == 0x20 || (0x09...0x0D).contains(byte) { return 1 }
    guard byte >= 0xC2, index + 1 < bytes.endIndex else { return nil }
    let second = bytes[index + 1]
    if byte == 0xC2 { return second == 0xA0 || second == 0x85 ? 2 : nil }
    guard index + 2 < bytes.endIndex else { return nil }
    switch (byte, second, bytes[index + 2]) {
    case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xA8...0xAF), (0xE2, 0x81, 0x9F...0xA0): return 3
    case (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): return 3
    default: return nil
    }
  }
}
