@testable import DecreeDocument

/// How a test writes a text in an encoding.
extension TextEncoding {
  func encode(_ text: String) -> [UInt8] {
    switch self {
    case .utf8: return Array(text.utf8)
    case .utf16LittleEndian: return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .page(let page):
      return text.unicodeScalars.map { scalar in
        if scalar.value < 0x80 { return UInt8(scalar.value) }
        return page.upperHalf.firstIndex(of: scalar).map { UInt8($0 + 0x80) } ?? UInt8(ascii: "?")
      }
    case .other: return []
    }
  }
}
