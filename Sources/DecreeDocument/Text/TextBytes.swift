/// A piece of a text's bytes.
protocol TextBytes: RandomAccessCollection<UInt8> where SubSequence == Self, Index == Int {}

extension ArraySlice<UInt8>: TextBytes {}
extension Slice<UnsafeBufferPointer<UInt8>>: TextBytes {}

/// What the layouts ask of it. White space is ASCII's, and the no-break space.
extension TextBytes {
  var trimmed: Self { trimmedAtEnd.trimmedAtStart }

  var trimmedAtStart: Self {
    var start = startIndex
    while start < endIndex {
      if self[start] <= 0x20 {
        start += 1
      } else if self[start] == 0xC2, start + 1 < endIndex, self[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    return self[start..<endIndex]
  }

  var trimmedAtEnd: Self {
    var end = endIndex
    while end > startIndex {
      if self[end - 1] <= 0x20 {
        end -= 1
      } else if self[end - 1] == 0xA0, end - 1 > startIndex, self[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    return self[startIndex..<end]
  }

  var string: String { String(decoding: self, as: UTF8.self) }

  func count(of byte: UInt8) -> Int {
    var count = 0
    for other in self where other == byte { count += 1 }
    return count
  }

  /// The pieces between the separators, each without white space around it.
  func pieces(dividedBy separator: UInt8) -> [Self] {
    var pieces: [Self] = []
    var start = startIndex
    for index in indices where self[index] == separator {
      pieces.append(self[start..<index].trimmed)
      start = index + 1
    }
    pieces.append(self[start..<endIndex].trimmed)
    return pieces
  }

  /// Whether the text begins with a letter in lower case: such a line goes on with the one before it.
  var beginsInLowerCase: Bool {
    guard let first, let next = dropFirst().first else {
      return self.first.map { (97...122).contains($0) } ?? false
    }
    if (97...122).contains(first) { return true }
    return first == 0xD0 && next >= 0xB0 && next <= 0xBF || first == 0xD1 && next >= 0x80 && next <= 0x9F
  }

  /// Whether the text begins with a Russian capital.
  var beginsInCapital: Bool {
    guard first == 0xD0, let next = dropFirst().first else { return false }
    return (0x90...0xAF).contains(next) || next == 0x81
  }

  /// Whether its letters are Russian capitals, all of them.
  var isShouted: Bool {
    var capitals = 0
    var lead: UInt8 = 0
    for byte in self {
      if lead == 0xD0, (0x90...0xAF).contains(byte) || byte == 0x81 {
        capitals += 1
      } else if lead == 0xD0 || lead == 0xD1 || byte < 0x80 && (byte | 0x20) >= 97 && (byte | 0x20) <= 122 {
        return false
      }
      lead = byte == 0xD0 || byte == 0xD1 ? byte : 0
    }
    return capitals > 1
  }

  /// Whether more must follow: a comma, a dash or a word of at most three letters, as prepositions are, stands last.
  var endsOpen: Bool {
    guard let last else { return true }
    if [0x2C, 0x2D, 0x28].contains(last) { return true }
    let word = Array(self).reversed().prefix { $0 != 0x20 }
    return word.count <= 6 && word.allSatisfy { $0 >= 0x80 }
  }

  /// Whether it opens a point of a list: «– организации», «• организации».
  var beginsWithListMark: Bool {
    [[0x2D, 0x20], [0xE2, 0x80, 0x93, 0x20], [0xE2, 0x80, 0x94, 0x20], [0xE2, 0x80, 0xA2]].contains {
      starts(with: $0)
    }
  }

  /// Whether the text is digits alone, or digits between dashes: what a page's number looks like.
  var looksLikePageNumber: Bool {
    var digits = 0
    for byte in self {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x20, 0x2D, 0xE2, 0x80, 0x93, 0x94: break
      default: return false
      }
    }
    return (1...4).contains(digits)
  }

  /// Markdown's line under the header: `|---|:-:|`.
  var isMarkdownRule: Bool {
    count > 2 && contains(0x2D) && allSatisfy { [0x7C, 0x2D, 0x3A, 0x20].contains($0) }
  }
}

extension Sequence<UInt8> {
  /// How many brackets are left open; nothing where one is closed that none of the bytes before opened.
  package var openBrackets: Int? {
    var open = 0
    for byte in self where byte == 0x28 || byte == 0x29 {
      open += byte == 0x28 ? 1 : -1
      if open < 0 { return nil }
    }
    return open
  }
}

extension ArraySlice<UInt8> {
  /// What stands before the first space.
  var firstWord: ArraySlice<UInt8> { prefix { $0 != 0x20 } }

  /// What stands behind the last space.
  var lastWord: ArraySlice<UInt8> { self[(lastIndex(of: 0x20).map { $0 + 1 } ?? startIndex)...] }

  /// Words of a cell that is stretched to its width.
  var singleSpaced: ArraySlice<UInt8> {
    guard zip(self, dropFirst()).contains(where: { $0 == 0x20 && $1 == 0x20 }) else { return self }
    return ArraySlice(split { $0 == 0x20 }.joined(separator: [0x20]))
  }

  /// With the first letter, a Russian capital, small.
  var withSmallHead: ArraySlice<UInt8> {
    guard first == 0xD0, let second = dropFirst().first, (0x90...0xAF).contains(second) else { return self }
    let small: [UInt8] = second < 0xA0 ? [0xD0, second + 0x20] : [0xD1, second - 0x20]
    return small + dropFirst(2)
  }
}
