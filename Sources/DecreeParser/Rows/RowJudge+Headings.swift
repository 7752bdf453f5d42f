import DecreeDocument

/// Rows that are no items: what repeats the header, sums up, closes the table, and what heads the rows under it.
extension RowJudge {
  /// Headers, column numbers, totals, notes, signatures.
  func furniture(_ row: PlanRow, _ filled: [Int]) -> Verdict? {
    let texts = filled.map { row.values[$0].text }
    if texts.count == 1, texts[0].utf8.count <= 12,
      RowJudge.headerRests.contains(Letters.folded(texts[0].filter { !$0.isWhitespace }))
    {
      return Verdict(kind: .repeatedHeader, reason: "it is the rest of «№ п/п»")
    }
    if ColumnNumbers.match(texts) { return Verdict(kind: .columnNumbers, reason: "it counts the columns") }
    let bytes = texts.reduce(0) { $0 + $1.utf8.count }
    let begins = texts[0].utf8.first ?? 0
    // A row that begins with its number is no header, as most are none.
    let mayBeHeader = !(0x30...0x39).contains(begins)
    if mayBeHeader, texts.count >= 2, bytes <= headerBytes, headerKeys.contains(HeaderKey.of(texts)) {
      return Verdict(kind: .repeatedHeader, reason: "it says what the header says")
    }
    if mayBeHeader, let number, saysHeader(row, number), saysHeader(row, activity) {
      return Verdict(kind: .repeatedHeader, reason: "it names the columns of the numbers and the activities")
    }
    if texts.prefix(2).contains(where: Total.opens) { return Verdict(kind: .total, reason: "it sums up") }
    if filled.count == 1, PageFurniture.saysThatTableGoesOn(texts[0]) {
      return Verdict(kind: .repeatedHeader, reason: "it says that the table goes on on another page")
    }
    // «Примечание | Уголь закупается по конкурсу»
    let isInNumbers = filled.count == 2 && filled[0] == number && filled[1] == activity
    if filled.count == 1 || isInNumbers && mayBeHeader, NoteMark.opens(Word.all(in: texts[0])) {
      return Verdict(kind: .note, reason: "it begins as a note does")
    }
    if filled.count == 1, AmendmentMark.isRemark(texts[0].trimmed) {
      return Verdict(kind: .amendment, reason: "it names the act that changed a row")
    }
    guard texts.count <= 3 else { return nil }
    if Signature.isSignature(texts) {
      return Verdict(kind: .signature, reason: "a position and a name to sign")
    }
    return nil
  }

  /// What a narrow column leaves of «№ п/п» for the next line.
  private static let headerRests: Set<String> = ["п/п", "/п", "п/", "п", "/"]

  private func saysHeader(_ row: PlanRow, _ column: Int) -> Bool {
    let (text, header) = (row.values[column].text, columns[column].header)
    return !header.isEmpty && text.utf8.count <= header.utf8.count + 8
      && HeaderKey.of([text]) == HeaderKey.of([header])
  }

  /// «II. Мероприятия в летний сезон» in the middle of the page, where the column of the parties is: no such cell
  /// begins with a Roman number.
  func isHeadingAlone(_ row: PlanRow, _ column: Int) -> Bool {
    guard column != activity, columns[column].role != .deadline else { return false }
    return Section(text: row.values[column].text.trimmed).kind == .roman
  }

  /// One cell across the table, or text in the number's column alone.
  func heading(_ row: PlanRow, _ column: Int, next: PlanRow?, state: State) -> Verdict {
    let text = row.values[column].text
    if RowNumber(text) != nil { return Verdict(kind: .note, reason: "a number alone", isDoubtful: true) }
    if state.lastWasItem, !Section(text: text).isMarked {
      let isSmall = Letters.startsSmall(text.trimmed)
      if row.startsPiece, Unfinished.closesBracket(text) {
        return Verdict(kind: .continuation, reason: "it closes a bracket of the row above", isDoubtful: true)
      }
      if state.lastIsOpen || text.trimmed.hasSuffix(",") || (isSmall && row.isLoose) {
        return Verdict(kind: .continuation, reason: "a line of the last cell above", isDoubtful: true)
      }
      if isSmall {
        return Verdict(kind: .note, reason: "words that begin in mid-sentence", isDoubtful: true)
      }
      if text.trimmed.hasPrefix("("), text.trimmed.hasSuffix(")") {
        return Verdict(kind: .note, reason: "a remark in brackets", isDoubtful: true)
      }
    }
    if row.isLoose, !Section(text: text).isMarked, text.utf8.count > 300 || endsSentence(text) {
      return Verdict(kind: .note, reason: "a sentence between two pieces of the table")
    }
    if next == nil {
      return Verdict(
        kind: .note, reason: "it stands across the table, and nothing follows",
        isDoubtful: state.lastWasItem && !PlainRemark.isRemark(text.trimmed))
    }
    return Verdict(kind: .section, reason: "it stands across the table")
  }

  /// A title that a page has cut in two, put together: the rest of it stands alone in its column, in small letters.
  func title(_ row: PlanRow, goingOnWith rest: PlanRow) -> PlanRow? {
    guard rest.startsPiece, rest.filled == [activity],
      Letters.startsSmall(rest.values[activity].text.trimmed),
      !row.values[activity].text.isEmpty, !hasOthers(row), let number, !row.values[number].text.isEmpty
    else { return nil }
    var whole = row
    whole.values[activity].text += "\n" + rest.values[activity].text
    whole.place = row.place.joined(with: rest.place)
    return whole
  }

  private func endsSentence(_ text: String) -> Bool {
    text.trimmed.hasSuffix(".") && Word.all(in: text).count > 12
  }
}
