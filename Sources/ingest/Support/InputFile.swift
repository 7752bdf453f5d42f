import DecreeBatch
import DecreeDocument
import Glibc

/// The bytes that the user named.
struct InputFile {
  /// The path as given; `-` for standard input.
  let path: String
  let bytes: [UInt8]

  /// The last path component, which is all that may reach the output.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Reads a file that the command line names, or standard input for `-`.
  init(path: String, limit: Int) throws(Failure) {
    if path == "-" {
      self.init(path: path, bytes: try readAll(STDIN_FILENO, of: path, limit: limit))
    } else {
      try self.init(FilePath(argument: path), limit: limit)
    }
  }

  private init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Reads a file.
  init(_ file: FilePath, limit: Int) throws(Failure) {
    path = file.text
    let descriptor = file.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw cannotOpen(path, errno) }
    defer { close(descriptor) }
    bytes = try readAll(descriptor, of: path, limit: limit)
  }
}

extension InputFile {
  /// Does what takes the file's bytes for a document; what is wrong with them is told with the file's path.
  func reading<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let error as ReadingError {
      throw Failure(error, of: path)
    }
  }
}

private func readAll(_ descriptor: Int32, of path: String, limit: Int) throws(Failure) -> [UInt8] {
  var status = stat()
  if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { throw isDirectory(path) }
  let expected = max(0, min(Int(status.st_size), limit))
  // One byte more than there should be shows the end.
  var bytes = try piece(of: descriptor, length: max(expected + 1, 1 << 16), path)
  while bytes.count <= limit {
    let more = try piece(of: descriptor, length: 1 << 16, path)
    if more.isEmpty { return bytes }
    bytes += more
  }
  throw tooLarge(path, limit)
}

/// What can be read now, up to a length; nothing at the end.
private func piece(of descriptor: Int32, length: Int, _ path: String) throws(Failure) -> [UInt8] {
  while true {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, filled in
      let got = read(descriptor, buffer.baseAddress, length)
      failure = got < 0 ? errno : 0
      filled = max(0, got)
    }
    if failure == 0 { return bytes }
    if failure != EINTR { throw cannotRead(path, failure) }
  }
}

private func cannotOpen(_ path: String, _ code: Int32) -> Failure {
  guard code == ENOENT || code == ENOTDIR else { return cannotRead(path, code) }
  return Failure(
    ExitCodes.noSuchInput, "no-such-input", of: path, english: "there is no such file",
    russian: "такого файла нет")
}

private func cannotRead(_ path: String, _ code: Int32) -> Failure {
  let error = SystemError(code: code)
  return Failure(
    ExitCodes.cannotRead, "cannot-read", of: path, english: "cannot be read: \(error.english)",
    russian: "не удаётся прочесть: \(error.russian)")
}

private func isDirectory(_ path: String) -> Failure {
  Failure(
    ExitCodes.notADocument, "input-is-folder", of: path,
    english: "this is a folder, not a document; `ingest batch` reads folders",
    russian: "это папка, а не документ; папки читает команда «ingest batch»")
}

private func tooLarge(_ path: String, _ limit: Int) -> Failure {
  Failure(
    ExitCodes.notADocument, "limit-input-bytes", of: path,
    english: "the file is larger than the limit of \(limit) bytes; `--max-bytes` raises it",
    russian: "файл больше предела в \(limit) байт; поднять его можно ключом --max-bytes")
}
