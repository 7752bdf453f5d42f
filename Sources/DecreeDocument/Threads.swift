import Dispatch

/// Shares the work on a long list among threads. What comes out is the same whatever their number.
package struct Threads: Sendable {
  /// How many may work at once; 1 for the caller's alone.
  package var count: Int

  package init(count: Int) { self.count = count }

  /// No sharing.
  package static let one = Threads(count: 1)

  /// A share of fewer elements is not worth a thread's start.
  private static let leastShare = 1_000

  /// The results of `body` for the shares of a list, in the list's order; `body` may run on several threads at once.
  package func map<Result: Sendable>(_ list: Range<Int>, _ body: @Sendable (Range<Int>) -> Result) -> [Result]
  {
    // More shares than threads, for one thread may be slower than the other.
    let number = min(4 * count, list.count / Threads.leastShare)
    guard count > 1, number > 1 else { return list.isEmpty ? [] : [body(list)] }
    let shares = (0..<number).map { index in
      list.lowerBound + list.count * index / number..<list.lowerBound + list.count * (index + 1) / number
    }
    return map(shares, body)
  }

  /// An array of at most `most` elements, which `body` appends in place, many at a time.
  package func array<Element: Sendable>(
    _ most: Int, _ body: (inout ArrayFilling<Element>) -> Void
  ) -> [Element] {
    [Element](unsafeUninitializedCapacity: most) { buffer, filled in
      var filling = ArrayFilling(threads: self, buffer: buffer)
      body(&filling)
      filled = filling.count
    }
  }

  /// The results of `body` for each element of a short list, in its order; `body` may run on several threads at once.
  package func map<Element: Sendable, Result: Sendable>(
    _ list: [Element], _ body: @Sendable (Element) -> Result
  )
    -> [Result]
  {
    guard count > 1, list.count > 1 else { return list.map(body) }
    var results = [Result?](repeating: nil, count: list.count)
    results.withUnsafeMutableBufferPointer { results in
      // Each element of the buffer is written by the one call that has its index.
      nonisolated(unsafe) let results = results
      DispatchQueue.concurrentPerform(iterations: list.count) { results[$0] = body(list[$0]) }
    }
    return results.map { $0! }
  }

  /// The results of both, `second` on another thread where there may be one.
  package func both<First, Second: Sendable>(
    _ first: () throws -> First, _ second: @Sendable () -> Second
  ) rethrows -> (First, Second) {
    guard count > 1 else { return (try first(), second()) }
    let group = DispatchGroup()
    // Written by the group's one task and read after it has ended.
    nonisolated(unsafe) var result: Second?
    return try withoutActuallyEscaping(second) { second in
      DispatchQueue.global().async(group: group) { result = second() }
      defer { group.wait() }
      let own = try first()
      group.wait()
      return (own, result!)
    }
  }

  /// Hands the results of `body` for each element on to `use`, in order and on the caller's thread; the next result is
  /// made while the last one is used.
  package func ahead<Element: Sendable, Result: Sendable>(
    _ list: [Element], _ body: @Sendable (Element) -> Result, use: (Result) throws -> Void
  ) rethrows {
    guard count > 1, list.count > 1 else {
      for element in list { try use(body(element)) }
      return
    }
    let group = DispatchGroup()
    // Written by the group's one task and read after it has ended.
    nonisolated(unsafe) var next: Result?
    try withoutActuallyEscaping(body) { body in
      defer { group.wait() }
      for index in 0...list.count {
        group.wait()
        let ready = next
        if index < list.count { DispatchQueue.global().async(group: group) { next = body(list[index]) } }
        if let ready { try use(ready) }
      }
    }
  }

  /// Empties a long list and lets another thread free it, which takes as long as to build it.
  package func discard<Element: Sendable>(_ list: inout [Element]) {
    let old = list
    list = []
    guard count > 1 else { return }
    DispatchQueue.global().async { withExtendedLifetime(old) {} }
  }
}

/// An array while several threads make its elements where they will stand.
package struct ArrayFilling<Element: Sendable> {
  fileprivate let threads: Threads
  fileprivate let buffer: UnsafeMutableBufferPointer<Element>
  package fileprivate(set) var count = 0

  /// Appends elements: `body` initialises all of its share, the first of them at the pointer that it gets, and gives
  /// what else comes of them. It may run on several threads at once; what it gives comes back in order.
  package mutating func append<Rest: Sendable>(
    _ length: Int, _ body: @Sendable (Range<Int>, UnsafeMutablePointer<Element>) -> Rest
  ) -> [Rest] {
    guard length > 0, let start = buffer.baseAddress else { return [] }
    precondition(count + length <= buffer.count)
    // Each share writes to its own part.
    nonisolated(unsafe) let free = start + count
    count += length
    return threads.map(0..<length) { body($0, free + $0.lowerBound) }
  }
}
