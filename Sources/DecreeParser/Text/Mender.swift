/// Makes the text of a cell or paragraph what its author wrote: white space collapsed, words that a line's end
/// cut in two joined again. Nothing else changes.
struct Mender: Sendable {
  var vocabulary: Vocabulary

  /// The text on one line.
  func text(_ raw: String, wrapped: Bool = false) -> String {
    Mender.isClean(raw) ? raw : lines(raw, wrapped: wrapped).joined(separator: " ")
  }

  /// The text's lines, empty ones left out; lines that a cut word divides are one.
  ///
  /// - Parameter wrapped: the layout wrapped the lines, so that a word may be cut without a hyphen.
  func lines(_ raw: String, wrapped: Bool = false) -> [String] {
    if Mender.isClean(raw) { return raw.isEmpty ? [] : [raw] }
    var lines: [[UInt8]] = []
    for line in Array(raw.utf8).split(whereSeparator: { (0x0A...0x0D).contains($0) }) {
      let words = Mender.words(of: line)
      guard !words.isEmpty else { continue }
      var current: [UInt8] = []
      for (index, word) in words.enumerated() {
        if index == 0 {
          current = word
          continue
        }
        switch seam(current, word, atLineEnd: false, wrapped: wrapped) {
        case .space: current.append(0x20)
        case .joined: break
        case .joinedWithoutHyphen: current.removeLastHyphen()
        }
        current += word
      }
      guard let last = lines.last, let next = words.first else {
        lines.append(current)
        continue
      }
      switch seam(last, next, atLineEnd: true, wrapped: wrapped) {
      case .space: lines.append(current)
      case .joined: lines[lines.count - 1] += current
      case .joinedWithoutHyphen:
        lines[lines.count - 1].removeLastHyphen()
        lines[lines.count - 1] += current
      }
    }
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }

  /// What stands between two neighbouring words.
  private enum Seam { case space, joined, joinedWithoutHyphen }

  /// Whether the end of `before` and the word `after` are two halves of one word.
  private func seam(_ before: [UInt8], _ after: [UInt8], atLineEnd: Bool, wrapped: Bool) -> Seam {
    if NumberSeam.joins(before, after) { return .joined }
    if atLineEnd, NumberSeam.joinsDate(before, after) || Mender.endsWithTightDash(before) { return .joined }
    let head = Mender.lastWord(of: before)
    let tail = Mender.firstWord(of: after)
    if head.letters.isEmpty { return .space }
    guard head.hyphenated else {
      guard wrapped, atLineEnd, !tail.isEmpty, tail.first.map({ $0 >= 0xD0 }) == true,
        Letters.startsSmall(String(decoding: after.prefix(2), as: UTF8.self)), Mender.endsWithLetter(before)
      else { return .space }
      let whole = vocabulary.contains(head.letters + tail)
      let twoWords = vocabulary.containsInside(head.letters) && vocabulary.containsInside(tail)
      return whole && !twoWords ? .joined : .space
    }
    guard let first = after.first else { return .space }
    // «IT-|куб»: no word is of two alphabets.
    if atLineEnd, let last = head.letters.last, last < 0x80, first >= 0x80 { return .joined }
    let next = String(decoding: after.prefix(2), as: UTF8.self)
    if (0x30...0x39).contains(first) || Letters.startsCapital(next) { return atLineEnd ? .joined : .space }
    guard Letters.startsSmall(next), !Mender.suspends(tail) else { return .space }
    if vocabulary.contains(head.letters + [0x2D] + tail) { return .joined }
    if vocabulary.contains(head.letters + tail) { return .joinedWithoutHyphen }
    if vocabulary.containsInside(head.letters), vocabulary.containsInside(tail),
      min(head.letters.count, tail.count) > 8
    {
      return .joined
    }
    return LinkingVowel.joins(head.letters, tail) ? .joined : .joinedWithoutHyphen
  }
}

extension Mender {
  /// «май–|октябрь»: a dash that no space parts from the word before it had none behind it either.
  private static func endsWithTightDash(_ line: [UInt8]) -> Bool {
    let dash = line.suffix(3)
    guard dash.elementsEqual("–".utf8) || dash.elementsEqual("—".utf8) else { return false }
    return line.dropLast(3).last.map { $0 != 0x20 } ?? false
  }

  /// Whether nothing at all is to be done.
  private static func isClean(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { isPlain($0) || isClean($0) }
  }

