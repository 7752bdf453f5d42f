import Glibc

/// Where the plan of a named path goes: `2021/order.docx` keeps its folders, and nothing ever leads out of the
/// output folder.
struct OutputNaming {
  private let base: [ArraySlice<UInt8>]?
  private let workingFolder: FilePath

  init(base: FilePath?) {
    let here = getcwd(nil, 0)
    defer { free(here) }
    workingFolder = FilePath(here.map { String(cString: $0) } ?? "/")
    let working = workingFolder
    self.base = base.map { resolved($0, in: working) }
  }

  /// Relative to the base where there is one; else what a relative path says, and the last name of an absolute path.
  /// Nothing where the path does not lie under the base.
  func output(of path: FilePath) -> String? {
    let names = resolved(path, in: workingFolder)
    let kept: ArraySlice<ArraySlice<UInt8>>
    if let base {
      guard names.starts(with: base) else { return nil }
      kept = names.dropFirst(base.count)
    } else {
      let here = workingFolder.components
      kept = !path.isAbsolute && names.starts(with: here) ? names.dropFirst(here.count) : names.suffix(1)
    }
    return kept.map { FilePath.name($0) }.joined(separator: "/")
  }
}

/// The names from the root on, `..` resolved by the names alone.
private func resolved(_ path: FilePath, in folder: FilePath) -> [ArraySlice<UInt8>] {
  var names: [ArraySlice<UInt8>] = path.isAbsolute ? [] : folder.components
  for name in path.components {
    if name.elementsEqual("..".utf8) { _ = names.popLast() } else { names.append(name) }
  }
  return names
}
