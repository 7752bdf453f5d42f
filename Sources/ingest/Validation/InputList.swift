import DecreeDocument
import Glibc

/// The files that the user named: by path, by folder or by pattern; sorted within each folder.
struct InputList {
  let paths: [String]

  init(_ inputs: [String]) throws(Failure) {
    var paths: [String] = []
    for input in inputs { paths += try InputList.expand(input) }
    self.paths = paths
  }

  private static func expand(_ input: String) throws(Failure) -> [String] {
    var status = stat()
    if input == "-" { return [input] }
    if stat(input, &status) == 0 {
      return status.st_mode & S_IFMT == S_IFDIR ? documents(under: input, depth: 0) : [input]
    }
    let matches = matches(input)
    guard !matches.isEmpty else {
      throw Failure(
        ExitCodes.noSuchInput, "no-such-input", english: "\(input): there is no such file",
        russian: "\(input): такого файла нет")
    }
    return matches.flatMap {
      stat($0, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR ? documents(under: $0, depth: 0) : [$0]
    }
  }

  /// Documents and plans by their extensions; hidden files are passed over.
  private static func documents(under folder: String, depth: Int) -> [String] {
    guard depth < 64, let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted().flatMap { name -> [String] in
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      var status = stat()
      guard lstat(path, &status) == 0 else { return [] }
      if status.st_mode & S_IFMT == S_IFDIR { return documents(under: path, depth: depth + 1) }
      return isDocument(name) ? [path] : []
    }
  }

  private static func isDocument(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return false }
    let suffix = name[name.index(after: dot)...].lowercased()
    return suffix == "json" || DocumentReader.formats.contains { $0.extensions.contains(suffix) }
  }

  private static func matches(_ pattern: String) -> [String] {
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, 0, nil, &found) == 0 else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { found.gl_pathv[$0].map { String(cString: $0) } }
  }
}
