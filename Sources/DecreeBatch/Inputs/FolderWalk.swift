import Glibc

/// Everything under a folder, in the order of the names' bytes; as much of it is in memory as is open at once.
struct FolderWalk {
  /// Which names in a folder are taken for documents.
  let extensions: Set<String>
  /// The folder that is written to; it is no input.
  let excluded: FileIdentity?

  private var open: [Folder] = []

  private struct Folder {
    var path: FilePath
    var output: String
    var identity: FileIdentity
    /// The last is the next.
    var names: [[UInt8]]
  }

  init(_ path: FilePath, output: String, extensions: Set<String>, excluded: FileIdentity?) {
    self.extensions = extensions
    self.excluded = excluded
    upcoming = enter(path, output: output)
  }

  /// A folder that could not be opened, to be told next.
  private var upcoming: Input?

  mutating func next() -> Input? {
    if let input = upcoming {
      upcoming = nil
      return input
    }
    while var folder = open.popLast() {
      guard let name = folder.names.popLast() else { continue }
      open.append(folder)
      let path = folder.path.appending(name)
      let output = folder.output + FilePath.name(name)
      if let input = visit(name, path, output) { return input }
    }
    return nil
  }

  private mutating func visit(_ name: [UInt8], _ path: FilePath, _ output: String) -> Input? {
    let input = Input(path: path, output: output + ".json")
    if name.first == UInt8(ascii: ".") || name.starts(with: "~$".utf8) { return input.refused(.hiddenFile) }
    switch path.status() {
    case .failure(let error) where error.code == ELOOP: return input.refused(.linkLoop)
    case .failure(let error) where error.code == ENOENT: return input.refused(.noSuchInput)
    case .failure(let error): return input.refused(.cannotRead(error))
    case .success(let status):
      switch status.kind {
      case .folder where status.identity == excluded: return input.refused(.outputFolder)
      case .folder where open.contains { $0.identity == status.identity }: return input.refused(.linkLoop)
      case .folder: return enter(path, output: output + "/")
      case .other: return input.refused(.notAFile)
      case .file:
        guard let letters = FilePath.nameExtension(name), extensions.contains(letters) else {
          return input.refused(.unknownExtension)
        }
        return input
      }
    }
  }

  /// Opens a folder; what it returns is told in its place, beside what could be read of it.
  private mutating func enter(_ path: FilePath, output: String) -> Input? {
    let told = Input(path: path, output: output)
    do throws(SystemError) {
      let identity = try path.status().get().identity
      let (names, failure) = try entryNames(of: path)
      open.append(Folder(path: path, output: output, identity: identity, names: names.reversed()))
      return failure.map { told.refused(.cannotRead($0)) }
    } catch {
      return told.refused(.cannotRead(error))
    }
  }
}

extension Input {
  func refused(_ refusal: Refusal) -> Input {
    Input(path: path, output: output, refusal: refusal)
  }
}
