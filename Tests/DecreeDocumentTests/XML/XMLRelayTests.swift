import Testing

@testable import DecreeDocument

@Suite("XML parts that two threads read")
struct XMLRelayTests {
  private static let row = "<k a='1'>план &amp; срок<p:a xmlns:p='urn:one' p:k='да'/></k>"
  private static let rows = String(repeating: row, count: 25_000)

  @Test("a long part is told as on one thread, values and texts longer than a batch too")
  func same() {
    let long = String(repeating: "слово ", count: 60_000)
    let xml = "<k xmlns:q='urn:one'>\(Self.rows)<k a='\(long)'>\(long)</k><q:a/>\(Self.rows)</k>"
    let alone = read(xml, threads: 1).events
    #expect(alone.count > 200_000)
    #expect(alone.contains("<x:a x:k=да>"))
    #expect(read(xml, threads: 2).events == alone)
  }

  @Test("a part that breaks off is told up to there, and then refused")
  func brokenOff() {
    let alone = read("<k>\(Self.rows)</z>", threads: 1)
    #expect(alone.code == "xml-not-well-formed")
    let relayed = read("<k>\(Self.rows)</z>", threads: 2)
    #expect(relayed.code == alone.code)
    #expect(relayed.events == alone.events)
  }

  @Test("a limit passed far into a part is told", arguments: [1, 2])
  func limit(threads: Int) {
    let xml = "<k>\(Self.rows)\(String(repeating: "<k>", count: 200))"
    #expect(read(xml, threads: threads).code == "limit-depth")
  }

  @Test("a handler that wants no more ends the reading", arguments: [0, 1, 70_000])
  func stopped(most: Int) {
    let reading = read("<k>\(Self.rows)</z>", threads: 2, most: most)
    #expect(reading.events == read("<k>\(Self.rows)</z>", threads: 1, most: most).events)
    #expect(reading.failure is XMLRecorder.Full)
  }

  @Test("a stream that fails ends the reading with its own error", arguments: [1, 2])
  func failingStream(threads: Int) {
    let stream = FailingStream(Array("<k>\(Self.rows)".utf8))
    let reading = read(stream, threads: threads)
    #expect(reading.failure is FailingStream.Failed)
    #expect(reading.events.count > 1_000)
  }

  private struct Reading {
    var events: [String]
    var failure: (any Error)?
    var code: String? { (failure as? ReadingError)?.code }
  }

  private func read(_ xml: String, threads: Int, most: Int = .max) -> Reading {
    read(MemoryStream(Array(xml.utf8)), threads: threads, most: most)
  }

  private func read(_ stream: any ByteStream, threads: Int, most: Int = .max) -> Reading {
    let recorder = XMLRecorder(most: most)
    var limits = Limits()
    limits.depth = 100
    do {
      try XMLParser.parse(
        stream, part: "part.xml", limits: limits, threads: Threads(count: threads), handler: recorder)
    } catch {
      return Reading(events: recorder.events, failure: error)
    }
    return Reading(events: recorder.events)
  }
}

/// Gives all of its bytes, and then an error where the end should be.
private final class FailingStream: ByteStream {
  struct Failed: Error {}

  private let bytes: MemoryStream
  var expectedCount: Int { bytes.expectedCount }

  init(_ bytes: [UInt8]) { self.bytes = MemoryStream(bytes) }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = try bytes.read(into: buffer)
    if count == 0 { throw Failed() }
    return count
  }
}
