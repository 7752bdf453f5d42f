import DecreeBatch
import Glibc

/// Where a result goes: standard output, or a file that is written whole or not at all.
enum Output {
  case standard
  case file(FilePath)

  init(path: String?) {
    self = path.map { $0 == "-" ? .standard : .file(FilePath(argument: $0)) } ?? .standard
  }

  /// Whether it would take the place of that file.
  func isFile(_ other: FilePath) -> Bool {
    guard case .file(let path) = self else { return false }
    return path.kind == .file && path.isSameFile(as: other)
  }

  func write(_ bytes: [UInt8]) throws { try write { try $0(bytes) } }

  /// Writes what `body` hands to its argument piece by piece.
  ///
  /// - Throws: `Failure` where it cannot be written, and what `body` throws.
  func write(_ body: ((_ piece: [UInt8]) throws -> Void) throws -> Void) throws {
    switch self {
    case .standard: try body { try writeAll($0, to: STDOUT_FILENO, named: "stdout") }
    case .file(let path) where path.isSpecial: try writeThrough(path, body)
    case .file(let path): try replace(path, with: body)
    }
  }
}

private typealias Pieces = (_ piece: [UInt8]) throws -> Void

private func writeThrough(_ path: FilePath, _ body: (Pieces) throws -> Void) throws {
  let descriptor = path.withCString { open($0, O_WRONLY | O_CLOEXEC) }
  guard descriptor >= 0 else { throw cannotWrite(path.text, errno) }
  defer { close(descriptor) }
  try body { try writeAll($0, to: descriptor, named: path.text) }
}

/// Writes beside the file and renames over it, so that nobody ever sees half of it. The other name is as long as any may
/// be whatever the file's own is, and never that of a run that was killed: in a container every run has the same number.
private func replace(_ path: FilePath, with body: (Pieces) throws -> Void) throws {
  let number = String(UInt64.random(in: 0 ... .max), radix: 36)
  let temporary = path.replacingLast(with: ".ingest-\(number).tmp")
  let descriptor = temporary.withCString { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }
  guard descriptor >= 0 else { throw cannotWrite(path.text, errno) }
  var isWhole = false
  defer { if !isWhole { temporary.remove() } }
  do {
    defer { close(descriptor) }
    try body { try writeAll($0, to: descriptor, named: path.text) }
    guard fsync(descriptor) == 0 else { throw cannotWrite(path.text, errno) }
  }
  do throws(SystemError) {
    try temporary.rename(to: path)
  } catch {
    throw cannotWrite(path.text, error.code)
  }
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
    ExitCodes.cannotWrite, "cannot-write", of: path, english: "cannot be written: \(error.english)",
    russian: "не удаётся записать: \(error.russian)")
}
