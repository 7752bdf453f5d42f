import Glibc

/// A file that is being written: it lies under another name until all of it is there. Standard output, a device and a
/// pipe have no such name and are written through.
struct FileUnderWay {
  let path: FilePath
  private let temporary: FilePath?
  private let descriptor: Int32

  /// - Parameters:
  ///   - path: `-` for standard output.
  ///   - temporary: where it lies until it is whole; the path with `.new` where nothing else is said.
  init(_ path: FilePath, temporary: FilePath? = nil) throws(SystemError) {
    self.path = path
    if path == FilePath("-") {
      (self.temporary, descriptor) = (nil, STDOUT_FILENO)
      return
    }
    if path.isSpecial {
      self.temporary = nil
      descriptor = path.withCString { open($0, O_WRONLY | O_CLOEXEC) }
    } else {
      let temporary = temporary ?? FilePath(path.bytes + Array(".new".utf8))
      self.temporary = temporary
      descriptor = temporary.withCString { open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666) }
    }
    guard descriptor >= 0 else { throw .last }
  }

  /// Where what is written so far can be looked at.
  var lyingAt: FilePath { temporary ?? path }

  func write(_ bytes: [UInt8]) throws(SystemError) { try writeAll(bytes, to: descriptor) }

  /// Gives it its name, once it is on the disk unless that does not matter.
  func finish(synced: Bool = true) throws(SystemError) {
    guard let temporary else { return }
    guard !synced || fsync(descriptor) == 0 else { throw .last }
    close(descriptor)
    try temporary.rename(to: path)
  }

  /// Takes it away, so that nobody takes a part of it for the whole.
  func discard() { temporary?.remove() }
}
