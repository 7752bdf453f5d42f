/// Writes a ZIP file without compression, so that a test can show its parts as plain text and falsify what it likes.
struct StoredZip {
  struct Entry {
    var name: String
    var bytes: [UInt8]
    /// What the directory says, where it is not the truth.
    var declaredSize: Int?
    var declaredCRC: UInt32?
    /// Bit 0 of the flags: the entry is encrypted.
    var isEncrypted = false
  }

  var entries: [Entry] = []

  init(_ parts: KeyValuePairs<String, String> = [:]) {
    for (name, text) in parts { add(name, text) }
  }

  mutating func add(_ name: String, _ text: String) {
    entries.append(Entry(name: name, bytes: Array(text.utf8)))
  }

  var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let head = Self.fields(entry)
      directory += [0x50, 0x4B, 0x01, 0x02, 20, 0] + head + Self.word(0, 10) + Self.word(file.count, 4)
      directory += Array(entry.name.utf8)
      file += [0x50, 0x4B, 0x03, 0x04] + head + Array(entry.name.utf8) + entry.bytes
    }
    let end =
      [0x50, 0x4B, 0x05, 0x06] + Self.word(0, 4) + Self.word(entries.count, 2) + Self.word(entries.count, 2)
      + Self.word(directory.count, 4) + Self.word(file.count, 4) + Self.word(0, 2)
    return file + directory + end
  }

  /// What both headers of an entry share, from the version on.
  private static func fields(_ entry: Entry) -> [UInt8] {
    word(20, 2) + word(entry.isEncrypted ? 1 : 0, 2) + word(0, 2) + word(0, 4)
      + word(Int(entry.declaredCRC ?? crc(entry.bytes)), 4) + word(entry.bytes.count, 4)
      + word(entry.declaredSize ?? entry.bytes.count, 4) + word(entry.name.utf8.count, 2) + word(0, 2)
  }

  private static func word(_ value: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
