import Dispatch

/// Hands the events of a long part from a thread of its own, on which libxml2 reads, to the caller's, so that reading and
/// making sense of it go on at the same time. What comes out, an error too, is what one thread would give.
final class XMLRelay: @unchecked Sendable {
  /// Some thousand events: few enough for the processor's cache, enough to be worth waking a thread.
  private static let batchBytes = 1 << 18

  private let batches = Conveyor { XMLEventBatch(capacity: batchBytes) }
  private let told = DispatchSemaphore(value: 0)
  /// The reading thread's own.
  private var isFinished = false
  /// Set by the reading thread, and read after it has ended.
  private var failure: (any Error)?

  private struct Stopped: Error {}

  private init() {}

  /// Runs `read` on a thread of its own, and tells `events` on this one what it is told.
  ///
  /// - Throws: what `events` throws, or else what `read` throws.
  static func run(_ events: XMLEvents, read: @escaping (XMLEvents) throws -> Void) throws {
    let relay = XMLRelay()
    // The caller waits until all is read; until then it touches nothing that belongs to the reading.
    nonisolated(unsafe) let read = read
    let group = DispatchGroup()
    DispatchQueue(label: "ingest.xml").async(group: group) {
      do { try read(relay.collector) } catch { relay.failure = error }
      relay.finish()
    }
    let fault = relay.tell(events)
    // By then the other thread has let go of what it read, which this one may close.
    group.wait()
    if let error = fault ?? relay.failure { throw error }
  }

  /// The error that `events` throws.
  private func tell(_ events: XMLEvents) -> (any Error)? {
    var fault: (any Error)?
    do {
      while let batch = batches.next() {
        try batch.pointee.replay(events)
      }
    } catch {
      fault = error
      batches.stop()
    }
    told.signal()
    return fault
  }
}

// MARK: - On the reading thread

extension XMLRelay {
  private var collector: XMLEvents {
    XMLEvents(
      start: { try self.room(words: XMLEventBatch.words(of: $0), bytes: $0.valueBytes).pointee.append($0) },
      end: { try self.room(words: 3, bytes: 0).pointee.append(end: $0, $1) },
      text: { try self.room(words: 2, bytes: $0.count).pointee.append($0) },
      finish: finish)
  }

  /// The batch that takes the next event.
  private func room(words: Int, bytes: Int) throws -> UnsafeMutablePointer<XMLEventBatch> {
    if batches.slot.pointee.reserve(words: words, bytes: bytes) { return batches.slot }
    guard batches.handOver() else { throw Stopped() }
    // Told, or filled with what nobody wants any more.
    batches.slot.pointee.removeAll()
    return try room(words: words, bytes: bytes)
  }

  /// Waits until all has been told; a second time there is nothing to wait for.
  private func finish() {
    guard !isFinished else { return }
    isFinished = true
    batches.end()
    told.wait()
  }
}
