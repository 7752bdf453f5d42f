/// Office documents that are locked with a password: an OLE compound file around the encrypted package
/// (MS-OFFCRYPTO). They are known only to be named.
enum EncryptedOffice {
  private static let magic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  static func recognizes(_ input: ReaderInput) -> Bool {
    input.starts(with: magic) && hasStream("EncryptedPackage", in: input.bytes)
  }

  /// Whether an entry of the file's directory has that name. Directory entries are 128 bytes long, begin with their
  /// names in UTF-16 and stand at multiples of their length.
  private static func hasStream(_ name: String, in bytes: [UInt8]) -> Bool {
    let wanted = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    return stride(from: 512, to: bytes.count - wanted.count, by: 128).contains { offset in
      bytes[offset] == wanted[0] && bytes[offset..<offset + wanted.count].elementsEqual(wanted)
    }
  }
}
