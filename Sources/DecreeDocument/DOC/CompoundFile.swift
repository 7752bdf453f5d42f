/// The streams of an OLE compound file ([MS-CFB]), in which Word kept its documents before DOCX.
struct CompoundFile: Sendable {
  static let magic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  private struct Stream: Sendable {
    var start: Int
    var size: Int
  }

  private let bytes: [UInt8]
  private let sectorSize: Int
  private let miniSectorSize: Int
  private let miniCutoff: Int
  private var table: [Int] = []
  private var miniTable: [Int] = []
  private var miniStream: [UInt8] = []
  private var streams: [String: Stream] = [:]

  /// `nil` where the bytes are no such file, or a broken one.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Self.magic), let shift = bytes.uint16(at: 30),
      let miniShift = bytes.uint16(at: 32),
      (7...16).contains(shift), (2...shift).contains(miniShift)
    else { return nil }
    self.bytes = bytes
    sectorSize = 1 << shift
    miniSectorSize = 1 << miniShift
    miniCutoff = bytes.uint32(at: 56) ?? 4096
    readTable()
    readDirectory()
  }

  /// Whether a stream or storage has that name.
  func has(_ name: String) -> Bool { streams[name] != nil }

  /// The bytes of a stream; `nil` where there is none or its chain of sectors is broken.
  func stream(_ name: String) -> [UInt8]? {
    guard let stream = streams[name] else { return nil }
    if stream.size < miniCutoff {
      let most = miniStream.count / miniSectorSize + 1
      return chain(from: stream.start, in: miniTable, most: most, size: stream.size) { sector in
        miniStream.piece(at: sector * miniSectorSize, count: miniSectorSize)
      }
    }
    return chain(from: stream.start, in: table, most: sectorCount, size: stream.size, sector: sector)
  }

  /// How many sectors the file may hold.
  private var sectorCount: Int { bytes.count / sectorSize + 1 }

  private func sector(_ index: Int) -> [UInt8]? {
    guard index < sectorCount else { return nil }
    let start = (index + 1) * sectorSize
    // The last sector of a file may be cut short.
    return bytes.piece(at: start, count: max(0, min(sectorSize, bytes.count - start)))
  }

  /// - Parameter most: how many sectors there are; a longer chain runs in a circle.
  private func chain(
    from start: Int, in table: [Int], most: Int, size: Int?, sector: (Int) -> [UInt8]?
  ) -> [UInt8]? {
    var result: [UInt8] = []
    var next = start
    for _ in 0..<most {
      if let size, result.count >= size { break }
      guard next < table.count else { break }
      guard let piece = sector(next), !piece.isEmpty else { break }
      result += piece
      next = table[next]
    }
    guard let size else { return result }
    guard result.count >= size else { return nil }
    return Array(result.prefix(size))
  }

  private func wholeChain(from start: Int) -> [UInt8] {
    chain(from: start, in: table, most: sectorCount, size: nil, sector: sector) ?? []
  }

  private mutating func readTable() {
    var sectors = (0..<109).compactMap { bytes.uint32(at: 76 + 4 * $0) }
    var next = bytes.uint32(at: 68) ?? Int.max
    for _ in 0..<sectorCount {
      guard let more = sector(next) else { break }
      sectors += stride(from: 0, to: sectorSize - 4, by: 4).compactMap { more.uint32(at: $0) }
      next = more.uint32(at: sectorSize - 4) ?? Int.max
    }
    let known = sectors.prefix(sectorCount)
    for index in known {
      guard let part = sector(index) else { continue }
      table += stride(from: 0, to: part.count, by: 4).compactMap { part.uint32(at: $0) }
    }
  }

  private mutating func readDirectory() {
    let directory = wholeChain(from: bytes.uint32(at: 48) ?? Int.max)
    let miniTableBytes = wholeChain(from: bytes.uint32(at: 60) ?? Int.max)
    miniTable = stride(from: 0, to: miniTableBytes.count, by: 4).compactMap { miniTableBytes.uint32(at: $0) }
    for offset in stride(from: 0, to: directory.count - 127, by: 128) {
      guard let length = directory.uint16(at: offset + 64), (2...64).contains(length),
        let type = directory.uint8(at: offset + 66), let start = directory.uint32(at: offset + 116),
        let size = directory.uint32(at: offset + 120)
      else { continue }
      let units = stride(from: 0, to: length - 2, by: 2).compactMap { directory.uint16(at: offset + $0) }
      let name = String(decoding: units.map { UInt16($0) }, as: UTF16.self)
      if type == 5, offset == 0 {
        miniStream = wholeChain(from: start)
      } else if type == 1 || type == 2, streams[name] == nil {
        // The streams of embedded objects come after those of the document.
        streams[name] = Stream(start: start, size: type == 2 ? size : 0)
      }
    }
  }
}
