import Glibc

/// A list of paths, one a line or divided by NUL, read as it comes: a list of a million paths is never in memory.
///
/// A NUL says that NUL divides, and then a name may hold line feeds.
struct PathList {
  enum Upcoming {
    case path(FilePath)
    /// None has come yet; there may be one when the descriptor can be read.
    case pending(Int32)
    case end
  }

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

  /// The next path, without waiting for it; an empty line is none.
  ///
  /// - Throws: `SystemError` where the list stops being readable; there is no more of it then.
  mutating func next() throws(SystemError) -> Upcoming {
    while true {
      if divider == nil { divider = buffer.contains(0) ? 0 : buffer.first { $0 == lineFeed } }
      if let divider, let end = buffer[position...].firstIndex(of: divider) {
        let line = buffer[position..<end]
        // The first name of all held a line feed, and its NUL had not come when the divider was sought.
        if divider != 0, line.contains(0) {
          self.divider = 0
          continue
        }
        position = end + 1
        if let path = trimmed(line) { return .path(path) }
      } else if isAtEnd {
        if buffer[position...].contains(0), divider != 0 {
          divider = 0
          continue
        }
        let path = trimmed(buffer[position...])
        position = buffer.endIndex
        if let path { return .path(path) }
        if descriptor != STDIN_FILENO { close(descriptor) }
        return .end
      } else if isReadable(descriptor) {
        try fill()
      } else {
        return .pending(descriptor)
      }
    }
  }

  private func trimmed(_ line: ArraySlice<UInt8>) -> FilePath? {
    let line = divider != 0 && line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    return line.isEmpty ? nil : FilePath(line)
  }

  private mutating func fill() throws(SystemError) {
    buffer.removeFirst(position)
    position = 0
    do throws(SystemError) {
      guard let chunk = try readChunk(descriptor) else {
        isAtEnd = true
        return
      }
      buffer += chunk
    } catch {
      (buffer, isAtEnd) = ([], true)
      throw error
    }
  }
}

private let lineFeed = UInt8(ascii: "\n")
