import CanonicalJSON
import DecreeDocument
import RussianTerms

extension Plan {
  func write(
    to writer: inout CanonicalWriter, threads: Threads, sink: ([UInt8]) throws -> Void
  ) rethrows {
    try writer.object { writer in
      writer.member("annex", ifKnown: annex)
      writer.key("columns")
      writer.array(columns) { writer, column in
        writer.object { writer in
          writer.member("header", column.header)
          writer.member("role", column.role.rawValue)
        }
      }
      writer.key("items")
      try writer.array { writer in
        let pieces = stride(from: 0, to: items.count, by: Plan.itemsAtOnce).map {
          $0..<min($0 + Plan.itemsAtOnce, items.count)
        }
        try threads.ahead(pieces, { threads.map($0) { written($0) } }) { parts in
          for part in parts {
            writer.append(part)
            if writer.bytes.count >= Plan.pieceLength { try sink(writer.drain()) }
          }
        }
      }
      writer.member("notes", ifAny: notes) { $0.string($1) }
      if let period {
        writer.key("period")
        writer.object { writer in
          writer.member("end", period.upperBound.description)
          writer.member("start", period.lowerBound.description)
        }
      }
      writer.member("programmes", ifAny: programmes) { writer, programme in
        writer.object { writer in
          writer.member("kind", programme.kind.rawValue)
          writer.member("name", programme.name)
        }
      }
      writer.member("title", ifKnown: title)
    }
  }
}

extension Plan {
  /// How many items are written before their bytes are passed on: enough for all threads, little in memory.
  private static let itemsAtOnce = 8_192
  private static let pieceLength = 1 << 16

  private func written(_ range: Range<Int>) -> CanonicalWriter {
    var writer = CanonicalWriter()
    items.withUnsafeBufferPointer { items in
      guard let first = items.baseAddress else { return }
      for index in range { Item.write(first + index, to: &writer) }
    }
    return writer
  }
}

extension Item {
  /// The item where it stands, since to copy it would copy all that it holds.
  fileprivate static func write(_ item: UnsafePointer<Item>, to writer: inout CanonicalWriter) {
    writer.object { writer in
      writer.member("activity", item.pointee.activity)
      if let deadline = item.pointee.deadline {
        writer.key("deadline")
        deadline.write(to: &writer)
      }
      writer.location(item.pointee.location)
      writer.member("number", ifKnown: item.pointee.number)
      writer.member("other", ifAny: item.pointee.other) { writer, cell in
        writer.object { writer in
          writer.member("header", cell.header)
          writer.member("text", cell.text)
        }
      }
      writer.member("responsible", ifAny: item.pointee.responsible) { $1.write(to: &$0) }
      writer.member("result", ifKnown: item.pointee.result)
      writer.member("section", ifAny: item.pointee.section) { $0.string($1) }
    }
  }
}

extension Responsible {
  fileprivate func write(to writer: inout CanonicalWriter) {
    writer.object { writer in
      writer.member("agreement", ifTrue: agreement)
      writer.member("party", ifKnown: party)
      if isCoExecutor { writer.member("role", "co-executor") }
      writer.member("text", text)
    }
  }
}

extension CanonicalWriter {
  /// Writes the member only where the list has elements: the contract leaves out what is unknown.
  mutating func member<Element>(
    _ name: String, ifAny elements: [Element], _ body: (inout CanonicalWriter, Element) -> Void
  ) {
    guard !elements.isEmpty else { return }
    key(name)
    array(elements, body)
  }
}
