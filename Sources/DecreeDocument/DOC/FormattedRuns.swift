/// The properties of paragraphs or characters by where their text stands in the file, from Word's formatted disk pages
/// ([MS-DOC] 2.9.33 and 2.9.175).
struct FormattedRuns<Properties: Sendable>: Sendable {
  private var starts: [Int] = []
  private var ends: [Int] = []
  private var properties: [Properties] = []

  /// - Parameters:
  ///   - plc: the table of pages, a `PlcBte`.
  ///   - entryLength: bytes that a page keeps for each run, 13 for paragraphs and 1 for characters.
  ///   - read: makes properties of what stands on a page at an offset.
  init(plc: [UInt8], pages: [UInt8], entryLength: Int, read: ([UInt8], Int) -> Properties) {
    let count = max(0, (plc.count - 4) / 8)
    for index in 0..<count {
      guard let number = plc.uint32(at: 4 * (count + 1) + 4 * index),
        let page = pages.piece(at: (number & 0x3FFFFF) * 512, count: 512), let runs = page.uint8(at: 511)
      else { continue }
      for run in 0..<runs {
        guard let start = page.uint32(at: 4 * run), let end = page.uint32(at: 4 * run + 4), start < end,
          let offset = page.uint8(at: 4 * (runs + 1) + entryLength * run)
        else { continue }
        // Pages follow each other in the order of the text in the file.
        guard start >= ends.last ?? 0 else { continue }
        starts.append(start)
        ends.append(end)
        properties.append(read(page, offset * 2))
      }
    }
  }

  /// The run around an offset into the file.
  func run(at offset: Int) -> (range: Range<Int>, properties: Properties)? {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, offset < ends[low - 1] else { return nil }
    return (starts[low - 1]..<ends[low - 1], properties[low - 1])
  }
}
