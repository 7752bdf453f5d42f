import CanonicalJSON
import Glibc

/// What is done already: one line for each input whose plan is written or can never be.
///
/// A run appends to it in the order of the inputs, each line after the file that it speaks of is in place; so whatever
/// moment a run is ended at, what the manifest says is true. Only a number per line is kept in memory.
struct Manifest {
  struct Entry {
    var result: FileResult
    /// The program and the options that the result depends on.
    var maker: String
    /// Whether the output stands there, or the input failed and has none.
    var wasWritten: Bool
    /// Told by the run that is under way.
    var isOfThisRun: Bool
  }

  private let path: FilePath
  private let maker: String
  private let descriptor: Int32
  /// By the hash of the output's name, byte for byte (a `String` takes two ways to write й for one); the line itself says
  /// whose it is.
  private var offsets: [Int: Int] = [:]
  private let beginning: Int
  private var end: Int
  private var unwritten: [UInt8] = []

  /// Opens the manifest, or begins one. A last line that a crash cut short is dropped, and one that is damaged says nothing.
  init(_ path: FilePath, maker: String) throws(SystemError) {
    self.path = path
    self.maker = maker
    descriptor = path.withCString { open($0, O_RDWR | O_CREAT | O_CLOEXEC, 0o666) }
    guard descriptor >= 0 else { throw .last }
    let size = lseek(descriptor, 0, SEEK_END)
    guard size >= 0, lseek(descriptor, 0, SEEK_SET) == 0 else { throw .last }
    var lines = LineReader(descriptor)
    var offset = 0
    while let line = try lines.next(), offset + line.count < size {
      if let output = JSONValue(line: line)?["output"]?.text { offsets[FilePath(output).hashValue] = offset }
      offset += line.count + 1
    }
    guard ftruncate(descriptor, offset) == 0 else { throw .last }
    beginning = offset
    end = offset
  }

  /// What is known of an output.
  func entry(for output: String) -> Entry? {
    guard let offset = offsets[FilePath(output).hashValue], let json = JSONValue(line: line(at: offset)),
      json["output"]?.text?.utf8.elementsEqual(output.utf8) == true, let result = FileResult(kept: json),
      let maker = json["maker"]?.text
    else { return nil }
    return Entry(
      result: result, maker: maker, wasWritten: json["written"] == nil, isOfThisRun: offset >= beginning)
  }

  /// Adds what was done; it is on its way to the disk after `flush`.
  mutating func append(_ result: FileResult, output: String) {
    var members = result.keptMembers
    members.removeAll { $0.key == "output" }
    members += [.init("output", .string(output)), .init("maker", .string(maker))]
    if result.output == nil { members.append(.init("written", false)) }
    let line = JSONValue.object(members).canonicalBytes() + [UInt8(ascii: "\n")]
    offsets[FilePath(output).hashValue] = end
    end += line.count
    unwritten += line
  }

  mutating func flush() throws(SystemError) {
    guard !unwritten.isEmpty else { return }
    guard lseek(descriptor, end - unwritten.count, SEEK_SET) >= 0 else { throw .last }
    try writeAll(unwritten, to: descriptor)
    unwritten.removeAll(keepingCapacity: true)
  }

  /// Drops the lines that later ones replace, so that the manifest is the same however often a run was broken off.
  mutating func close() throws(SystemError) {
    defer { Glibc.close(descriptor) }
    try flush()
    guard beginning > 0, end > beginning else { return }
    let temporary = path.replacingLast(with: "manifest.new")
    let copy = temporary.withCString { open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666) }
    guard copy >= 0 else { throw .last }
    defer { Glibc.close(copy) }
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw .last }
    var lines = LineReader(descriptor)
    var offset = 0
    var kept: [UInt8] = []
    while let line = try lines.next() {
      let output = JSONValue(line: line)?["output"]?.text
      if offset >= beginning || output.map({ offsets[FilePath($0).hashValue] == offset }) == true {
        kept += line + [10]
      }
      offset += line.count + 1
      if kept.count > 1 << 20 {
        try writeAll(kept, to: copy)
        kept.removeAll(keepingCapacity: true)
      }
    }
    try writeAll(kept, to: copy)
    guard fsync(copy) == 0 else { throw .last }
    try temporary.rename(to: path)
  }

  private func line(at offset: Int) -> [UInt8] {
    if offset >= end - unwritten.count {
      return Array(unwritten[(offset - end + unwritten.count)...].prefix { $0 != UInt8(ascii: "\n") })
    }
    var line: [UInt8] = []
    while true {
      let chunk = [UInt8](unsafeUninitializedCapacity: 2048) { bytes, count in
        count = max(0, pread(descriptor, bytes.baseAddress, 2048, offset + line.count))
      }
      if let end = chunk.firstIndex(of: UInt8(ascii: "\n")) { return line + chunk[..<end] }
      if chunk.isEmpty { return line }
      line += chunk
    }
  }
}
