/// The rank of an office's holder, which stands under the office in a stamp: «старший советник юстиции», «полковник
/// внутренней службы».
enum ClassRank {
  /// Whether a line says a rank and nothing else.
  static func isRank(_ words: [Word]) -> Bool {
    guard let first = words.first?.text, let last = words.last(where: { $0.kind == .letters })?.text else {
      return false
    }
    let isMilitary = military.contains(first) || first == "генерал" || first.hasPrefix("генерал-")
    let isCivil = last == "юстиции" || last == "класса"
    return isMilitary
      || isCivil && words.prefix(3).contains { $0.text.hasPrefix("советник") || $0.text == "юрист" }
  }

  private static let military: Set<String> = [
    "полковник", "подполковник", "майор", "капитан", "лейтенант", "адмирал",
  ]
}
