/// A number as plans print it: 7, 2.1, 1.3.12. Anything else (IV, 3а, 12–14) is left alone.
struct ItemNumber: Hashable {
  var parts: [Int]

  init?(_ text: String?) {
    guard let text, !text.isEmpty, text.utf8.count <= 32 else { return nil }
    parts = [0]
    var digits = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9") where digits < 6:
        parts[parts.count - 1] = parts[parts.count - 1] * 10 + Int(byte & 0x0F)
        digits += 1
      case UInt8(ascii: ".") where digits > 0:
        parts.append(0)
        digits = 0
      default: return nil
      }
    }
    if digits == 0 { return nil }
  }

  /// Different for different numbers, as good as surely.
  fileprivate var key: UInt64 {
    parts.reduce(into: ByteHash()) { hash, part in
      withUnsafeBytes(of: part.littleEndian) { hash.add($0) }
    }.value
  }

  /// How the number goes on from the one before it.
  enum Step: Equatable {
    /// The next one, the first of a level below, or the next one of a level above.
    case next
    /// One or more are left out.
    case skip(from: ItemNumber)
    /// The count begins again from 1.
    case restart
    /// Smaller than the one before, or not to be compared with it.
    case back
  }

  func step(after last: ItemNumber) -> Step {
    let common = zip(parts, last.parts).prefix { $0 == $1 }.count
    if common == last.parts.count {
      guard common < parts.count else { return .back }
      return parts[common...].allSatisfy { $0 == 1 || $0 == 0 } ? .next : .skip(from: last)
    }
    if parts.allSatisfy({ $0 == 1 }) { return .restart }
    guard common < parts.count, parts[common] > last.parts[common] else { return .back }
    let isNext = parts[common] == last.parts[common] + 1 && parts[(common + 1)...].allSatisfy { $0 <= 1 }
    return isNext ? .next : .skip(from: last)
  }
}

/// The numbered items of one plan that tell something by their number: each that does not go on from the one before
/// it in the same run of numbers, or repeats one. A run ends where the section changes and the count begins again.
struct NumberedItems: Sendable {
  struct Entry: Sendable {
    var item: Int
    var step: ItemNumber.Step?
    /// An item of the run before it has the same number.
    var repeats = false
    /// The item after it goes on from its number, or nothing comes after it.
    var isFollowed = true
  }

  private(set) var entries: [Entry] = []

  init(_ items: [Item]) {
    var last: (number: ItemNumber, item: Int)?
    var lastIsEntry = false
    // By their hashes: a set of numbers takes as long to free as the rest of the checks.
    var seen = Set<UInt64>(minimumCapacity: items.count)
    for index in items.indices where !items[index].sharesNumber {
      // A number that cannot be compared breaks the run: nothing certain can be said of the next one.
      guard let number = ItemNumber(items[index].number) else {
        if items[index].number != nil { last = nil }
        continue
      }
      var entry = Entry(item: index)
      var isFollowing = false
      if let last {
        let step = number.step(after: last.number)
        let isNewSection = items[last.item].section != items[index].section
        if !isNewSection || step == .next { entry.step = step }
        if step != .next, isNewSection || step == .restart { seen = [] }
        isFollowing = step == .next || step == .restart || isNewSection
      }
      if lastIsEntry, !isFollowing { entries[entries.count - 1].isFollowed = false }
      entry.repeats = !seen.insert(number.key).inserted
      lastIsEntry = entry.repeats || (entry.step != nil && entry.step != .next)
      if lastIsEntry { entries.append(entry) }
      last = (number, index)
    }
  }
}
