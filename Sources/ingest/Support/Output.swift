import DecreeBatch
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
    case .file(let path) where FilePath(path).isSpecial: try writeThrough(path, body)
    case .file(let path): try replace(path, with: body)
    }
  }
}

private typealias Pieces = (_ piece: [UInt8]) throws -> Void

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
  do throws(SystemError) {
    try DecreeBatch.writeAll(bytes, to: descriptor)
  } catch {
    throw cannotWrite(name, error.code)
  }
}

private func cannotWrite(_ path: String, _ code: Int32) -> Failure {
  let error = SystemError(code: code)
  return Failure(
    ExitCodes.cannotWrite, "cannot-write", english: "\(path): cannot be written: \(error.english)",
    russian: "\(path): не удаётся записать: \(error.russian)")
}
