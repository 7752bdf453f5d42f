import CanonicalJSON
import DecreeDocument
import RussianTerms

extension DecreePlan {
  /// The version of the contract that `canonicalJSON` writes.
  public static let format = "decree-plan/1"

  /// The contract's JSON: RFC 8785 bytes, then one line feed.
  public func canonicalJSON() -> [UInt8] {
    var bytes: [UInt8] = []
    writeCanonicalJSON { bytes += $0 }
    return bytes
  }

  /// Writes the same bytes piece by piece, so that a large plan needs no second copy in memory.
  ///
  /// - Parameters:
  ///   - threads: how many threads may share the work, at least 1.
  ///   - sink: gets the pieces in order, on the caller's thread.
  /// - Throws: what `sink` throws.
  public func writeCanonicalJSON(threads: Int = 1, to sink: ([UInt8]) throws -> Void) rethrows {
    var writer = CanonicalWriter()
    try write(to: &writer, threads: Threads(count: threads), sink: sink)
    writer.endLine()
    try sink(writer.drain())
  }

  /// Writes the contract's root object. Members stand in canonical order, here and below.
  private func write(
    to writer: inout CanonicalWriter, threads: Threads, sink: ([UInt8]) throws -> Void
  ) rethrows {
    try writer.object { writer in
      writer.key("decree")
      decree.write(to: &writer)
      writer.key("diagnostics")
      writer.array(diagnostics) { $1.write(to: &$0) }
      writer.member("format", DecreePlan.format)
      writer.key("parties")
      writer.array(parties) { $1.write(to: &$0) }
      writer.key("plans")
      try writer.array(plans) { try $1.write(to: &$0, threads: threads, sink: sink) }
      writer.key("source")
      source.write(to: &writer)
    }
  }
}

extension Source {
  fileprivate func write(to writer: inout CanonicalWriter) {
    writer.object { writer in
      writer.member("bytes", bytes)
      writer.member("encoding", ifKnown: encoding)
      writer.member("mediaType", mediaType)
      writer.member("name", name)
      writer.member("sha256", sha256)
    }
  }
}

extension Decree {
  fileprivate func write(to writer: inout CanonicalWriter) {
    writer.object { writer in
      writer.member("amendedBy", ifAny: amendedBy) { $1.write(to: &$0) }
      writer.member("date", ifKnown: date?.description)
      writer.member("issuer", ifKnown: issuer)
      writer.member("issuerWithin", ifAny: issuerWithin) { $0.string($1) }
      writer.member("kind", ifKnown: kind)
      writer.member("number", ifKnown: number)
      writer.member("title", ifKnown: title)
    }
  }
}

extension Amendment {
  fileprivate func write(to writer: inout CanonicalWriter) {
    writer.object { writer in
      writer.member("date", ifKnown: date?.description)
      writer.member("issuer", ifKnown: issuer)
      writer.member("kind", ifKnown: kind)
      writer.member("number", ifKnown: number)
    }
  }
}

extension Party {
  fileprivate func write(to writer: inout CanonicalWriter) {
    writer.object { writer in
      writer.key("aliases")
      writer.array(aliases) { $0.string($1) }
      writer.member("id", id)
      writer.member("name", name)
    }
  }
}

extension Diagnostic {
  fileprivate func write(to writer: inout CanonicalWriter) {
    writer.object { writer in
      writer.member("code", code)
      writer.member("item", ifKnown: item)
      if let place { writer.location(place) }
      writer.member("message", message.english)
      writer.member("plan", ifKnown: plan)
      writer.member("severity", severity.rawValue)
    }
  }
}
