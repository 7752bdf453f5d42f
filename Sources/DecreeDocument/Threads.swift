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

  /// Lets another thread free a large value, which takes as long as to build it.
  package func discard<Value: Sendable>(_ value: Value) {
    guard count > 1 else { return }
    DispatchQueue.global().async { withExtendedLifetime(value) {} }
  }
}
