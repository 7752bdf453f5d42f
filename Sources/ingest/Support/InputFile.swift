import Glibc

/// The bytes that the user named.
struct InputFile {
  /// The path as given; `-` for standard input.
  let path: String
  let bytes: [UInt8]

  /// The last path component, which is all that may reach the output.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Reads a file, or standard input for `-`.
  init(path: String, limit: Int) throws(Failure) {
    self.path = path
    if path == "-" {
      bytes = try readAll(STDIN_FILENO, of: path, limit: limit)
      return
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw cannotOpen(path, errno) }
    defer { close(descriptor) }
    bytes = try readAll(descriptor, of: path, limit: limit)
  }
}

private func readAll(_ descriptor: Int32, of path: String, limit: Int) throws(Failure) -> [UInt8] {
  var status = stat()
  if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { throw isDirectory(path) }
  var bytes: [UInt8] = []
  let expected = max(0, min(Int(status.st_size), limit))
  bytes.reserveCapacity(expected + 1)
  var chunk = max(expected + 1, 1 << 16)
  while true {
    let count = bytes.count
    var failure: Int32 = 0
    bytes.append(
      contentsOf: [UInt8](unsafeUninitializedCapacity: chunk) { buffer, filled in
        let got = read(descriptor, buffer.baseAddress, chunk)
        failure = got < 0 ? errno : 0
        filled = max(0, got)
      })
    if failure == EINTR { continue }
    if failure != 0 { throw cannotRead(path, failure) }
    if bytes.count == count { return bytes }
    if bytes.count > limit { throw tooLarge(path, limit) }
    chunk = 1 << 20
  }
}

private func reason(_ code: Int32) -> String { String(cString: strerror(code)) }

private func cannotOpen(_ path: String, _ code: Int32) -> Failure {
  guard code == ENOENT || code == ENOTDIR else { return cannotRead(path, code) }
  return Failure(
    ExitCodes.noSuchInput, "no-such-input", english: "\(path): there is no such file",
    russian: "\(path): такого файла нет")
}

private func cannotRead(_ path: String, _ code: Int32) -> Failure {
  Failure(
    ExitCodes.cannotRead, "cannot-read", english: "\(path): cannot be read: \(reason(code))",
    russian: "\(path): не удаётся прочесть: \(reason(code))")
}

private func isDirectory(_ path: String) -> Failure {
  Failure(
    ExitCodes.notADocument, "input-is-folder",
    english: "\(path) is a folder, not a document; `ingest batch` reads folders",
    russian: "\(path) — папка, а не документ; папки читает команда «ingest batch»")
}

private func tooLarge(_ path: String, _ limit: Int) -> Failure {
  Failure(
    ExitCodes.notADocument, "limit-input-bytes",
    english: "\(path) is larger than the limit of \(limit) bytes; `--max-bytes` raises it",
    russian: "\(path) больше предела в \(limit) байт; поднять его можно ключом --max-bytes")
}
