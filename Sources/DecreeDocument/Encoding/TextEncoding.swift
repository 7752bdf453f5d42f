/// How a text's characters are written as bytes.
enum TextEncoding: Sendable, Hashable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian
  case page(CodePage)
  /// Any other that the C library converts, by its name in lower case.
  case other(String)

  /// IANA name in lower case.
  var name: String {
    switch self {
    case .utf8: "utf-8"
    case .utf16LittleEndian: "utf-16le"
    case .utf16BigEndian: "utf-16be"
    case .page(let page): page.name
    case .other(let name): name
    }
  }

  /// The encoding that people and documents call so; case, spaces, `-` and `_` do not matter.
  init?(label: String) {
    let kept = label.utf8.filter { !" \t\"'-_".utf8.contains($0) }
    let key = String(decoding: kept.map { (65...90).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    switch key {
    case "utf8", "unicode11utf8", "usascii", "ascii": self = .utf8
    case "utf16", "utf16le", "unicode", "ucs2": self = .utf16LittleEndian
    case "utf16be", "unicodefffe": self = .utf16BigEndian
    case "windows1251", "cp1251", "win1251", "xcp1251", "1251", "ansi": self = .page(.windows1251)
    case "ibm866", "cp866", "866", "dos866", "csibm866", "oem", "dos": self = .page(.ibm866)
    case "koi8r", "koi8", "koi", "cskoi8r", "koi8u": self = .page(.koi8r)
    case "iso88595", "iso885951988", "cyrillic", "csisolatincyrillic": self = .page(.iso88595)
    case "xmaccyrillic", "maccyrillic", "mac", "xmacukrainian", "10007": self = .page(.macCyrillic)
    // The web reads Latin-1 as the larger Windows set.
    case "iso88591", "latin1", "windows1252", "cp1252": self = .other("windows-1252")
    default:
      let name = String(decoding: label.utf8.map { (65...90).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
      guard CharacterConverter.knows(name) else { return nil }
      self = .other(name)
    }
  }

  /// The encoding whose byte order mark the bytes begin with, and the mark's length.
  static func marked(_ bytes: ArraySlice<UInt8>) -> (encoding: TextEncoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }
}
