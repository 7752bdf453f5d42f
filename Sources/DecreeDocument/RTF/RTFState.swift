/// What holds within a group, and comes back when it ends.
struct RTFState: Sendable {
  var destination = RTFDestination.body
  var font: Int?
  /// How many characters after `\u` stand for it in programs without Unicode.
  var fallbackLength = 1
  var isHidden = false
  var isDeleted = false
  var setting: TextSetting = []
  /// The next group says in a code page what the one after it says in Unicode (`\upr`).
  var repeatsNextGroup = false
}

/// What the fonts say about the bytes set in them.
struct RTFCodePages: Sendable {
  /// The code page of the document, `\ansicpg`; Russian documents that leave it out are in Windows-1251.
  var standard = 1251
  private var byFont: [Int: Int] = [:]
  private var tables: [Int: [[UInt8]]] = [:]

  mutating func setCharset(_ charset: Int, ofFont font: Int) {
    byFont[font] = Self.pages[charset]
  }

  mutating func setPage(_ page: Int, ofFont font: Int) {
    byFont[font] = page
  }

  /// The character in UTF-8 that a byte above 0x7F is in a font.
  mutating func character(_ byte: UInt8, font: Int?) -> [UInt8] {
    let page = font.flatMap { byFont[$0] } ?? standard
    if tables[page] == nil { tables[page] = Self.table(page) }
    return tables[page]?[Int(byte & 0x7F)] ?? []
  }

  private static func table(_ page: Int) -> [[UInt8]] {
    (UInt8(0x80)...0xFF).map { byte in
      switch page {
      case 1251: return CodePage.windows1251.decode([byte])
      case 866: return CodePage.ibm866.decode([byte])
      case 10007: return CodePage.macCyrillic.decode([byte])
      default:
        let (utf8, invalid) = CharacterConverter.decode([byte], from: "cp\(page)")
        return invalid == 0 && !utf8.isEmpty ? utf8 : [0xEF, 0xBF, 0xBD]
      }
    }
  }

  /// Code pages by the charset numbers of Windows fonts. ANSI and default are the document's own.
  private static let pages = [
    2: 1252, 77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255,
    178: 1256,
    186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437, 255: 866,
  ]
}
