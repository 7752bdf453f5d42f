/// Reads the part of the styles (`w:styles`).
final class StylesHandler: XMLHandler {
  private var styles: [StyleSheet.Style] = []
  private var hidesAll = false
  private var language: String?
  private var depth = 0
  private var skipped = 0
  /// The depths of the elements that are open; 0: none is.
  private var styleDepth = 0
  private var defaultsDepth = 0
  private var numberingDepth = 0

  var styleSheet: StyleSheet { StyleSheet(styles, hidesAll: hidesAll, language: language) }

  func start(_ name: DOCXName?, _ attributes: XMLAttributes<DOCXName>) {
    depth += 1
    guard skipped == 0, let name else { return }
    switch name {
    case .style:
      styleDepth = depth
      var style = StyleSheet.Style(id: attributes[.styleId]?.string ?? "")
      style.isParagraph = attributes[.kind].map { $0 == "paragraph" } ?? true
      style.isDefault = attributes.isOn(.isDefault)
      styles.append(style)
    case .documentDefaults: defaultsDepth = depth
    case .numbering: numberingDepth = depth
    case .tableStylePart, .paragraphPropertiesChange, .runPropertiesChange: skipped = depth
    case .vanish:
      let isOn = attributes.isOn(.value, unsaid: true)
      if defaultsDepth > 0 { hidesAll = isOn } else { change { $0.vanish = isOn } }
    case .strike, .doubleStrike:
      let isOn = attributes.isOn(.value, unsaid: true)
      change { $0.isStruck = isOn || $0.isStruck == true }
    case .verticalAlignment:
      let isRaised = attributes[.value].map { $0 == "superscript" }
      change { $0.isRaised = isRaised }
    case .language: if defaultsDepth > 0 { language = attributes[.value]?.string }
    case .basedOn: change { $0.basedOn = attributes[.value]?.string }
    case .numberId: if numberingDepth > 0 { change { $0.numberId = attributes[.value]?.integer } }
    case .level: if numberingDepth > 0 { change { $0.level = attributes[.value]?.integer } }
    default: break
    }
  }

  func end(_ name: DOCXName?) {
    if depth == skipped { skipped = 0 }
    if depth == styleDepth { styleDepth = 0 }
    if depth == defaultsDepth { defaultsDepth = 0 }
    if depth == numberingDepth { numberingDepth = 0 }
    depth -= 1
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) {}

  private func change(_ body: (inout StyleSheet.Style) -> Void) {
    if styleDepth > 0 { body(&styles[styles.count - 1]) }
  }
}

extension XMLAttributes<DOCXName> {
  /// A truth value: on unless it says otherwise (ECMA-376 part 1, 17.17.4).
  func isOn(_ name: DOCXName, unsaid: Bool = false) -> Bool {
    guard let value = self[name] else { return unsaid }
    return !(value == "0" || value == "false" || value == "off")
  }
}
