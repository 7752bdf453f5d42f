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

  /// One argument, and all that it leads to.
  struct Operand {
    let argument: FilePath
    fileprivate(set) var inputs: [Input] = []
    /// What was walked through.
    fileprivate(set) var folders: [FilePath] = []
  }

  private(set) var operands: [Operand] = []

  init(_ arguments: [String]) throws(Failure) {
    operands = try FilePath.arguments(arguments).map(expand)
  }

  private func expand(_ argument: FilePath) throws(Failure) -> Operand {
    var operand = Operand(argument: argument)
    if argument == FilePath("-") {
      operand.inputs.append(Input(path: argument, isNamed: true))
      return operand
    }
    let paths = argument.kind == nil ? Glob(argument)?.matches() ?? [] : [argument]
    guard !paths.isEmpty else {
      throw Failure(
        ExitCodes.noSuchInput, "no-such-input", of: argument.text,
        english: "there is no such file or folder", russian: "нет такого файла или папки")
    }
    for path in paths {
      if path.kind == .folder {
        operand.folders.append(path)
        operand.inputs += documents(under: path)
      } else {
        operand.inputs.append(Input(path: path, isNamed: true))
      }
    }
    return operand
  }

  /// Documents and plans by their extensions, as a batch takes them; what it passes over is passed over here.
  private func documents(under folder: FilePath) -> [Input] {
    let extensions = Set(DocumentReader.formats.flatMap(\.extensions)).union(["json"])
    return InputSequence(InputSelection(operands: [folder], extensions: extensions))
      .filter { $0.refusal?.status != .skipped }
      .map { input in
        Input(path: input.path, isNamed: false, failure: input.refusal.map { Failure($0, of: input.path) })
      }
  }
}

extension Failure {
  fileprivate init(_ refusal: Refusal, of path: FilePath) {
    self.init(
      ExitCodes.cannotRead, refusal.reason.code, of: path.text, english: refusal.reason.english,
      russian: refusal.reason.russian)
  }
}
