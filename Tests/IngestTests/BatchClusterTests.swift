import Foundation
import Testing

/// `cluster/spark_ingest.py` on two local cores, compared with `ingest batch`.
@Suite struct BatchClusterTests {
  private static let cluster = Tool.fixtures.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "cluster")
  private static let python = cluster.appending(path: ".venv/bin/python")
  private static let isSetUp = FileManager.default.isExecutableFile(atPath: python.path)

  @Test(.enabled(if: isSetUp, "cluster/setup installs Java and PySpark"))
  func writesWhatABatchWrites() throws {
    let process = Process()
    process.executableURL = Self.python
    process.arguments = [
      Self.cluster.appending(path: "test_spark_ingest.py").path, "--ingest", Tool.binary.path,
    ]
    let scratch = try Scratch()
    let messages = try scratch.file("messages", Data())
    process.standardError = try FileHandle(forWritingTo: messages)
    try process.run()
    process.waitUntilExit()
    let told = try String(contentsOf: messages, encoding: .utf8)
    #expect(process.terminationStatus == 0, "\(told)")
  }
}
