import DecreeDocument
import Glibc

/// The files that the user named: by path, by folder or by pattern; sorted within each folder.
struct InputList {
  struct Input {
    var path: String
    /// The user named the file itself; one that was met with in a folder may be something else.
    var isNamed: Bool
  }

  let inputs: [Input]

  init(_ arguments: [String]) throws(Failure) {
    var inputs: [Input] = []
    for argument in arguments { inputs += try InputList.expand(argument) }
    self.inputs = inputs
  }

  private static func expand(_ argument: String) throws(Failure) -> [Input] {
    if argument == "-" { return [Input(path: argument, isNamed: true)] }
    let paths = kind(of: argument) == nil ? matches(argument) : [argument]
    guard !paths.isEmpty else {
      throw Failure(
        ExitCodes.noSuchInput, "no-such-input", english: "\(argument): there is no such file",
        russian: "\(argument): такого файла нет")
    }
    return paths.flatMap { path in
      kind(of: path) == S_IFDIR
        ? documents(under: path, depth: 0).map { Input(path: $0, isNamed: false) }
        : [Input(path: path, isNamed: true)]
    }
  }

  /// What stands at a path: `S_IFREG`, `S_IFDIR`, …; nothing where there is nothing.
  private static func kind(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
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
