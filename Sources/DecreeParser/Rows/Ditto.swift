/// Marks that stand for the words of the cell above.
enum Ditto {
  static func isDitto(_ text: String) -> Bool {
    guard text.utf8.count <= 40, mayBe(text) else { return false }
    let words = Word.all(in: text).map(\.text)
    if words.count == 2, ["те", "тот", "та"].contains(words[0]), words[1] == "же" { return true }
    if words.first == "то" && words.dropFirst().first == "же" && words.count <= 3 {
      return true
    }
    let marks = words.joined()
    guard
      words.allSatisfy({
        ["-", "–", "—", "\"", "«", "»", "“", "”", "„", "″", "〃", "/", "\\", "'", "''"].contains($0)
      })
    else { return false }
    return marks.utf8.contains(UInt8(ascii: "\"")) || marks.utf8.contains(UInt8(ascii: "/"))
      || ["«", "»", "“", "”", "″", "〃", "„"].contains { marks.contains($0) }
  }

  /// Whether the text begins with a mark or with the letter т: no need to look at the words of any other.
  private static func mayBe(_ text: String) -> Bool {
    var bytes = text.utf8.makeIterator()
    guard let first = bytes.next() else { return false }
    switch first {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return false
    case 0xD0: return bytes.next() == 0xA2
    case 0xD1: return bytes.next() == 0x82
    default: return true
    }
  }
}
