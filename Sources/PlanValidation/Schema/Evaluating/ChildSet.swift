/// Which children of an array or object have been evaluated, by their order in it.
struct ChildSet {
  private var first: UInt64 = 0
  private var rest: Set<Int> = []

  mutating func insert(_ child: Int) {
    if child < 64 { first |= 1 << UInt64(child) } else { rest.insert(child) }
  }

  func contains(_ child: Int) -> Bool {
    child < 64 ? first & 1 << UInt64(child) != 0 : rest.contains(child)
  }

  mutating func formUnion(_ other: ChildSet) {
    first |= other.first
    if !other.rest.isEmpty { rest.formUnion(other.rest) }
  }
}
