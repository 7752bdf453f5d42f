import Glibc

/// A pattern of paths: `*`, `?` and `[a-z]` within a name, `**` for any number of folders.
package struct Glob {
  /// The part before the first name with a wildcard, as a folder; empty where there is none.
  let root: FilePath
  private let patterns: [[Unicode.Scalar]]

  /// Nothing where the path has no wildcard.
  package init?(_ pattern: FilePath) {
    let names = pattern.components
    guard let first = names.firstIndex(where: hasWildcard) else { return nil }
    var root = FilePath(pattern.isAbsolute ? "/" : "")
    for name in names[..<first] { root = root.appending(name) }
    self.root = root
    patterns = names[first...].map { Array(String(decoding: $0, as: UTF8.self).unicodeScalars) }
  }

  /// What matches, in the order of the names' bytes. Where `**` stands only files match, since it walks the folders.
  package func matches() -> [FilePath] {
    var found: [FilePath] = []
    expand(root, patterns[...], into: &found)
    return found
  }

  private var onlyFiles: Bool { patterns.contains(anyFolders) }

  private func expand(
    _ folder: FilePath, _ patterns: ArraySlice<[Unicode.Scalar]>, into found: inout [FilePath]
  ) {
    guard let pattern = patterns.first else {
      if !onlyFiles || folder.kind == .file { found.append(folder) }
      return
    }
    let rest = patterns.dropFirst()
    if pattern == anyFolders { expand(folder, rest, into: &found) }
    for name in folder.names where name.first != UInt8(ascii: ".") {
      let path = folder.appending(name)
      if pattern == anyFolders {
        if path.isRealFolder { expand(path, patterns, into: &found) }
        if rest.isEmpty, path.kind == .file { found.append(path) }
      } else if matchesName(pattern[...], Array(String(decoding: name, as: UTF8.self).unicodeScalars)[...]) {
        if rest.isEmpty || path.kind == .folder { expand(path, rest, into: &found) }
      }
    }
  }
}

private let anyFolders: [Unicode.Scalar] = ["*", "*"]

private func hasWildcard(_ name: ArraySlice<UInt8>) -> Bool {
  name.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "[") }
}

/// Whether a name is what the pattern says. `*` is tried greedily and given back, as far as the last `*` only, so that
/// the time stays within the product of the lengths.
func matchesName(_ pattern: ArraySlice<Unicode.Scalar>, _ name: ArraySlice<Unicode.Scalar>) -> Bool {
  var pattern = pattern
  var name = name
  var retry: (pattern: ArraySlice<Unicode.Scalar>, name: ArraySlice<Unicode.Scalar>)?
  while true {
    if pattern.first == "*" {
      pattern = pattern.dropFirst()
      retry = (pattern, name)
    } else if let scalar = name.first, let rest = matchOne(pattern, scalar) {
      pattern = rest
      name = name.dropFirst()
    } else if name.isEmpty, pattern.isEmpty {
      return true
    } else if let (after, from) = retry, !from.isEmpty {
      retry = (after, from.dropFirst())
      (pattern, name) = (after, from.dropFirst())
    } else {
      return false
    }
  }
}

/// The rest of the pattern where its first element matches.
private func matchOne(
  _ pattern: ArraySlice<Unicode.Scalar>, _ scalar: Unicode.Scalar
) -> ArraySlice<Unicode.Scalar>? {
  switch pattern.first {
  case nil: return nil
  case "?": return pattern.dropFirst()
  case "[":
    guard let end = pattern.dropFirst(2).firstIndex(of: "]") else { break }
    var set = pattern[(pattern.startIndex + 1)..<end]
    let isNegated = set.first == "!" || set.first == "^"
    if isNegated { set = set.dropFirst() }
    return contains(set, scalar) != isNegated ? pattern[(end + 1)...] : nil
  default: break
  }
  return pattern.first == scalar ? pattern.dropFirst() : nil
}

private func contains(_ set: ArraySlice<Unicode.Scalar>, _ scalar: Unicode.Scalar) -> Bool {
  var rest = set
  while let low = rest.popFirst() {
    if rest.first == "-", let high = rest.dropFirst().first {
      if low <= scalar && scalar <= high { return true }
      rest = rest.dropFirst(2)
    } else if low == scalar {
      return true
    }
  }
  return false
}

extension FilePath {
  /// Nothing where the path leads nowhere.
  package var kind: FileStatus.Kind? { (try? status().get())?.kind }

  /// Whether it leads to a device, pipe or socket, such as /dev/null: no file may take its place.
  package var isSpecial: Bool { kind == .other }

  /// Whether both lead to one file.
  package func isSameFile(as other: FilePath) -> Bool {
    guard case .success(let one) = status(), case .success(let two) = other.status() else { return false }
    return one.identity == two.identity
  }

  /// A folder, and no link to one: `**` must end.
  fileprivate var isRealFolder: Bool {
    var status = stat()
    return withCString { lstat($0, &status) } == 0 && FileStatus(status).kind == .folder
  }

  /// The names in the folder, sorted by their bytes; none where it cannot be read.
  fileprivate var names: [[UInt8]] {
    (try? entryNames(of: bytes.isEmpty ? FilePath(".") : self).names) ?? []
  }
}
