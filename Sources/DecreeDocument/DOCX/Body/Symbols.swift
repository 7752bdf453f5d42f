/// Characters of symbol fonts (`w:sym`) as Unicode.
enum Symbols {
  /// - Parameters:
  ///   - char: The code in hexadecimal, which symbol fonts have at U+F000 to U+F0FF.
  ///   - font: The font that the code belongs to.
  static func text(of char: UnsafeBufferPointer<UInt8>, font: String) -> String {
    guard let code = UInt32(String(decoding: char, as: UTF8.self), radix: 16) else { return "" }
    guard let scalar = Unicode.Scalar(code) else { return "" }
    return String(Character(scalar))
  }
}
