import Glibc

/// A list of paths, one a line or divided by NUL, read as it comes: a list of a million paths is never in memory.
///
/// A NUL among the first bytes says that NUL divides, and then a name may hold line feeds.
struct PathList {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var position = 0
  private var divider: UInt8?
  private var isAtEnd = false

  /// - Parameter path: a file, or `-` for standard input.
  init(_ path: FilePath) throws(SystemError) {
    guard path != FilePath("-") else {
      descriptor = STDIN_FILENO
      return
    }
    descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .last }
  }

  /// The next path; an empty line is none. A list that stops being readable ends there.
  mutating func next() -> FilePath? {
    while true {
      if divider == nil, !buffer.isEmpty { divider = buffer.contains(0) ? 0 : UInt8(ascii: "\n") }
      if let divider, let end = buffer[position...].firstIndex(of: divider) {
        let path = trimmed(buffer[position..<end])
        position = end + 1
        if let path { return path }
      } else if isAtEnd {
        let path = trimmed(buffer[position...])
        position = buffer.endIndex
        if path == nil, descriptor != STDIN_FILENO, descriptor >= 0 { close(descriptor) }
        return path
      } else {
        fill()
      }
    }
  }

  private func trimmed(_ line: ArraySlice<UInt8>) -> FilePath? {
    let line = divider != 0 && line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    return line.isEmpty ? nil : FilePath(line)
  }

  private mutating func fill() {
    buffer.removeFirst(position)
    position = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { bytes, count in
      repeat {
        count = max(-1, read(descriptor, bytes.baseAddress, 1 << 16))
      } while count < 0 && errno == EINTR
      count = max(0, count)
    }
    isAtEnd = chunk.isEmpty
    buffer += chunk
  }
}
