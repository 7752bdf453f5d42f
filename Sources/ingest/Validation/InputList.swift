import ArgumentParser
import DecreeBatch
import DecreeDocument

/// The files that the user named: by path, by folder or by pattern; sorted within each folder.
struct InputList {
  struct Input {
    var path: FilePath
    /// The user named the file itself; one that was met with in a folder may be something else.
    var isNamed: Bool
    /// Why it cannot be read: a folder, say, that nobody may look into.
    var failure: Failure?
  }

  private(set) var inputs: [Input] = []

  init(_ arguments: [String]) throws(Failure) {
    for argument in FilePath.arguments(arguments) { try expand(argument) }
  }

  private mutating func expand(_ argument: FilePath) throws(Failure) {
    if argument == FilePath("-") { return inputs.append(Input(path: argument, isNamed: true)) }
    let paths = argument.kind == nil ? Glob(argument)?.matches() ?? [] : [argument]
    guard !paths.isEmpty else {
      throw Failure(
        ExitCodes.noSuchInput, "no-such-input", english: "\(argument.text): there is no such file or folder",
        russian: "\(argument.text): нет такого файла или папки")
    }
    for path in paths {
      if path.kind == .folder {
        addDocuments(under: path)
      } else {
        inputs.append(Input(path: path, isNamed: true))
      }
    }
  }

  /// Documents and plans by their extensions, as a batch takes them; what it passes over is passed over here.
  private mutating func addDocuments(under folder: FilePath) {
    let extensions = Set(DocumentReader.formats.flatMap(\.extensions)).union(["json"])
    for input in InputSequence(InputSelection(operands: [folder], extensions: extensions))
    where input.refusal?.status != .skipped {
      inputs.append(
        Input(path: input.path, isNamed: false, failure: input.refusal.map { Failure($0, of: input.path) }))
    }
  }
}

extension Failure {
  fileprivate init(_ refusal: Refusal, of path: FilePath) {
    self.init(
      ExitCodes.cannotRead, refusal.reason.code, english: "\(path.text): \(refusal.reason.english)",
      russian: "\(path.text): \(refusal.reason.russian)")
  }
}
