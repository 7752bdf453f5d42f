/// Numbers in a file of unknown soundness, lowest byte first; `nil` beyond the file's end.
extension [UInt8] {
  func uint8(at offset: Int) -> Int? { indices.contains(offset) ? Int(self[offset]) : nil }

  func uint16(at offset: Int) -> Int? {
    guard offset >= 0, offset <= count - 2 else { return nil }
    return Int(self[offset]) | Int(self[offset + 1]) << 8
  }

  func int16(at offset: Int) -> Int? { uint16(at: offset).map { Int(Int16(truncatingIfNeeded: $0)) } }

  func uint32(at offset: Int) -> Int? {
    guard let low = uint16(at: offset), let high = uint16(at: offset + 2) else { return nil }
    return low | high << 16
  }

  /// A piece of the file; `nil` where it is not wholly there.
  func piece(at offset: Int, count length: Int) -> [UInt8]? {
    guard offset >= 0, length >= 0, offset <= count - length else { return nil }
    return Array(self[offset..<offset + length])
  }
}
