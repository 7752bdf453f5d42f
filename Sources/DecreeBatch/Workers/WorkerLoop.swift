import Glibc

/// What a worker process does: records in on standard input, answers out on standard output, until the input ends.
package struct WorkerLoop {
  private let reading: OrderReading

  package init(_ reading: OrderReading) { self.reading = reading }

  /// - Parameter memory: the bytes that the process may take; it ends where it asks for more.
  /// - Throws: `SystemError` where the answers cannot be written, because who asked is gone.
  package func run(memory: Int) throws(SystemError) {
    let watch = ParentWatch()
    defer { watch.end() }
    if memory > 0, !isSanitized {
      var limit = rlimit(rlim_cur: rlim_t(memory), rlim_max: rlim_t(memory))
      setrlimit(__rlimit_resource_t(RLIMIT_DATA.rawValue), &limit)
    }
    var lines = LineReader(STDIN_FILENO)
    while let line = try lines.next() {
      let answer = reading.answer(line)
      try writeAll(answer.header + answer.plan, to: STDOUT_FILENO)
    }
  }
}

/// A sanitizer maps far more memory for itself than any document takes.
private var isSanitized: Bool { dlsym(nil, "__sanitizer_set_report_path") != nil }

/// The lines of a descriptor as they come, without their line feeds.
struct LineReader {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var position = 0
  /// Up to here the buffer has been seen to hold no line feed.
  private var seen = 0

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  mutating func next() throws(SystemError) -> ArraySlice<UInt8>? {
    while true {
      if let end = buffer[seen...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { (position, seen) = (end + 1, end + 1) }
        return buffer[position..<end]
      }
      buffer.removeFirst(position)
      position = 0
      seen = buffer.count
      guard let chunk = try readChunk(descriptor) else {
        guard !buffer.isEmpty else { return nil }
        defer { (position, seen) = (buffer.count, buffer.count) }
        return buffer[...]
      }
      buffer += chunk
    }
  }
}

/// What can be read now; nothing at the end.
func readChunk(_ descriptor: Int32, atMost room: Int = 1 << 16) throws(SystemError) -> [UInt8]? {
  var failure: SystemError?
  let chunk = [UInt8](unsafeUninitializedCapacity: room) { bytes, count in
    repeat { count = read(descriptor, bytes.baseAddress, room) } while count < 0 && errno == EINTR
    if count < 0 { failure = .last }
    count = max(0, count)
  }
  if let failure { throw failure }
  return chunk.isEmpty ? nil : chunk
}

/// Whether there is something to read, or the end has come.
///
/// - Parameter patience: milliseconds to wait for it; -1 for any number.
func isReadable(_ descriptor: Int32, patience: Int32 = 0) -> Bool {
  var interest = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
  return poll(&interest, 1, patience) > 0
}
