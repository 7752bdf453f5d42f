internal import CLibXML

/// Events one behind the other in a piece of memory, to be told later: words for their names, then the bytes of their
/// texts.
struct XMLEventBatch: ~Copyable {
  private enum Kind: Int { case start, end, text }
  private typealias Pointer = UnsafePointer<xmlChar>?

  private var memory: UnsafeMutableRawPointer
  private var capacity: Int
  private var count = 0

  private static let word = MemoryLayout<Int>.size

  init(capacity: Int) {
    self.capacity = capacity
    memory = .allocate(byteCount: capacity, alignment: XMLEventBatch.word)
  }

  deinit { memory.deallocate() }

  mutating func removeAll() { count = 0 }

  /// Makes room for an event of so many words and bytes; false where the events before it must be told first.
  mutating func reserve(words: Int, bytes: Int) -> Bool {
    let needed = (words + 1) * XMLEventBatch.word + bytes
    if count + needed <= capacity { return true }
    guard count == 0 else { return false }
    memory.deallocate()
    memory = .allocate(byteCount: needed, alignment: XMLEventBatch.word)
    capacity = needed
    return true
  }

  static func words(of element: XMLEvents.Element) -> Int {
    5 + element.declarations.count + element.attributes.count
  }

  mutating func append(_ element: XMLEvents.Element) {
    append(Kind.start.rawValue)
    append(element.local)
    append(element.space)
    append(element.declarations.count)
    append(element.attributes.count)
    for pointer in element.declarations { append(pointer) }
    var values = memory + count + element.attributes.count * XMLEventBatch.word
    for index in stride(from: 0, to: element.attributes.count, by: 5) {
      for name in index..<index + 3 { append(element.attributes[name]) }
      let value = element.value(at: index)
      if let base = value.baseAddress { values.copyMemory(from: base, byteCount: value.count) }
      append(UnsafePointer(values.assumingMemoryBound(to: xmlChar.self)))
      values += value.count
      append(UnsafePointer(values.assumingMemoryBound(to: xmlChar.self)))
    }
    count = aligned(values - memory)
  }

  mutating func append(end local: XMLEvents.Name, _ space: XMLEvents.Name?) {
    append(Kind.end.rawValue)
    append(local)
    append(space)
  }

  mutating func append(_ text: UnsafeBufferPointer<xmlChar>) {
    append(Kind.text.rawValue)
    append(text.count)
    if let base = text.baseAddress { (memory + count).copyMemory(from: base, byteCount: text.count) }
    count = aligned(count + text.count)
  }

  /// Tells all events in their order, up to one at which `events` throws.
  func replay(_ events: XMLEvents) throws {
    var position = 0
    func next<Word>(_: Word.Type) -> Word {
      defer { position += XMLEventBatch.word }
      return (memory + position).load(as: Word.self)
    }
    func list(_ length: Int) -> XMLEvents.List {
      defer { position += length * XMLEventBatch.word }
      return XMLEvents.List(start: (memory + position).assumingMemoryBound(to: Pointer.self), count: length)
    }
    while position < count {
      switch Kind(rawValue: next(Int.self)) {
      case .start:
        let (local, space) = (next(Pointer.self)!, next(Pointer.self))
        let (declarations, attributes) = (next(Int.self), next(Int.self))
        let element = XMLEvents.Element(
          local: local, space: space, declarations: list(declarations), attributes: list(attributes))
        position = aligned(position + element.valueBytes)
        try events.start(element)
      case .end: try events.end(next(Pointer.self)!, next(Pointer.self))
      case .text, nil:
        let length = next(Int.self)
        let bytes = (memory + position).assumingMemoryBound(to: xmlChar.self)
        position = aligned(position + length)
        try events.text(UnsafeBufferPointer(start: bytes, count: length))
      }
    }
  }

  @inline(__always)
  private mutating func append<Word>(_ value: Word) {
    (memory + count).storeBytes(of: value, as: Word.self)
    count += XMLEventBatch.word
  }

  private func aligned(_ count: Int) -> Int { (count + XMLEventBatch.word - 1) & ~(XMLEventBatch.word - 1) }
}
