import Glibc

/// All the bytes of a file.
///
/// - Parameter limit: how many there may be.
/// - Throws: a `Reason` where it cannot be read or is larger.
func content(of path: FilePath, limit: Int) throws(Reason) -> [UInt8] {
  let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
  guard descriptor >= 0 else { throw unreadable(.last) }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw unreadable(.last) }
  guard status.st_mode & S_IFMT != S_IFDIR else { throw unreadable(SystemError(code: EISDIR)) }
  let expected = min(Int(status.st_size), limit) + 1
  var failure: Int32 = 0
  var bytes = [UInt8](unsafeUninitializedCapacity: expected) { buffer, count in
    (count, failure) = fill(buffer.baseAddress!, expected, from: descriptor)
  }
  // More than was announced: a pipe, a file of /proc, or one that grows.
  while failure == 0, bytes.count >= expected, bytes.count <= limit {
    let before = bytes.count
    bytes += [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      (count, failure) = fill(buffer.baseAddress!, 1 << 16, from: descriptor)
    }
    if bytes.count < before + 1 << 16 { break }
  }
  guard failure == 0 else { throw unreadable(SystemError(code: failure)) }
  guard bytes.count <= limit else {
    throw Reason(
      "limit-input-bytes", english: "larger than the limit of \(limit) bytes; `--max-bytes` raises it",
      russian: "больше предела в \(limit) байт; поднять его можно ключом --max-bytes")
  }
  return bytes
}

/// Reads until the room is full or the file ends.
private func fill(_ start: UnsafeMutablePointer<UInt8>, _ room: Int, from descriptor: Int32) -> (Int, Int32) {
  var filled = 0
  while filled < room {
    let count = read(descriptor, start + filled, room - filled)
    if count < 0 && errno == EINTR { continue }
    if count < 0 { return (filled, errno) }
    if count == 0 { break }
    filled += count
  }
  return (filled, 0)
}

private func unreadable(_ error: SystemError) -> Reason {
  if error.code == ENOENT { return Refusal.noSuchInput.reason }
  return Refusal.cannotRead(error).reason
}

/// Writes a new file, not yet synced.
func write(_ bytes: [UInt8], to path: FilePath) throws(Reason) {
  let descriptor = path.withCString { open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666) }
  guard descriptor >= 0 else { throw unwritable(.last) }
  defer { close(descriptor) }
  do throws(SystemError) {
    try writeAll(bytes, to: descriptor)
  } catch {
    throw unwritable(error)
  }
}

extension Reason {
  static let cannotWriteCode = "cannot-write"
}

func unwritable(_ error: SystemError) -> Reason {
  Reason(
    Reason.cannotWriteCode, english: "the plan cannot be written: \(error.english)",
    russian: "план не удаётся записать: \(error.russian)")
}

/// Writes all of the bytes, however many calls it takes.
package func writeAll(_ bytes: some Collection<UInt8>, to descriptor: Int32) throws(SystemError) {
  let failure: SystemError? = Array(bytes).withUnsafeBytes { buffer in
    var written = 0
    while written < buffer.count {
      let count = Glibc.write(descriptor, buffer.baseAddress! + written, buffer.count - written)
      if count < 0 && errno == EAGAIN {
        // Who started us has made the pipe one that does not wait.
        var interest = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&interest, 1, -1)
      } else if count < 0 && errno != EINTR {
        return SystemError.last
      }
      written += max(0, count)
    }
    return nil
  }
  if let failure { throw failure }
}
