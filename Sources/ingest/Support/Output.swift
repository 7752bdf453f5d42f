import Glibc

/// Where a result goes: standard output, or a file that is written whole or not at all.
enum Output {
  case standard
  case file(String)

  init(path: String?) {
    self = path.map { $0 == "-" ? .standard : .file($0) } ?? .standard
  }

  func write(_ bytes: [UInt8]) throws { try write { try $0(bytes) } }

  /// Writes what `body` hands to its argument piece by piece.
  ///
  /// - Throws: `Failure` where it cannot be written, and what `body` throws.
  func write(_ body: ((_ piece: [UInt8]) throws -> Void) throws -> Void) throws {
    switch self {
    case .standard: try body { try writeAll($0, to: STDOUT_FILENO, named: "stdout") }
    case .file(let path) where isSpecial(path): try writeThrough(path, body)
    case .file(let path): try replace(path, with: body)
    }
  }
}

private typealias Pieces = (_ piece: [UInt8]) throws -> Void

/// Whether the path is a device or a pipe, such as /dev/null, which must not be replaced by a file.
private func isSpecial(_ path: String) -> Bool {
  var status = stat()
  guard stat(path, &status) == 0 else { return false }
  return status.st_mode & S_IFMT != S_IFREG && status.st_mode & S_IFMT != S_IFDIR
}

private func writeThrough(_ path: String, _ body: (Pieces) throws -> Void) throws {
  let descriptor = open(path, O_WRONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw cannotWrite(path, errno) }
  defer { close(descriptor) }
  try body { try writeAll($0, to: descriptor, named: path) }
}

/// Writes beside the file and renames over it, so that nobody ever sees half of it.
private func replace(_ path: String, with body: (Pieces) throws -> Void) throws {
  let temporary = path + ".\(getpid()).tmp"
  let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
  guard descriptor >= 0 else { throw cannotWrite(path, errno) }
  var isWhole = false
  defer { if !isWhole { unlink(temporary) } }
  do {
    defer { close(descriptor) }
    try body { try writeAll($0, to: descriptor, named: path) }
    guard fsync(descriptor) == 0 else { throw cannotWrite(path, errno) }
  }
  guard rename(temporary, path) == 0 else { throw cannotWrite(path, errno) }
  isWhole = true
}

private func writeAll(_ bytes: [UInt8], to descriptor: Int32, named name: String) throws(Failure) {
  let failure: Int32 = bytes.withUnsafeBytes { buffer in
    var written = 0
    while written < buffer.count {
      let count = Glibc.write(descriptor, buffer.baseAddress! + written, buffer.count - written)
      if count < 0 && errno != EINTR { return errno }
      written += max(0, count)
    }
    return 0
  }
  if failure != 0 { throw cannotWrite(name, failure) }
}

private func cannotWrite(_ path: String, _ code: Int32) -> Failure {
  let reason = String(cString: strerror(code))
  return Failure(
    ExitCodes.cannotWrite, "cannot-write", english: "\(path): cannot be written: \(reason)",
    russian: "\(path): не удаётся записать: \(reason)")
}
