import DecreeDocument

/// Remarks under a table: what stands between it and a signature, or the next annex.
enum AfterTable {
  static func notes(in lines: [FrontLine], mender: Mender) -> [String] {
    let plain = PlainRemark.opening(lines)
    var notes = plain.remarks
    var open = false
    var entry = false
    for (index, line) in lines.enumerated().dropFirst(plain.lines) {
      let continuesEntry = entry && !line.followsGap && Letters.startsSmall(line.text)
      entry = false
      if NoteMark.isRule(line.text) {
        open = false
        continue
      }
      if NoteMark.opens(Word.all(in: line.text)) {
        notes.append([line.text])
        open = true
      } else if Signature.isSignature([line.text]) || PageFurniture.isFurniture(line.text) {
        open = false
      } else if open, !line.followsGap, line.place != lines[index - 1].place || Letters.startsSmall(line.text)
      {
        notes[notes.count - 1].append(line.text)
      } else if open, RowNumber.head(of: line.text) != nil {
        notes.append([line.text])
      } else if AbbreviationList.opens(line.text) {
        // «ФБ – федеральный бюджет; МБ – местный бюджет.», with no heading over it
        notes.append([line.text])
        open = false
        entry = true
      } else if continuesEntry {
        notes[notes.count - 1].append(line.text)
        entry = true
      } else {
        open = false
      }
    }
    return notes.map { mender.text($0.joined(separator: "\n"), wrapped: false) }
  }
}
