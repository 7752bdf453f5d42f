/// Bytes that come one piece after the other, so that nothing need hold all of them.
protocol ByteStream: AnyObject {
  /// Fills the buffer from its start and says how many bytes there were; 0 is the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int

  /// How many bytes there are in all, as far as is known beforehand.
  var expectedCount: Int { get }
}

/// Bytes that are in memory already.
final class MemoryStream: ByteStream {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    self.position = bytes.startIndex
  }

  var expectedCount: Int { bytes.count }

  convenience init(_ bytes: [UInt8]) { self.init(bytes[...]) }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = min(buffer.count, bytes.endIndex - position)
    buffer.copyBytes(from: bytes[position..<position + count])
    position += count
    return count
  }
}
