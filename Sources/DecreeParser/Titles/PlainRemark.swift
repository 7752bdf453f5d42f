import DecreeDocument

/// A remark that bears no mark: whole sentences that stand directly under the table.
enum PlainRemark {
  /// The remarks that lines under a table begin with, and how many lines they take.
  static func opening(_ lines: [FrontLine]) -> (remarks: [[String]], lines: Int) {
    var remarks: [[String]] = []
    var index = 0
    while index < lines.count {
      let end = end(of: index, in: lines)
      let remark = lines[index..<end].map(\.text)
      guard isRemark(remark.joined(separator: " ")) else { break }
      remarks.append(remark)
      index = end
    }
    return (remarks, index)
  }

  /// Where the paragraph ends that begins at a line: a text's at a gap, any other's with itself.
  private static func end(of start: Int, in lines: [FrontLine]) -> Int {
    var end = start + 1
    while end < lines.count, !lines[end].followsGap {
      if case .lines = lines[end].place {
        if NoteMark.opens(Word.all(in: lines[end].text)) || Signature.isSignature([lines[end].text]) { break }
      } else if lines[end].place != lines[start].place {
        break
      }
      end += 1
    }
    return end
  }

  /// Whether a text is a whole sentence, and no signature, stamp or clause of an act.
  static func isRemark(_ text: String) -> Bool {
    guard Letters.startsCapital(text), text.utf8.last == UInt8(ascii: ".") else { return false }
    let words = Word.all(in: text)
    guard words.count(where: { $0.kind == .letters }) >= fewestWords else { return false }
    return !NoteMark.opens(words) && !Signature.hasInitials(text) && !StampReader.opens(text)
      && !isOfTheAct(words)
  }

  private static let fewestWords = 4

  /// «Контроль за исполнением настоящего приказа оставляю за собой.»: a clause of an act that goes on behind its plan.
  private static func isOfTheAct(_ words: [Word]) -> Bool {
    words[0].text == "контроль"
      || zip(words, words.dropFirst()).contains { this, act in
        this.text.hasPrefix("настоящ") && ActKind.named(by: act.text) != nil
      }
  }
}
