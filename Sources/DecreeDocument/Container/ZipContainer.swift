internal import CLibZip

/// The entries of a ZIP file. All of libzip's types stay in this file.
///
/// What the directory claims is not believed: sizes are counted as the bytes come, names are only ever compared.
final class ZipContainer {
  /// An entry as the directory describes it.
  struct Entry {
    fileprivate var index: UInt64
    /// The name with `/` between its pieces and none at its head; as it stands but for that.
    var name: String
    var size: UInt64
    var packedSize: UInt64
    var crc: UInt32
    var isEncrypted: Bool
  }

  let entries: [Entry]
  private let archive: OpaquePointer
  private let limits: Limits
  /// The positions in `entries` of each name in lower case, for OPC compares part names without regard to case.
  private let positions: [String: [Int]]

  /// Must not throw: what throws before all is set is never deinitialised, and the archive would never be closed.
  private init(archive: OpaquePointer, limits: Limits) {
    self.archive = archive
    self.limits = limits
    let count = min(Int(zip_get_num_entries(archive, 0)), limits.entries)
    var entries: [Entry] = []
    var positions: [String: [Int]] = [:]
    for index in 0..<UInt64(max(0, count)) {
      var stat = zip_stat_t()
      guard zip_stat_index(archive, index, 0, &stat) == 0, let name = stat.name else { continue }
      let entry = Entry(
        index: index, name: Self.plainName(String(cString: name)), size: stat.size,
        packedSize: stat.comp_size,
        crc: stat.crc, isEncrypted: stat.encryption_method != 0)
      positions[entry.name.lowercased(), default: []].append(entries.count)
      entries.append(entry)
    }
    self.entries = entries
    self.positions = positions
  }

  deinit { zip_discard(archive) }

  /// Opens a container for as long as `body` runs; neither the container nor its streams may be kept.
  ///
  /// - Throws: `ReadingError` where the bytes are no ZIP file, and whatever `body` throws.
  static func open<Result>(
    _ bytes: [UInt8], limits: Limits, body: (ZipContainer) throws -> Result
  ) throws -> Result {
    try bytes.withUnsafeBytes { buffer in
      var error = zip_error_t()
      zip_error_init(&error)
      defer { zip_error_fini(&error) }
      guard let source = zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, &error) else {
        throw ReadingError.container(String(cString: zip_error_strerror(&error)))
      }
      guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
        zip_source_free(source)
        throw ReadingError.container(String(cString: zip_error_strerror(&error)))
      }
      let container = ZipContainer(archive: archive, limits: limits)
      if zip_get_num_entries(archive, 0) > limits.entries {
        throw ReadingError.limit(.entries, limits.entries, in: "the container")
      }
      return try body(container)
    }
  }

  /// Whether there is an entry of that name, in whatever case.
  func has(_ name: String) -> Bool { positions[name.lowercased()] != nil }

  /// The entry of that name, in whatever case.
  ///
  /// - Throws: `ReadingError` where there are several of different content, so that nobody can say which is meant.
  func entry(_ name: String) throws -> Entry? {
    guard let found = positions[name.lowercased()] else { return nil }
    let first = entries[found[0]]
    for other in found.dropFirst().map({ entries[$0] })
    where other.crc != first.crc || other.size != first.size {
      throw ReadingError.duplicateEntry(name)
    }
    return first
  }

  /// The bytes of an entry as they inflate.
  ///
  /// - Throws: `ReadingError` where the entry cannot be opened or claims more than the limits allow.
  func stream(_ entry: Entry) throws -> any ByteStream {
    if entry.isEncrypted { throw ReadingError.encrypted }
    guard let file = zip_fopen_index(archive, entry.index, 0) else {
      throw ReadingError.entry(entry.name, String(cString: zip_strerror(archive)))
    }
    return try ZipEntryStream(file, entry: entry, limits: limits, container: self)
  }

  private static func plainName(_ name: String) -> String {
    var name = name
    if name.utf8.contains(UInt8(ascii: "\\")) { name = String(name.map { $0 == "\\" ? "/" : $0 }) }
    return String(name.drop { $0 == "/" })
  }
}

/// Counts an entry's bytes as they inflate and stops at a limit, at a false size and at a wrong checksum.
private final class ZipEntryStream: ByteStream {
  /// A small part may inflate as it will. What people and programs write shrinks less than 300 times, a table of equal
  /// rows 200 times, one of empty cells 400 times: a million of these are read.
  private static let harmlessSize = 32 << 20

  private let file: OpaquePointer
  private let entry: ZipContainer.Entry
  private let limits: Limits
  private let container: ZipContainer
  private var count = 0

  init(_ file: OpaquePointer, entry: ZipContainer.Entry, limits: Limits, container: ZipContainer) throws {
    self.file = file
    self.entry = entry
    self.limits = limits
    self.container = container
    try check(entry.size)
  }

  deinit { zip_fclose(file) }

  var expectedCount: Int { Int(clamping: entry.size) }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    guard let base = buffer.baseAddress, buffer.count > 0 else { return 0 }
    let read = zip_fread(file, base, UInt64(buffer.count))
    if read < 0 { throw ReadingError.entry(entry.name, String(cString: zip_file_strerror(file))) }
    count += Int(read)
    if UInt64(count) > entry.size {
      throw ReadingError.entry(
        entry.name, "it inflates to more than the \(entry.size) bytes that it declares")
    }
    try check(UInt64(count))
    return Int(read)
  }

  private func check(_ size: UInt64) throws {
    if size > UInt64(limits.inflatedBytes) {
      throw ReadingError.limit(.inflatedBytes, limits.inflatedBytes, in: entry.name)
    }
    if size > UInt64(Self.harmlessSize), size / UInt64(limits.inflationRatio) > max(entry.packedSize, 1) {
      throw ReadingError.limit(.inflationRatio, limits.inflationRatio, in: entry.name)
    }
  }
}
