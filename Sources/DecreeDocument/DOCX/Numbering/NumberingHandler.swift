/// Reads the part of the numbering (`w:numbering`).
final class NumberingHandler: XMLHandler {
  private(set) var definitions = NumberingDefinitions()
  private var depth = 0
  private var skipped = 0
  /// What is open, and how deep it is.
  private var abstract: (id: Int, depth: Int)?
  private var instance: (id: Int, depth: Int)?
  private var override: (level: Int, depth: Int)?
  private var level: (index: Int, depth: Int, value: NumberingDefinitions.Level)?
  /// The number format of the open level was said already, in a choice that is understood.
  private var hasFormat = false

  func start(_ name: DOCXName?, _ attributes: XMLAttributes<DOCXName>) {
    depth += 1
    guard skipped == 0, let name else { return }
    switch name {
    case .abstractNumber:
      guard let id = attributes[.abstractNumberId]?.integer else { return }
      abstract = (id, depth)
      definitions.abstracts[id] = definitions.abstracts[id] ?? .init()
    case .number:
      guard let id = attributes[.numberId]?.integer else { return }
      instance = (id, depth)
    case .abstractNumberId:
      guard let instance, let id = attributes[.value]?.integer else { return }
      definitions.instances[instance.id] = .init(abstractId: id)
    case .levelOverride:
      if let index = attributes[.level]?.integer { override = (index, depth) }
    case .startOverride:
      guard let instance, let override, let start = attributes[.value]?.integer else { return }
      definitions.instances[instance.id]?.starts[override.level] = start
    case .numberLevel:
      guard let index = attributes[.level]?.integer, (0...NumberingDefinitions.deepestLevel).contains(index)
      else {
        return
      }
      level = (index, depth, .init())
      hasFormat = false
    case .numberStyleLink:
      if let abstract { definitions.abstracts[abstract.id]?.styleLink = attributes[.value]?.string }
    case .paragraphProperties, .runPropertiesChange: skipped = depth
    default: readLevel(name, attributes)
    }
  }

  private func readLevel(_ name: DOCXName, _ attributes: XMLAttributes<DOCXName>) {
    guard level != nil else { return }
    switch name {
    case .start: level!.value.start = attributes[.value]?.integer ?? 0
    case .numberFormat:
      guard !hasFormat, let value = attributes[.value]?.string else { return }
      if let format = NumberFormat(value, pattern: attributes[.formatPattern]?.string) {
        level!.value.format = format
        hasFormat = true
      }
    case .levelText:
      level!.value.pattern = attributes.isOn(.isNull) ? "" : attributes[.value]?.string ?? ""
    case .levelRestart: level!.value.restart = attributes[.value]?.integer
    case .vanish: level!.value.isHidden = attributes.isOn(.value, unsaid: true)
    case .isLegal: level!.value.isLegal = attributes.isOn(.value, unsaid: true)
    case .suffix:
      if let value = attributes[.value], value == "nothing" { level!.value.suffix = .nothing }
    case .paragraphStyle: level!.value.style = attributes[.value]?.string
    default: break
    }
  }

  func end(_ name: DOCXName?) {
    if depth == skipped { skipped = 0 }
    if let level, level.depth == depth { closeLevel(level.index, level.value) }
    if override?.depth == depth { override = nil }
    if abstract?.depth == depth { abstract = nil }
    if instance?.depth == depth { instance = nil }
    depth -= 1
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) {}

  private func closeLevel(_ index: Int, _ value: NumberingDefinitions.Level) {
    level = nil
    if let instance {
      definitions.instances[instance.id]?.levels[index] = value
    } else if let abstract {
      definitions.abstracts[abstract.id]?.levels[index] = value
    }
  }
}
