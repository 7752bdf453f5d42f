extension String {
  /// By bytes, where `hasSuffix` would normalise.
  func ends(in ending: StaticString) -> Bool { withBytes { $0.ends(in: ending) } }

  func ends(in endings: [StaticString]) -> Bool {
    withBytes { $0.ending(of: endings) != nil }
  }

  /// The first of the endings that the word has.
  func ending(of endings: [StaticString]) -> StaticString? { withBytes { $0.ending(of: endings) } }

  func starts(in beginning: StaticString) -> Bool {
    withBytes { bytes in
      beginning.withUTF8Buffer { bytes.count >= $0.count && bytes.prefix($0.count).elementsEqual($0) }
    }
  }

  /// Without the last two-byte letters.
  func dropping(letters: Int) -> String { String(decoding: utf8.dropLast(2 * letters), as: UTF8.self) }

  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var text = self
    return text.withUTF8(body)
  }
}

extension UnsafeBufferPointer<UInt8> {
  func ends(in ending: StaticString) -> Bool {
    ending.withUTF8Buffer { count >= $0.count && suffix($0.count).elementsEqual($0) }
  }

  func ending(of endings: [StaticString]) -> StaticString? { endings.first { ends(in: $0) } }
}

extension StaticString {
  /// Calls with each of the words, divided by spaces or line breaks, that a list of the vocabulary holds.
  func eachWord(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    withUTF8Buffer { bytes in
      var start = 0
      for index in 0...bytes.count where index == bytes.count || bytes[index] <= 0x20 {
        if index > start { body(UnsafeBufferPointer(rebasing: bytes[start..<index])) }
        start = index + 1
      }
    }
  }
}
