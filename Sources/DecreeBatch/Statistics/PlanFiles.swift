import Glibc

extension PlanStatistics {
  /// Adds all plans of a folder that a batch wrote, or of a file with one plan a line.
  ///
  /// - Returns: the files that could not be read or hold something else.
  /// - Throws: `SystemError` where the path itself cannot be read.
  package mutating func addAll(at path: FilePath) throws(SystemError) -> [FilePath] {
    guard try path.status().get().kind == .folder else { return try addLines(of: path) }
    var strange: [FilePath] = []
    var walk = FolderWalk(path, output: "", extensions: ["json"], excluded: nil)
    while let file = walk.next() {
      if let refusal = file.refusal {
        if refusal.status == .failed { strange.append(file.path) }
        continue
      }
      guard file.output != OutputFolder.reportName + ".json" else { continue }
      guard let json = try? content(of: file.path, limit: 1 << 30), add(json) else {
        strange.append(file.path)
        continue
      }
    }
    return strange
  }

  private mutating func addLines(of path: FilePath) throws(SystemError) -> [FilePath] {
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    var lines = LineReader(descriptor)
    var isStrange = false
    while let line = try lines.next() {
      if !add(Array(line)) { isStrange = true }
    }
    return isStrange ? [path] : []
  }
}
