import CanonicalJSON
import Foundation

/// Orders in folders by year, and what a batch makes of them.
final class Archive {
  let scratch = try! Scratch()
  var input: URL { scratch.folder.appending(path: "in") }

  /// - Parameter orders: how many readable orders there are, no two alike.
  init(orders: Int = 0) throws {
    let order = try String(
      contentsOf: Tool.fixtures.appending(path: "tochka-rosta-2021/input.txt"), encoding: .utf8)
    try FileManager.default.createDirectory(at: input, withIntermediateDirectories: true)
    for number in 0..<orders {
      let text = order.replacing("2229-р", with: "\(number)-р")
      try add("20\(10 + number % 10)/order\(number).txt", Data(text.utf8))
    }
  }

  func add(_ name: String, _ content: Data) throws {
    let file = input.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try content.write(to: file)
  }

  func add(_ name: String, _ text: String) throws { try add(name, Data(text.utf8)) }

  func output(_ name: String = "out") -> URL { scratch.folder.appending(path: name) }

  func run(_ arguments: String..., to name: String = "out") throws -> Tool.Result {
    try Tool.run(["batch", input.path, "-o", output(name).path] + arguments, folder: scratch.folder)
  }

  /// Every file below the output folder with its bytes; the report without its times. A run that was killed at once has
  /// no folder yet, and workers that outlive it by a moment may still take a temporary file away.
  func content(of name: String = "out") throws -> [String: Data] {
    let folder = output(name)
    var files: [String: Data] = [:]
    guard FileManager.default.fileExists(atPath: folder.path) else { return files }
    for file in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let url = folder.appending(path: file)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else { continue }
      if isFolder.boolValue {
        files[file + "/"] = Data()
      } else {
        let bytes = try Data(contentsOf: url)
        files[file] = file == "report.json" ? withoutTimes(bytes) : bytes
      }
    }
    return files
  }

  private func withoutTimes(_ report: Data) -> Data {
    let text = String(decoding: report, as: UTF8.self)
      .replacing(/,"milliseconds":\d+/, with: "").replacing(/,"seconds":[\d.e-]+/, with: "")
    return Data(text.utf8)
  }

  /// The report's files: `status` or `status code` by the path below the input.
  func statuses(of name: String = "out") throws -> [String: String] {
    let report = try JSONText(parsing: Array(Data(contentsOf: output(name).appending(path: "report.json"))))
    guard case .array(let files) = report.value(of: report.root)["files"] else { return [:] }
    var statuses: [String: String] = [:]
    for file in files {
      guard case .string(let path) = file["path"], case .string(let status) = file["status"] else { continue }
      var text = status
      if case .string(let code) = file["code"] { text += " " + code }
      statuses[path.replacingOccurrences(of: input.path + "/", with: "")] = text
    }
    return statuses
  }
}
