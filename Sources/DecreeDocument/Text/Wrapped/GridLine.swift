/// A line as the columns of a page that is set in letters of one width.
struct GridLine {
  /// What stands in a column, as far as drawn tables care.
  enum Mark: UInt8 { case text, space, vertical, horizontal, junction }

  let bytes: ArraySlice<UInt8>
  /// Where each column's character begins, and the end of the line after the last.
  private(set) var offsets: [Int] = []
  private(set) var marks: [Mark] = []

  /// Combining marks take no column of their own; a tab moves to the next multiple of eight.
  ///
  /// - Parameter isASCII: the drawing has `+` where rules meet; in one of box characters a `+` is a mark in a cell.
  init(_ line: ArraySlice<UInt8>, isASCII: Bool) {
    bytes = line
    offsets.reserveCapacity(line.count / 2)
    marks.reserveCapacity(line.count / 2)
    var index = line.startIndex
    while index < line.endIndex {
      let start = index
      let scalar = GridLine.scalar(line, &index)
      switch scalar {
      case 0x300...0x36F, 0xFEFF, 0x200B: continue
      case 0x09: add(.space, start, times: 8 - offsets.count % 8)
      case 0...0x20, 0xA0: add(.space, start)
      case 0x2B: add(isASCII ? .junction : .text, start)
      case 0x2D, 0x3D: add(.horizontal, start)
      case 0x7C: add(.vertical, start)
      case 0x2500...0x257F: add(GridLine.boxMark(scalar), start)
      default: add(.text, start)
      }
    }
    offsets.append(line.endIndex)
  }

  var width: Int { marks.count }

  /// The bytes between two columns, without white space around them.
  func text(_ columns: Range<Int>) -> ArraySlice<UInt8> {
    let bounds = columns.clamped(to: 0..<width)
    return bytes[offsets[bounds.lowerBound]..<offsets[bounds.upperBound]].trimmed
  }

  private mutating func add(_ mark: Mark, _ offset: Int, times: Int = 1) {
    for _ in 0..<times {
      offsets.append(offset)
      marks.append(mark)
    }
  }

  private static func scalar(_ bytes: ArraySlice<UInt8>, _ index: inout Int) -> UInt32 {
    let first = bytes[index]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var scalar = UInt32(first) & (length == 1 ? 0x7F : 0x7F >> UInt32(length))
    let end = min(index + length, bytes.endIndex)
    index += 1
    while index < end {
      scalar = scalar << 6 | UInt32(bytes[index] & 0x3F)
      index += 1
    }
    return scalar
  }

  private static func boxMark(_ scalar: UInt32) -> Mark {
    switch scalar {
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2550, 0x2574, 0x2576, 0x2578,
      0x257A, 0x257C,
      0x257E:
      return .horizontal
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551, 0x2575, 0x2577, 0x2579,
      0x257B, 0x257D,
      0x257F:
      return .vertical
    default: return .junction
    }
  }
}
