/// What an element's own attributes say of how its words look.
struct HTMLStyle {
  var isHidden = false
  var setting: TextSetting = []

  init(_ attributes: HTMLAttributes) {
    if attributes["hidden"] != nil { isHidden = true }
    guard let style = attributes["style"] else { return }
    let text = String(
      decoding: style.utf8.filter { $0 > 0x20 }.map { (65...90).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self
    )
    for declaration in text.split(separator: ";") {
      switch declaration {
      case "display:none", "display:none!important", "visibility:hidden", "mso-hide:all": isHidden = true
      case "vertical-align:super": setting.insert(.raised)
      default:
        if declaration.hasPrefix("text-decoration"), declaration.contains("line-through") {
          setting.insert(.struck)
        }
      }
    }
  }
}

extension HTMLElement {
  /// How the element sets its words by its name, or as a link to a footnote.
  func setting(_ attributes: HTMLAttributes) -> TextSetting {
    switch self {
    case .sup: .raised
    case .s, .strike, .del: .struck
    case .a: attributes["href"].map(Self.leadsToNote) == true ? .raised : []
    default: []
    }
  }

  private static func leadsToNote(_ address: String) -> Bool {
    ["#sdfootnote", "#sdendnote", "#_ftn", "#_edn"].contains(where: address.hasPrefix)
  }
}
