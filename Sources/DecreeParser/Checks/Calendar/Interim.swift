import RussianTerms

extension CivilDate {
  /// A day written as the contract writes it, `2021-02-01`; nothing for `--02-01`, `X-02-01` and 31 February.
  package init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = decimal(bytes[..<4]), let month = decimal(bytes[5..<7]), let day = decimal(bytes[8...])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

private func decimal(_ bytes: ArraySlice<UInt8>) -> Int? {
  bytes.reduce(0 as Int?) { value, byte in
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      ? value.map { $0 * 10 + Int(byte - UInt8(ascii: "0")) } : nil
  }
}

extension CivilDate {
  var weekday: Int {
    let shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1]
    let year = month < 3 ? year - 1 : year
    let sunday = (year + year / 4 - year / 100 + year / 400 + shift + day) % 7
    return sunday == 0 ? 7 : sunday
  }

  func adding(days back: Int) -> CivilDate? {
    let days = -back
    if day > days { return CivilDate(year: year, month: month, day: day - days) }
    let (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1)
    return CivilDate(year: year, month: month, day: CivilDate.length(ofMonth: month, year: year) + day - days)
  }
}