  /// Whether the text is letters of Russian and ASCII, one space between words, none at the ends, and none where a word
  /// may have been cut. So are most texts; nothing in the loop branches, so that it looks at many bytes at once.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return true }
    var faults: UInt8 = first <= 0x20 || last == 0x20 ? 1 : 0
    for (previous, byte) in zip(bytes, UnsafeBufferPointer(rebasing: bytes.dropFirst())) {
      let isControl: UInt8 = byte < 0x20 ? 1 : 0
      let isSpace: UInt8 = byte == 0x20 ? 1 : 0
      let isForeign: UInt8 = byte >= 0xC0 && byte & 0xFE != 0xD0 ? 1 : 0
      let cuts: UInt8 = previous == 0x20 || previous == 0x2D || previous &- 0x90 < 5 ? 1 : 0
      faults |= isControl | isForeign | isSpace & cuts
    }
    return faults == 0 && (first < 0x80 || first & 0xFE == 0xD0)
  }

  private static func isClean(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous: UInt8 = 0x20
    for byte in bytes {
      if byte < 0x20
        || (byte == 0x20 && (previous == 0x20 || previous == 0x2D || (0x90...0x94).contains(previous)))
      {
        return false
      }
      // The letters of Russian need none of the questions below.
      if byte < 0x80 || previous == 0xD0 || previous == 0xD1 {
        previous = byte
        continue
      }
      if byte >= 0xE3 && byte <= 0xEF { return false }
      if previous == 0xE2, byte == 0x81 { return false }
      if previous == 0x80, (0x80...0x92).contains(byte) || (0xA8...0xAF).contains(byte) { return false }
      if previous == 0xC2, byte == 0xA0 || byte == 0xAD || byte == 0x85 { return false }
      previous = byte
    }
    return previous != 0x20 || bytes.isEmpty
  }

  /// The line's words as bytes; soft hyphens are gone.
  private static func words(of line: ArraySlice<UInt8>) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    var index = line.startIndex
    while index < line.endIndex {
      if let space = Spaces.length(at: index, in: line) {
        let invisible = space == 3 && isInvisible(line, index)
        if !invisible, !word.isEmpty {
          words.append(word)
          word = []
        }
        index += space
      } else if line[index] == 0xC2, index + 1 < line.endIndex, line[index + 1] == 0xAD {
        index += 2
        if index == line.endIndex { word.append(0x2D) }
      } else {
        word.append(line[index])
        index += 1
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// Marks of no width: they divide no words.
  private static func isInvisible(_ line: ArraySlice<UInt8>, _ index: Int) -> Bool {
    switch (line[index], line[index + 1], line[index + 2]) {
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xEF, 0xBB, 0xBF), (0xE2, 0x81, 0xA0): true
    default: false
    }
  }

  /// The letters, folded, that the bytes end with (inner hyphens included), before a hyphen where one closes them.
  private static func lastWord(of bytes: [UInt8]) -> (letters: [UInt8], hyphenated: Bool) {
    var end = bytes.count
    var hyphenated = false
    if bytes.last == 0x2D || bytes.suffix(3).elementsEqual([0xE2, 0x80, 0x90]) {
      end -= bytes.last == 0x2D ? 1 : 3
      hyphenated = true
    }
    var start = end
    while start > 0 {
      if start >= 2, Letters.length(at: start - 2, in: bytes[0..<end]) == 2 {
        start -= 2
      } else if Letters.length(at: start - 1, in: bytes[0..<end]) == 1
        || (bytes[start - 1] == 0x2D && start < end)
      {
        start -= 1
      } else {
        break
      }
    }
    return (Letters.folded(bytes[start..<end]), hyphenated)
  }

  /// The letters, folded, that the bytes begin with (inner hyphens included).
  private static func firstWord(of bytes: [UInt8]) -> [UInt8] {
    var end = 0
    while end < bytes.count {
      let length = Letters.length(at: end, in: bytes[...])
      if length > 0 {
        end += length
      } else if bytes[end] == 0x2D, end + 1 < bytes.count, Letters.length(at: end + 1, in: bytes[...]) > 0 {
        end += 1
      } else {
        break
      }
    }
    return Letters.folded(bytes[..<end])
  }

  private static func endsWithLetter(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 2 && Letters.length(at: bytes.count - 2, in: bytes[...]) == 2
  }

  /// «одно- и двухэтажных»: the hyphen waits for the second word.
  private static func suspends(_ word: [UInt8]) -> Bool {
    ["и", "или", "а", "либо"].contains(String(decoding: word, as: UTF8.self))
  }
}

extension [UInt8] {
  fileprivate mutating func removeLastHyphen() { removeLast(last == 0x2D ? 1 : 3) }
}
