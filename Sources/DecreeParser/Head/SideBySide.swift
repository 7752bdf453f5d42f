/// Stamps beside each other in a text: «СОГЛАСОВАНО          УТВЕРЖДАЮ», and under each what belongs to it.
enum SideBySide {
  /// A line, and the columns of the page on which its two halves begin.
  private struct Halves {
    var left: String
    var right: String
    var rightStart: Int
  }

  /// How many lines a pair of stamps may take.
  static let longest = 12

  /// The lines that the stamps take from the first one on, and what stands to the left and to the right on each; nothing
  /// where no two stamps begin here.
  static func stamps(in lines: [String]) -> (left: [String], right: [String])? {
    guard let first = lines.first, let head = halves(first), opens(head.left), StampReader.opens(head.right),
      !StampReader.opens(head.left)
    else { return nil }
    var left = [head.left]
    var right = [head.right]
    for line in lines.dropFirst().prefix(longest - 1) {
      let parts = halves(line)
      let indent = line.utf8.prefix { $0 <= 0x20 }.count
      if parts == nil, TitleReader.opens(line.trimmed) { break }
      left.append(parts?.left ?? (indent * 2 < head.rightStart ? line.trimmed : ""))
      right.append(parts?.right ?? (indent * 2 < head.rightStart ? "" : line.trimmed))
    }
    return (left, right)
  }

  /// What agrees to an act rather than approves it.
  private static func opens(_ text: String) -> Bool {
    let word = Word.all(in: text).first?.text ?? ""
    return ["согласовано", "согласован", "согласована", "рассмотрено", "рассмотрен", "обсуждено", "учтено"]
      .contains(word)
  }

  /// The two runs of words that a wide gap divides.
  private static func halves(_ line: String) -> Halves? {
    let bytes = Array(line.utf8)
    var spaces = 0
    var end = 0
    for (index, byte) in bytes.enumerated() {
      if byte == 0x09 {
        spaces += 3
      } else if byte == 0x20 {
        spaces += 1
      } else {
        if spaces > 2, end > 0 {
          return Halves(
            left: String(decoding: bytes[..<end], as: UTF8.self).trimmed,
            right: String(decoding: bytes[index...], as: UTF8.self).trimmed, rightStart: index)
        }
        spaces = 0
        end = index + 1
      }
    }
    return nil
  }
}
