import Foundation
import Testing

@testable import DecreeBatch

@Suite struct FileUnderWayTests {
  @Test func hasItsNameWhenItIsWhole() throws {
    let scratch = try Scratch("old")
    let file = try FileUnderWay(scratch.path("old"))
    try file.write(Array("new".utf8))
    #expect(try text(scratch, "old") == "old")
    try file.finish()
    #expect(try text(scratch, "old") == "new")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path) == ["old"])
  }

  @Test func isWrittenByOneAlone() throws {
    let scratch = try Scratch()
    let file = try FileUnderWay(scratch.path("x"))
    try file.write(Array("whole".utf8))
    #expect(throws: SystemError(code: EBUSY)) { try FileUnderWay(scratch.path("x")) }
    try file.finish()
    #expect(try text(scratch, "x") == "whole")
  }

  /// As Node.js and others hand a pipe on to the programs that they start.
  @Test func waitsForAPipeThatDoesNotWait() throws {
    let pipe = Pipe()
    let writing = dup(pipe.fileHandleForWriting.fileDescriptor)
    try pipe.fileHandleForWriting.close()
    #expect(fcntl(writing, F_SETFL, O_NONBLOCK) == 0)
    let bytes = [UInt8](repeating: 7, count: 1 << 20)
    Thread.detachNewThread {
      try? writeAll(bytes, to: writing)
      close(writing)
    }
    usleep(100_000)
    var count = 0
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let read = read(pipe.fileHandleForReading.fileDescriptor, &chunk, chunk.count)
      if read <= 0 { break }
      count += read
    }
    #expect(count == bytes.count)
  }

  private func text(_ scratch: Scratch, _ name: String) throws -> String {
    try String(contentsOf: scratch.url.appending(path: name), encoding: .utf8)
  }
}
