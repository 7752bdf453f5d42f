/// Tells text from bytes that only happen to be called so.
enum TextSanity {
  /// How much of a text is looked at.
  private static let sampleLength = 64 << 10

  /// What the bytes are by their first ones, where that is no text: a picture, a program, an archive.
  static func foreignKind(of bytes: [UInt8]) -> (english: String, russian: String)? {
    signatures.first { signature in
      bytes.dropFirst(signature.offset).starts(with: signature.magic)
    }.map { ($0.english, $0.russian) }
  }

  /// Whether more than one character in fifty is a control character that no text holds.
  static func isBinary(_ utf8: ArraySlice<UInt8>) -> Bool {
    let sample = utf8.prefix(sampleLength)
    let controls = sample.count { byte in
      (byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1A && byte != 0x1B) || byte == 0x7F
    }
    return controls * 50 > sample.count
  }

  private struct Signature: Sendable {
    var magic: [UInt8]
    var offset = 0
    var english: String
    var russian: String

    init(_ magic: [UInt8], offset: Int = 0, _ english: String, _ russian: String) {
      self.magic = magic
      self.offset = offset
      self.english = english
      self.russian = russian
    }
  }

  private static let picture = (
    "a picture; text must be recognised in it first", "картинка; сначала распознайте в ней текст"
  )

  private static let webArchive = (
    "a web archive (MHTML); save the page as HTML instead", "веб-архив (MHTML); сохраните страницу как HTML"
  )

  private static let signatures: [Signature] = [
    Signature([0xFF, 0xD8, 0xFF], picture.0, picture.1),
    Signature([0x89, 0x50, 0x4E, 0x47], picture.0, picture.1),
    Signature(Array("GIF8".utf8), picture.0, picture.1),
    Signature([0x49, 0x49, 0x2A, 0x00], picture.0, picture.1),
    Signature([0x4D, 0x4D, 0x00, 0x2A], picture.0, picture.1),
    Signature(Array("AT&TFORM".utf8), picture.0, picture.1),
    Signature(Array("WEBP".utf8), offset: 8, picture.0, picture.1),
    Signature([0x7F, 0x45, 0x4C, 0x46], "a program", "программа"),
    Signature([0x4D, 0x5A, 0x90, 0x00], "a program", "программа"),
    Signature([0x50, 0x4B, 0x03, 0x04], "an archive; unpack it first", "архив; сначала распакуйте его"),
    Signature([0x1F, 0x8B], "an archive; unpack it first", "архив; сначала распакуйте его"),
    Signature(Array("Rar!".utf8), "an archive; unpack it first", "архив; сначала распакуйте его"),
    Signature(
      [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "an archive; unpack it first", "архив; сначала распакуйте его"),
    Signature(Array("BZh".utf8), "an archive; unpack it first", "архив; сначала распакуйте его"),
    Signature(
      [0xFD, 0x37, 0x7A, 0x58, 0x5A], "an archive; unpack it first", "архив; сначала распакуйте его"),
    Signature(Array("MIME-Version:".utf8), webArchive.0, webArchive.1),
    Signature(Array("From: <Saved by".utf8), webArchive.0, webArchive.1),
    Signature(
      Array("<?xml".utf8), "XML of a kind that is not read", "файл XML, формат которого не поддерживается"),
  ]
}
