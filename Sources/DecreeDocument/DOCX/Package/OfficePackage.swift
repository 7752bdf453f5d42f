/// The parts of an Open Packaging Conventions package (ECMA-376 part 2), however they are stored.
///
/// A part's name here has no `/` at its head: `word/document.xml`.
protocol OfficePackage {
  func has(_ part: String) -> Bool

  /// Tells the handler what stands in an XML part.
  ///
  /// - Throws: `ReadingError` where there is no such part or it cannot be read.
  func read<Handler: XMLHandler>(_ part: String, into handler: Handler) throws where Handler.Name == DOCXName

  /// The content type of a part, where the package says one.
  func contentType(of part: String) -> String?

  /// Every part whose content type is told by name, in the package's order.
  var typedParts: [(name: String, type: String)] { get }
}

/// A reference of a package, or of one of its parts, to another part.
struct Relationship {
  var id: String
  /// The last piece of the type's URI, the same in the transitional and the strict form: `officeDocument`, `styles`.
  var kind: String
  /// The part that is meant, its name resolved.
  var target: String
}

extension OfficePackage {
  /// The relationships of a part (`""`: of the package). None where they are missing or broken, for what cannot be
  /// found that way is reported as missing by the one who needs it.
  func relationships(of part: String) -> [Relationship] {
    let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    let handler = RelationshipsHandler(folder: folder)
    let name = folder + "_rels/" + part.dropFirst(folder.count) + ".rels"
    guard has(name) else { return [] }
    do { try read(name, into: handler) } catch { return handler.relationships }
    return handler.relationships
  }
}

private final class RelationshipsHandler: XMLHandler {
  private let folder: String
  private(set) var relationships: [Relationship] = []

  init(folder: String) { self.folder = folder }

  func start(_ name: DOCXName?, _ attributes: XMLAttributes<DOCXName>) {
    guard name == .relationship, let target = attributes[.target]?.string,
      let type = attributes[.type]?.string
    else {
      return
    }
    if let mode = attributes[.targetMode], mode == "External" { return }
    relationships.append(
      Relationship(
        id: attributes[.relationshipId]?.string ?? "",
        kind: String(type[(type.lastIndex(of: "/").map(type.index(after:)) ?? type.startIndex)...]),
        target: Self.resolve(target, in: folder)))
  }

  func end(_ name: DOCXName?) {}
  func text(_ piece: UnsafeBufferPointer<UInt8>) {}

  /// A relative reference made a part's name; `.` and `..` are followed, but never above the root.
  static func resolve(_ target: String, in folder: String) -> String {
    let target = target.prefix { $0 != "#" }
    let whole = target.first == "/" ? String(target) : folder + target
    var pieces: [Substring] = []
    for piece in whole.split(whereSeparator: { $0 == "/" || $0 == "\\" }) {
      switch piece {
      case ".": break
      case "..": _ = pieces.popLast()
      default: pieces.append(piece)
      }
    }
    return pieces.joined(separator: "/")
  }
}
