import Glibc

/// What the user names, and how its place under the output folder follows from it.
package struct InputSelection: Sendable {
  /// Folders, files, patterns and `@list`, in the order given.
  package var operands: [FilePath]
  /// A list of paths, `-` for standard input; read after the operands.
  package var listFile: FilePath?
  /// The folder that the mirrored paths are relative to.
  package var base: FilePath?
  /// The name extensions that a file in a folder must have to be taken.
  package var extensions: Set<String>

  package init(
    operands: [FilePath], listFile: FilePath? = nil, base: FilePath? = nil, extensions: Set<String>
  ) {
    self.operands = operands
    self.listFile = listFile
    self.base = base
    self.extensions = extensions
  }

  /// The first operand that leads nowhere: a slip of the keyboard, better told before the work begins.
  package var missing: FilePath? {
    operands.first { operand in
      let path = operand.listName ?? operand
      return path != FilePath("-") && path.kind == nil && Glob(path)?.matches().isEmpty != false
    }
  }

  /// Whether any of the inputs come from a list.
  package var hasLists: Bool { listFile != nil || operands.contains { $0.listName != nil } }

  /// The content of one folder is mirrored without the folder's own name; otherwise names are kept as given.
  fileprivate var onlyFolder: FilePath? {
    operands.count == 1 && listFile == nil && base == nil && operands[0].kind == .folder ? operands[0] : nil
  }
}

extension FilePath {
  /// The list that `@list` names.
  fileprivate var listName: FilePath? {
    bytes.first == UInt8(ascii: "@") && kind == nil ? FilePath(bytes.dropFirst()) : nil
  }
}

/// The inputs one by one, in an order that depends on their names alone.
package struct InputSequence: Sequence, IteratorProtocol {
  /// What comes next, where there may be a wait for it.
  enum Upcoming {
    case input(Input)
    /// A list is being written to us, and has no whole path now; there may be one when the descriptor can be read.
    case pending(Int32)
    case end
  }

  private let selection: InputSelection
  private let placing: OutputNaming
  private let excluded: FileIdentity?
  private var operands: ArraySlice<FilePath>
  private var matches: ArraySlice<FilePath> = []
  private var list: PathList?
  private var listPath = FilePath("")
  private var listFile: FilePath?
  private var walk: FolderWalk?

  /// - Parameter output: the folder that is written to, which is never read.
  package init(_ selection: InputSelection, output: FilePath? = nil) {
    self.selection = selection
    placing = OutputNaming(base: selection.base)
    excluded = output.flatMap { try? $0.status().get().identity }
    operands = selection.operands[...]
    listFile = selection.listFile
  }

  /// The next input, waited for.
  package mutating func next() -> Input? {
    while true {
      switch upcoming() {
      case .input(let input): return input
      case .pending(let descriptor): _ = isReadable(descriptor, patience: -1)
      case .end: return nil
      }
    }
  }

  /// The next input, without waiting for it.
  mutating func upcoming() -> Upcoming {
    while true {
      if let input = walk?.next() { return .input(input) }
      walk = nil
      if let path = matches.popFirst() {
        if let input = take(path) { return .input(input) }
      } else if list != nil {
        if let upcoming = nextOfList() { return upcoming }
      } else if let operand = operands.popFirst() {
        if let input = begin(operand) { return .input(input) }
      } else if let path = listFile {
        listFile = nil
        if let input = openList(path) { return .input(input) }
      } else {
        return .end
      }
    }
  }

  /// Nothing where the list has ended, or where its next path is a folder to walk through.
  private mutating func nextOfList() -> Upcoming? {
    do throws(SystemError) {
      switch try list?.next() {
      case .path(let path): return take(path).map { .input($0) }
      case .pending(let descriptor): return .pending(descriptor)
      case .end, nil:
        list = nil
        return nil
      }
    } catch {
      list = nil
      return .input(Input(path: listPath, output: "").refused(.cannotRead(error)))
    }
  }

  private mutating func begin(_ operand: FilePath) -> Input? {
    if operand == selection.onlyFolder {
      walk = folder(operand, output: "")
      return nil
    }
    if let name = operand.listName { return openList(name) }
    if operand.kind == nil, let glob = Glob(operand) {
      matches = glob.matches()[...]
      return nil
    }
    return take(operand)
  }

  private mutating func openList(_ path: FilePath) -> Input? {
    do throws(SystemError) {
      list = try PathList(path)
      listPath = path
      return nil
    } catch {
      return Input(path: path, output: "").refused(.cannotRead(error))
    }
  }

  /// A file that was named, or the beginning of a walk through a folder.
  private mutating func take(_ path: FilePath) -> Input? {
    guard let place = placing.output(of: path) else {
      return Input(path: path, output: "").refused(.outsideBase)
    }
    let input = Input(path: path, output: place + ".json")
    switch path.status() {
    case .failure(let error) where error.code == ENOENT || error.code == ENOTDIR:
      return input.refused(.noSuchInput)
    case .failure(let error) where error.code == ELOOP: return input.refused(.linkLoop)
    case .failure(let error): return input.refused(.cannotRead(error))
    case .success(let status) where status.kind == .folder:
      if status.identity == excluded { return input.refused(.outputFolder) }
      walk = folder(path, output: place.isEmpty ? "" : place + "/")
      return nil
    case .success: return input
    }
  }

  private func folder(_ path: FilePath, output: String) -> FolderWalk {
    FolderWalk(path, output: output, extensions: selection.extensions, excluded: excluded)
  }
}
