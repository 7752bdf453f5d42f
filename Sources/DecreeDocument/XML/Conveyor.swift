import Dispatch
import Synchronization

/// A few slots that one thread fills and another empties, in turn; each slot belongs to one of them at a time.
final class Conveyor<Slot: ~Copyable>: @unchecked Sendable {
  private let slots: UnsafeMutablePointer<Slot>
  /// Of each slot, whether it is the last one; it belongs to who has the slot.
  private let isLast: UnsafeMutablePointer<Bool>
  private let count: Int
  private let free: DispatchSemaphore
  private let filled = DispatchSemaphore(value: 0)
  private let isStopped = Atomic(false)
  /// The place of the slot that is being filled, counted from the beginning; the filling thread's own.
  private var filling = 0
  /// The place of the slot that is being emptied; the emptying thread's own.
  private var emptying = -1

  init(count: Int = 4, _ make: () -> Slot) {
    self.count = count
    slots = .allocate(capacity: count)
    for index in 0..<count { (slots + index).initialize(to: make()) }
    isLast = .allocate(capacity: count)
    isLast.initialize(repeating: false, count: count)
    free = DispatchSemaphore(value: count - 1)
  }

  deinit {
    slots.deinitialize(count: count)
    slots.deallocate()
    isLast.deallocate()
  }

  // MARK: The thread that fills

  /// The slot to fill.
  var slot: UnsafeMutablePointer<Slot> { slots + filling % count }

  /// Hands over the slot and waits for another; false where nobody wants it any more.
  func handOver() -> Bool {
    filled.signal()
    free.wait()
    filling += 1
    return !isStopped.load(ordering: .relaxed)
  }

  /// Hands over the slot as the last one.
  func end() {
    isLast[filling % count] = true
    filled.signal()
  }

  // MARK: The thread that empties

  /// The next slot to empty, the one before given back; nil after the last.
  func next() -> UnsafeMutablePointer<Slot>? {
    if emptying >= 0 {
      if isLast[emptying % count] { return nil }
      free.signal()
    }
    filled.wait()
    emptying += 1
    return slots + emptying % count
  }

  /// Wants no more, and waits until the other thread has ended.
  func stop() {
    isStopped.store(true, ordering: .relaxed)
    while next() != nil {}
  }
}
