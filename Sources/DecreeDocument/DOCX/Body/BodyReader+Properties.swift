/// Properties of runs, marks, paragraphs, rows and cells, and the marks that tracked changes leave in them.
extension BodyReader {
  mutating func readProperty(_ name: DOCXName, _ attributes: XMLAttributes<DOCXName>) {
    let top = frames.count - 1
    switch scopes.last?.kind {
    case .runProperties:
      switch name {
      case .runStyle: frames[top].run.style = attributes[.value].flatMap { styles.index(of: $0.string) }
      case .vanish: frames[top].run.vanish = attributes.isOn(.value, unsaid: true)
      case .strike, .doubleStrike:
        let isOn = attributes.isOn(.value, unsaid: true)
        frames[top].run.isStruck = isOn || frames[top].run.isStruck == true
      case .verticalAlignment: frames[top].run.isRaised = attributes[.value].map { $0 == "superscript" }
      default: break
      }
    case .paragraphProperties:
      switch name {
      case .paragraphStyle:
        frames[top].paragraph?.style = attributes[.value].flatMap { styles.index(of: $0.string) }
      case .numbering: open(.numbering)
      default: break
      }
    case .numbering:
      switch name {
      case .level: frames[top].paragraph?.level = attributes[.value]?.integer
      case .numberId: frames[top].paragraph?.numberId = attributes[.value]?.integer
      default: break
      }
    case .markProperties:
      if name == .vanish { frames[top].paragraph?.markIsHidden = attributes.isOn(.value, unsaid: true) }
    case .rowProperties: readRowProperty(name, attributes)
    case .cellProperties: readCellProperty(name, attributes)
    default:
      guard name == .document else { return }
      isDocument = true
      if let space = attributes[.space] { preservesSpace = space == "preserve" }
    }
  }

  /// `w:del` and `w:moveFrom`: around runs they hold what is gone; among properties they say that the mark or the
  /// row is.
  mutating func readDeletion() {
    switch scopes.last?.kind {
    case .markProperties: frames[frames.count - 1].paragraph?.markIsDeleted = true
    case .rowProperties: tables[tables.count - 1].row!.isDeleted = true
    case .runProperties, .numbering, .paragraphProperties, .cellProperties: break
    default: skip()
    }
  }

  /// Takes the first branch of `mc:AlternateContent` that can be understood, and no other (ECMA-376 part 3).
  mutating func chooseBranch(_ name: DOCXName, _ attributes: XMLAttributes<DOCXName>) {
    guard let taken = alternatives.last else { return }
    if taken { return skip() }
    if name == .choice {
      let prefixes = (attributes[.requires]?.string ?? "").split(whereSeparator: \.isWhitespace)
      guard !prefixes.isEmpty,
        prefixes.allSatisfy({ attributes.vocabularyPrefix(of: String($0)) != nil })
      else { return skip() }
    }
    alternatives[alternatives.count - 1] = true
  }
}
