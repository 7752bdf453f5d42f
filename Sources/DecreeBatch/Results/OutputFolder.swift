import CLinux
import Glibc

/// The folder that the plans go to. Each appears there whole, under its own name, by a rename; until then it lies in
/// `.ingest/new`. Only one run at a time may write.
struct OutputFolder {
  let path: FilePath
  private let descriptor: Int32
  private let lock: Int32
  private var madeFolder = FilePath("")
  private var names = 0

  static let reportName = "report.json"

  private var own: FilePath { path.appending(".ingest".utf8) }
  private var newFiles: FilePath { own.appending("new".utf8) }
  var manifestPath: FilePath { own.appending("manifest.ndjson".utf8) }
  var reportPath: FilePath { path.appending(Self.reportName.utf8) }
  /// The outputs that a run is about to name, divided by NUL: those of a run that was ended just then are ours too.
  private var placingPath: FilePath { own.appending("placing".utf8) }
  /// Whether somebody else's file has the report's name: no batch has been here, and it does not begin as reports do.
  var hasForeignReport: Bool {
    guard reportPath.kind != nil, manifestPath.kind == nil else { return false }
    guard reportPath.kind == .file else { return true }
    let descriptor = reportPath.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    defer { Glibc.close(descriptor) }
    return (try? readChunk(descriptor, atMost: ReportWriter.beginning.count)) != ReportWriter.beginning
  }
  var unfinishedReportPath: FilePath { own.appending("report.new".utf8) }

  init(_ path: FilePath) throws(BatchFailure) {
    self.path = path
    do throws(SystemError) {
      let own = path.appending(".ingest".utf8)
      try own.makeFolders()
      descriptor = path.withCString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
      lock = own.appending("lock".utf8).withCString { open($0, O_RDWR | O_CREAT | O_CLOEXEC, 0o666) }
      guard descriptor >= 0, lock >= 0 else { throw .last }
    } catch {
      throw .cannotWrite(path, error)
    }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else { throw .busy(path) }
    do throws(SystemError) {
      try emptyNewFiles()
      try newFiles.makeFolders()
    } catch {
      throw .cannotWrite(path, error)
    }
  }

  /// Where a worker may write the next plan.
  mutating func nextTemporary() -> FilePath {
    names += 1
    return newFiles.appending(String(names).utf8)
  }

  /// Waits until what was written is on the disk: for a few files each by itself, for many the whole file system at
  /// once, which is many times faster.
  func sync(_ files: [FilePath]) throws(SystemError) {
    guard files.count < 5 else {
      guard syncfs(descriptor) == 0 else { throw .last }
      return
    }
    for file in files {
      let descriptor = file.withCString { open($0, O_RDONLY | O_CLOEXEC) }
      guard descriptor >= 0 else { continue }
      defer { Glibc.close(descriptor) }
      guard fsync(descriptor) == 0 else { throw .last }
    }
  }

  /// Whether an output is there and has this many bytes.
  func holds(_ output: String, bytes: Int?) -> Bool {
    guard let bytes, case .success(let status) = path.appending(output.utf8).status() else { return false }
    return status.kind == .file && status.bytes == bytes
  }

  /// Whether nothing has this output's name yet.
  func isFree(_ output: String) -> Bool { path.appending(output.utf8).kind == nil }

  /// The outputs that `announce` was last told of.
  var announced: Set<FilePath> {
    guard let bytes = try? content(of: placingPath, limit: .max - 1) else { return [] }
    return Set(bytes.split(separator: 0).map { FilePath($0) })
  }

  /// Writes down which outputs are about to get their names.
  func announce(_ outputs: Set<FilePath>) throws(SystemError) {
    guard !outputs.isEmpty else { return placingPath.remove() }
    let file = try FileUnderWay(placingPath)
    let names = outputs.map(\.bytes).sorted { $0.lexicographicallyPrecedes($1) }
    try file.write(Array(names.joined(separator: [0])))
    try file.finish(synced: false)
  }

  /// Gives a new file its name.
  ///
  /// - Parameter mayReplace: whether what has that name now is ours. What is not is never replaced, unless it has the
  ///   very same bytes: then a run was broken off just here.
  mutating func place(_ temporary: FilePath, as output: String, mayReplace: Bool) throws(SystemError) {
    let target = path.appending(output.utf8)
    try makeFolder(of: output)
    if mayReplace { return try temporary.rename(to: target) }
    do throws(SystemError) {
      try temporary.rename(to: target, replacing: false)
    } catch {
      guard error.code == EEXIST, haveSameBytes(temporary, target) else { throw error }
      temporary.remove()
    }
  }

  /// Removes what only a run in progress needs, and lets others write.
  func close() {
    try? emptyNewFiles()
    _ = newFiles.withCString { rmdir($0) }
    fsync(descriptor)
    Glibc.close(descriptor)
    Glibc.close(lock)
  }

  private mutating func makeFolder(of output: String) throws(SystemError) {
    guard let end = output.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
    let folder = FilePath(output.utf8[..<end])
    guard folder != madeFolder else { return }
    try path.appending(folder.bytes).makeFolders()
    madeFolder = folder
  }

  private func emptyNewFiles() throws(SystemError) {
    guard newFiles.kind == .folder else { return }
    for name in try entryNames(of: newFiles).names { newFiles.appending(name).remove() }
  }
}

extension FilePath {
  /// Makes the folder and those that it lies in.
  func makeFolders() throws(SystemError) {
    if withCString({ mkdir($0, 0o777) }) == 0 { return }
    let error = SystemError.last
    if error.code == EEXIST, kind == .folder { return }
    guard error.code == ENOENT, let end = bytes.lastIndex(of: UInt8(ascii: "/")), end > 0 else { throw error }
    try FilePath(bytes[..<end]).makeFolders()
    guard withCString({ mkdir($0, 0o777) }) == 0 || errno == EEXIST else { throw .last }
  }

  package func rename(to target: FilePath, replacing: Bool = true) throws(SystemError) {
    var code: Int32 = 0
    withCString { old in
      target.withCString { new in
        let flags = replacing ? 0 : ingest_rename_noreplace
        if renameat2(AT_FDCWD, old, AT_FDCWD, new, flags) == 0 { return }
        code = errno
        // A file system that cannot refuse by itself: look first.
        guard !replacing, code == EINVAL else { return }
        code = target.kind == nil ? (Glibc.rename(old, new) == 0 ? 0 : errno) : EEXIST
      }
    }
    if code != 0 { throw SystemError(code: code) }
  }

  package func remove() { _ = withCString { unlink($0) } }

  package func replacingLast(with name: String) -> FilePath {
    guard let end = bytes.lastIndex(of: UInt8(ascii: "/")) else { return FilePath(name) }
    return FilePath(bytes[...end] + Array(name.utf8))
  }
}

private func haveSameBytes(_ a: FilePath, _ b: FilePath) -> Bool {
  guard case .success(let one) = a.status(), case .success(let other) = b.status(), other.kind == .file,
    one.bytes == other.bytes
  else { return false }
  return (try? content(of: a, limit: one.bytes)) == (try? content(of: b, limit: one.bytes))
}
