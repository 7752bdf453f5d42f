/// What the neighbours of an unknown word say about what it must be.
extension Repair {
  /// «10», «10-го»
  var isAfterNumber: Bool {
    guard let last = out.last, last.lexeme == .suffix, out.count > 1 else { return out.last?.kind == .number }
    let before = out[out.count - 2]
    return before.kind == .number || before.kind == .dash && out.dropLast(2).last?.kind == .number
  }

  /// What a month or a season before or behind it says: «снт.–дек.», «матр-апрель», «март–апраль», «матр – апрель».
  func placeInRange(_ i: Int) -> SlipIndex.Place? {
    // «до конца маая»
    if let last = out.last, [.beginning, .middle, .end].contains(last.lexeme) { return .inRange }
    let isCut = at(i + 1)?.kind == .dot
    let next = isCut ? i + 2 : i + 1
    if let dash = at(next), dash.kind == .dash, let end = at(next + 1), isCalendar(end) {
      let isTight = !dash.flags.contains(.spaced) && !end.flags.contains(.spaced)
      return isTight ? isCut ? .cutInRange : .inRange : .beforeDash
    }
    guard out.count > 1, let dash = out.last, dash.kind == .dash, !dash.flags.contains(.spaced),
      !source[i].flags.contains(.spaced), isCalendar(out[out.count - 2])
    else { return nil }
    return isCut ? .cutInRange : .inRange
  }

  private func isCalendar(_ token: Token) -> Bool { token.lexeme == .month || token.lexeme == .season }
}
