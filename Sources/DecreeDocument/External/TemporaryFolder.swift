import Glibc

/// A folder that only its owner can enter, and that is gone with all it holds when the value is.
package final class TemporaryFolder {
  package let path: String

  /// - Throws: `ReadingError` where no such folder can be made.
  package init() throws {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/ingest-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      let reason = String(cString: strerror(errno))
      throw ReadingError(
        code: "temporary-folder",
        english: "no folder can be made in \(parent) (\(reason)); set TMPDIR to another",
        russian: "в \(parent) не удалось создать папку (\(reason)); укажите другое место в TMPDIR")
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { Self.removeFolder(path) }

  /// Removes a folder with what it holds; links are removed, never followed.
  package static func removeFolder(_ path: String) {
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        guard name != ".", name != ".." else { continue }
        let child = "\(path)/\(name)"
        var status = stat()
        guard lstat(child, &status) == 0 else { continue }
        if status.st_mode & S_IFMT == S_IFDIR { removeFolder(child) } else { unlink(child) }
      }
      closedir(folder)
    }
    rmdir(path)
  }

  func remove(_ name: String) { unlink("\(path)/\(name)") }

  func write(_ bytes: [UInt8], to name: String) throws {
    let file = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Self.fault(name) }
    defer { close(file) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(file, $0.baseAddress! + written, bytes.count - written)
      }
      guard count > 0 else { throw Self.fault(name) }
      written += count
    }
  }

  /// The bytes of a plain file in the folder; `nil` where there is none, or a larger one than allowed.
  func read(_ name: String, limit: Int) -> [UInt8]? {
    let file = open("\(path)/\(name)", O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_size <= limit else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var filled = 0
    while filled < bytes.count {
      let left = bytes.count - filled
      let count = bytes.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress! + filled, left) }
      guard count > 0 else { return nil }
      filled += count
    }
    return bytes
  }

  /// How many bytes a file of the folder has; 0 where there is none.
  func size(of name: String) -> Int {
    var status = stat()
    return lstat("\(path)/\(name)", &status) == 0 ? Int(status.st_size) : 0
  }

  private static func fault(_ name: String) -> ReadingError {
    let reason = String(cString: strerror(errno))
    return ReadingError(
      code: "temporary-folder", english: "a temporary copy of \(name) cannot be written (\(reason))",
      russian: "не удалось записать временную копию \(name) (\(reason))")
  }
}
