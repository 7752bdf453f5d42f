import Foundation

/// Runs the real binary, as a user does.
enum Tool {
  struct Result {
    var status: Int32
    var output: Data
    var messages: String

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// The folder that holds the fixtures.
  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures")

  static let isRewriting = ProcessInfo.processInfo.environment["INGEST_REWRITE_GOLDEN"] == "1"

  /// The tests' own executable stands beside it.
  static let binary = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "ingest")

  /// What `scripts/sanitize` asks of the sanitizers is asked of the binary too.
  static let sanitizerOptions = ProcessInfo.processInfo.environment.filter { $0.key.hasSuffix("SAN_OPTIONS") }

  /// - Parameter limits: what the shell is told before, such as `ulimit -n 32`.
  static func run(
    _ arguments: [String], input: Data = Data(), environment: [String: String] = ["LANG": "C"],
    folder: URL = fixtures, limits: String? = nil
  ) throws -> Result {
    let process = Process()
    process.executableURL = limits == nil ? binary : URL(filePath: "/bin/sh")
    process.arguments =
      limits.map { ["-c", $0 + #"; exec "$0" "$@""#, binary.path] + arguments } ?? arguments
    process.environment = environment.merging(sanitizerOptions) { own, _ in own }
    process.currentDirectoryURL = folder
    let scratch = try Scratch()
    let files = try ["in", "out", "err"].map { try scratch.file($0, $0 == "in" ? input : Data()) }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try Data(contentsOf: files[1]),
      messages: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
  }
}

/// A folder of its own for one test, gone when the test is done.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "ingest-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func file(_ name: String, _ content: Data) throws -> URL {
    let url = folder.appending(path: name)
    try content.write(to: url)
    return url
  }
}
