import Foundation
import Testing

/// Archives made on Windows give names that are no UTF-8, and a shell hands them on as they are.
@Suite struct ArgumentPathTests {
  private let scratch = try! Scratch()

  /// Runs `ingest` on what a shell makes of a line; `$0` is the binary.
  private func run(_ line: String) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line, Tool.binary.path]
    process.environment = Tool.sanitizerOptions.merging(["PATH": "/usr/bin:/bin"]) { own, _ in own }
    process.currentDirectoryURL = scratch.folder
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }

  /// Two names of one letter each, which look alike in UTF-8.
  private func addOrders() throws {
    let order = try Data(contentsOf: Tool.fixtures.appending(path: "tochka-rosta-2021/input.txt"))
    _ = try scratch.file("order", order)
    #expect(try run(#"cp order "$(printf '\357.txt')" && mv order "$(printf '\360.txt')""#).status == 0)
  }

  @Test func readsAFileWhoseNameIsNoUTF8() throws {
    try addOrders()
    for command in ["", "convert", "validate"] {
      #expect(try run(#""$0" \#(command) "$(printf '\357.txt')""#).status == 0)
    }
  }

  @Test func tellsSuchNamesApart() throws {
    try addOrders()
    let result = try run(#""$0" batch *.txt -o "$(printf 'out\361')" && cd "$(printf 'out\361')" && ls"#)
    #expect(result.status == 0)
    #expect(result.output == "%EF.txt.json\n%F0.txt.json\nreport.json\n")
  }

  @Test func validateTakesFoldersAndPatternsAsABatchDoes() throws {
    let order = try Data(contentsOf: Tool.fixtures.appending(path: "tochka-rosta-2021/input.txt"))
    for name in ["orders/2021/a.txt", "orders/~$a.docx", "orders/.b.txt", "orders/c.jpg"] {
      let file = scratch.folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try order.write(to: file)
    }
    for operand in ["orders", "orders/**/*.txt"] {
      let result = try Tool.run(["validate", operand], folder: scratch.folder)
      #expect(result.status == 0)
      #expect(result.messages.hasPrefix("1 file,"))
    }
  }
}
