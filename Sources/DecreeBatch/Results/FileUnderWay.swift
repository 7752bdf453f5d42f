import Glibc

/// A file that is being written: it lies under another name until all of it is there. Standard output, a device and a
/// pipe have no such name and are written through.
struct FileUnderWay {
  let path: FilePath
  private let temporary: FilePath?
  private let descriptor: Int32

  /// - Parameters:
  ///   - path: `-` for standard output.
  ///   - temporary: where it lies until it is whole.
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
      let temporary = temporary ?? Self.unfinished(path)
      self.temporary = temporary
      descriptor = try openAlone(temporary)
    }
    guard descriptor >= 0 else { throw .last }
  }

  /// The name that a file has until it is whole, where nothing else is said.
  static func unfinished(_ path: FilePath) -> FilePath { FilePath(path.bytes + Array(".new".utf8)) }

  /// Where what is written so far can be looked at.
  var lyingAt: FilePath { temporary ?? path }

  func write(_ bytes: [UInt8]) throws(SystemError) { try writeAll(bytes, to: descriptor) }

  /// Gives it its name, once it is on the disk unless that does not matter.
  func finish(synced: Bool = true) throws(SystemError) {
    guard let temporary else { return }
    guard !synced || fsync(descriptor) == 0 else { throw .last }
    // Closed afterwards: with it ends our being alone, and another run would empty what is about to get its name.
    defer { close(descriptor) }
    try temporary.rename(to: path)
  }

  /// Takes it away, so that nobody takes a part of it for the whole.
  func discard() { temporary?.remove() }
}

/// Opens a file to write it anew, or fails with `EBUSY` where another run is writing it, and with `EEXIST` where something
/// has its name that is no file of ours: a link would lead to another's, and a pipe would keep us waiting.
private func openAlone(_ path: FilePath) throws(SystemError) -> Int32 {
  while true {
    let descriptor = path.withCString {
      open($0, O_WRONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o666)
    }
    guard descriptor >= 0 else { throw [ELOOP, ENXIO].contains(errno) ? SystemError(code: EEXIST) : .last }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last }
    guard FileStatus(status).kind == .file else {
      close(descriptor)
      throw SystemError(code: EEXIST)
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw SystemError(code: EBUSY)
    }
    // The other run may just have given it its name: then it is no longer ours to empty.
    if FileStatus(status).identity == (try? path.status().get())?.identity {
      guard ftruncate(descriptor, 0) == 0 else { throw .last }
      return descriptor
    }
    close(descriptor)
  }
}
