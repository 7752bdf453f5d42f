import RussianTerms

extension StampReader {
  /// What the lines of one stamp say.
  func read(_ lines: [FrontLine], _ range: Range<Int>) -> Stamp {
    var stamp = Stamp(lines: range)
    let raw = lines[range].map(\.text).joined(separator: "\n")
    let (text, amendments) = withoutAmendments(mender.text(raw))
    stamp.amendedBy = amendments
    let words = Word.all(in: text)
    let first = StampReader.approval(words)?.text ?? ""
    stamp.isOfCouncil = first.hasPrefix("принят") || first.hasPrefix("одобрен")
    if words.first?.text == "приложение" { stamp.annex = annex(words, text) }
    guard let kindIndex = words.firstIndex(where: { ActKind.named(by: $0.text) != nil }) else {
      if stamp.annex == nil { readOwn(mender.lines(raw), words, &stamp) }
      return stamp
    }
    stamp.kind = ActKind.named(by: words[kindIndex].text)
    let date = ActDate.first(words, from: kindIndex)
    let number = ActNumber.first(words, in: text, from: kindIndex)
    stamp.date = date?.date
    let nameEnd = issuerEnd(words, from: kindIndex + 1)
    // A № inside the issuer's own name («школы № 5») comes before the date; the act's own comes after.
    stamp.number = (date.flatMap { ActNumber.first(words, in: text, from: $0.end) } ?? number)?.number
    stamp.issuer = issuer(words, kindIndex + 1, nameEnd, text)
    // «УТВЕРЖДАЮ / Директор … / Приказ № 5 от …»: the head's body issued the order.
    if stamp.issuer == nil, first == "утверждаю" {
      readOwn(mender.lines(raw), words, &stamp)
      stamp.date = date?.date ?? stamp.date
    }
    return stamp
  }

  /// Where the issuer's name ends: at «от» with a date, at a bare date, or at the act's number.
  private func issuerEnd(_ words: [Word], from start: Int) -> Int {
    var index = start
    while index < words.count {
      if words[index].text == "от", index + 1 < words.count,
        ActDate.read(words, at: index + 1) != nil || isBlank(words[index + 1])
      {
        return index
      }
      if ActDate.read(words, at: index) != nil, words[index - 1].text != "№", words[index - 1].text != "n" {
        return index
      }
      if ["№", "n"].contains(words[index].text), ActDate.first(words, from: index) == nil { return index }
      index += 1
    }
    return index
  }

  private func isBlank(_ word: Word) -> Bool { ["_", "«", "\"", "“"].contains(word.text) }

  private func issuer(_ words: [Word], _ start: Int, _ end: Int, _ text: String) -> String? {
    var first = start
    while first < end, ["по", "заседания", ",", "."].contains(words[first].text) { first += 1 }
    guard words[first..<max(first, end)].contains(where: { $0.kind == .letters && $0.text != "n" }) else {
      return nil
    }
    let name = text.slice(words[first].bytes.lowerBound..<words[end - 1].bytes.upperBound)
    return IssuerName.issuer(name.trimmingMarks)
  }

  /// «Приложение N 2», as printed.
  private func annex(_ words: [Word], _ text: String) -> String {
    var end = 1
    if end < words.count, ["№", "n"].contains(words[end].text) { end += 1 }
    while end < words.count,
      words[end].kind == .digits || (end > 1 && !words[end].followsSpace && words[end].text != ",")
    {
      end += 1
    }
    return text.slice(words[0].bytes.lowerBound..<words[end - 1].bytes.upperBound).trimmingMarks
  }

  /// «УТВЕРЖДАЮ / Директор МБОУ СОШ № 5 / ____ И.О. Фамилия / «20» февраля 2019 г.»
  private func readOwn(_ lines: [String], _ words: [Word], _ stamp: inout Stamp) {
    stamp.date = ActDate.first(words)?.date
    var name: [String] = []
    for (index, line) in lines.enumerated() {
      var line = line
      if index == 0 {
        let words = Word.all(in: line)
        let end = StampReader.approval(words)?.end ?? 1
        line = words.count < end ? "" : line.suffix(fromByte: words[end - 1].bytes.upperBound).trimmingMarks
      }
      if line.isEmpty { continue }
      let words = Word.all(in: line)
      if line.contains("__") || Signature.hasInitials(line) || ActDate.first(words) != nil
        || words.first.flatMap({ ActKind.named(by: $0.text) }) != nil
      {
        break
      }
      if !name.isEmpty, ClassRank.isRank(words) { continue }
      name.append(line)
    }
    stamp.issuer = IssuerName.ofHead(name.joined(separator: " "))
  }

  /// The amendments that lines outside any stamp name, under a title or under the act's head.
  func amendments(in lines: [FrontLine]) -> [Amendment] {
    guard let start = lines.firstIndex(where: { StampReader.isAmendment($0.text) }) else { return [] }
    let end = lines[start...].prefix(12).firstIndex { $0.text.utf8.contains(UInt8(ascii: ")")) } ?? start
    return withoutAmendments(mender.text(lines[start...end].map(\.text).joined(separator: "\n"))).amendments
  }

  /// Takes «(в ред. …)» out of a stamp, and says which acts it names.
  func withoutAmendments(_ text: String) -> (text: String, amendments: [Amendment]) {
    let words = Word.all(in: text)
    guard let start = words.indices.first(where: { isAmendmentHead(words, $0) }) else { return (text, []) }
    let end = words[start...].firstIndex { $0.text == ")" } ?? words.count
    let from = start > 0 && words[start - 1].text == "(" ? start - 1 : start
    var kind: String?
    var issuer: String?
    var amendments: [Amendment] = []
    var index = start
    while index < end {
      if let named = ActKind.named(by: words[index].text) {
        kind = named
        let nameEnd = min(issuerEnd(words, from: index + 1), end)
        issuer = self.issuer(words, index + 1, nameEnd, text)
        index = max(nameEnd, index + 1)
      } else if let (date, after) = ActDate.read(words, at: index) {
        var amendment = Amendment(kind: kind, issuer: issuer, date: date)
        if let number = ActNumber.first(words, in: text, from: after), number.start <= after + 1,
          number.end <= end
        {
          amendment.number = number.number
          index = number.end
        } else {
          index = after
        }
        amendments.append(amendment)
      } else {
        index += 1
      }
    }
    let head = from > 0 ? text.slice(0..<words[from - 1].bytes.upperBound) : ""
    let tail = end + 1 < words.count ? " " + text.suffix(fromByte: words[end + 1].bytes.lowerBound) : ""
    return (head + tail, amendments)
  }

  private func isAmendmentHead(_ words: [Word], _ index: Int) -> Bool {
    guard index + 1 < words.count else { return false }
    let next = words[index + 1].text
    return (words[index].text == "в" && (next == "ред" || next == "редакции"))
      || (words[index].text == "с" && next.hasPrefix("изменен"))
      || (words[index].text == "с" && next == "изм")
  }
}

extension String {
  /// Without white space, commas and closing marks at the ends.
  var trimmingMarks: String {
    var bytes = Array(utf8)[...]
    let marks: [UInt8] = [0x20, 0x2C, 0x3A, 0x3B, 0x2E]
    while let first = bytes.first, marks.contains(first) { bytes = bytes.dropFirst() }
    while let last = bytes.last, marks.contains(last) { bytes = bytes.dropLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
