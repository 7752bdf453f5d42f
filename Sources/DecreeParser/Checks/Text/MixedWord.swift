/// A word with look-alike letters of the other alphabet.
struct MixedWord {
  /// As it is written.
  var text: String
  /// In one alphabet.
  var mended: String

  /// The first such word of a text. Nearly all texts are passed over at the speed of their bytes: they have no Latin
  /// letter, and else only one beside a Cyrillic letter makes a word worth looking at.
  static func first(in text: String) -> MixedWord? {
    var text = text
    return text.withUTF8 { bytes in
      // Without a branch, so that many bytes are looked at at once.
      let letters = bytes.reduce(0) { $0 | (($1 | 0x20) &- UInt8(ascii: "a") < 26 ? 1 : 0) as UInt8 }
      guard letters != 0 else { return nil }
      var start = 0
      var hasLatin = false
      var hasCyrillic = false
      var at = 0
      while at <= bytes.count {
        let byte = at < bytes.count ? bytes[at] : 0x20
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): hasLatin = true
        case 0xD0, 0xD1: hasCyrillic = true
        // The rest of a character that is no letter of either alphabet, such as «, is no part of the next word.
        case 0x80...0xBF: if start == at { start = at + 1 }
        default:
          if hasLatin, hasCyrillic, let word = MixedWord(String(decoding: bytes[start..<at], as: UTF8.self)) {
            return word
          }
          start = at + 1
          hasLatin = false
          hasCyrillic = false
        }
        at += 1
      }
      return nil
    }
  }

  /// Nothing where the letters of neither alphabet could all pass for the other's.
  private init?(_ word: String) {
    text = word
    if let russian = MixedWord.mend(word, with: lookAlikes.map { ($0.latin, $0.russian) }, isForeign: isLatin)
    {
      mended = russian
    } else if let latin = MixedWord.mend(
      word, with: lookAlikes.map { ($0.russian, $0.latin) }, isForeign: { !isLatin($0) })
    {
      mended = latin
    } else {
      return nil
    }
  }

  /// The word with every foreign letter changed; nothing where one has no look-alike.
  private static func mend(
    _ word: String, with pairs: [(Unicode.Scalar, Unicode.Scalar)], isForeign: (Unicode.Scalar) -> Bool
  ) -> String? {
    var mended = String.UnicodeScalarView()
    for letter in word.unicodeScalars {
      if let pair = pairs.first(where: { $0.0 == letter }) {
        mended.append(pair.1)
      } else if isForeign(letter), letter.properties.isAlphabetic {
        return nil
      } else {
        mended.append(letter)
      }
    }
    return String(mended)
  }
}

private func isLatin(_ letter: Unicode.Scalar) -> Bool { letter.isASCII }

/// Letters that look alike in print.
private let lookAlikes: [(latin: Unicode.Scalar, russian: Unicode.Scalar)] = [
  ("a", "а"), ("c", "с"), ("e", "е"), ("o", "о"), ("p", "р"), ("x", "х"), ("y", "у"), ("k", "к"),
  ("A", "А"), ("B", "В"), ("C", "С"), ("E", "Е"), ("H", "Н"), ("K", "К"), ("M", "М"), ("O", "О"), ("P", "Р"),
  ("T", "Т"), ("X", "Х"), ("Y", "У"),
]
