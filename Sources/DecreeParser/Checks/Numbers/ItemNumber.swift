/// A number as plans print it: 7, 2.1, 1.3.12. Anything else (IV, 3а, 12–14) is left alone.
struct ItemNumber: Hashable {
  var parts: [Int]

  init?(_ text: String?) {
    guard let text, !text.isEmpty, text.utf8.count <= 32 else { return nil }
    parts = []
    for part in text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
      guard part.count <= 6, part.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
        let value = Int(String(Substring(part)))
      else { return nil }
      parts.append(value)
    }
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

/// The numbered items of one plan, in order, with what went before each in the same run of numbers. A run ends where
/// the section changes and the count begins again.
struct NumberedItems {
  struct Entry {
    var item: Int
    var number: ItemNumber
    var step: ItemNumber.Step?
    /// The first item of the run that has the same number.
    var repeats: Int?
    /// The item after it goes on from its number, or nothing comes after it.
    var isFollowed = false
  }

  private(set) var entries: [Entry] = []

  init(_ items: [Item]) {
    var last: (number: ItemNumber, section: [String])?
    var seen: [ItemNumber: Int] = [:]
    for (index, item) in items.enumerated() {
      // A number that cannot be compared breaks the run: nothing certain can be said of the next one.
      guard let number = ItemNumber(item.number) else {
        if item.number != nil { last = nil }
        continue
      }
      var entry = Entry(item: index, number: number)
      if let last {
        let step = number.step(after: last.number)
        let isNewSection = last.section != item.section
        if !isNewSection || step == .next { entry.step = step }
        if step != .next, isNewSection || step == .restart { seen = [:] }
        if step == .next || step == .restart || isNewSection, !entries.isEmpty {
          entries[entries.count - 1].isFollowed = true
        }
      }
      entry.repeats = seen[number]
      seen[number] = seen[number] ?? index
      entries.append(entry)
      last = (number, item.section)
    }
    if !entries.isEmpty { entries[entries.count - 1].isFollowed = true }
  }
}
