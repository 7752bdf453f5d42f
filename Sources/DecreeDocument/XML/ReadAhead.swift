import Dispatch

/// A stream that is read on a thread of its own, some pieces ahead of who wants them.
final class ReadAhead: ByteStream {
  private struct Piece {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    var count = 0
    var failure: (any Error)?
  }

  private let pieces = Conveyor { Piece() }
  private var piece: UnsafeMutablePointer<Piece>?
  private var position = 0
  private let group = DispatchGroup()
  let expectedCount: Int

  /// The stream belongs to the other thread until `close`.
  init(_ stream: any ByteStream) {
    expectedCount = stream.expectedCount
    nonisolated(unsafe) let stream = stream
    let pieces = pieces
    DispatchQueue(label: "ingest.read").async(group: group) {
      while true {
        do {
          let slot = pieces.slot
          slot.pointee.count = try slot.pointee.bytes.withUnsafeMutableBytes { try stream.read(into: $0) }
        } catch {
          pieces.slot.pointee.count = 0
          pieces.slot.pointee.failure = error
        }
        guard pieces.slot.pointee.count > 0, pieces.handOver() else { break }
      }
      pieces.end()
    }
  }

  func read(into target: UnsafeMutableRawBufferPointer) throws -> Int {
    if piece == nil || position == piece!.pointee.count {
      guard let next = pieces.next() else { return 0 }
      piece = next
      position = 0
    }
    guard let piece else { return 0 }
    if let failure = piece.pointee.failure { throw failure }
    let count = min(target.count, piece.pointee.count - position)
    piece.pointee.bytes.withUnsafeBytes {
      target.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<position + count]))
    }
    position += count
    return count
  }

  /// Returns when the other thread has let go of the stream.
  func close() {
    pieces.stop()
    group.wait()
  }
}
