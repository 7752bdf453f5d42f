import DecreeDocument
import RussianTerms

/// What an approval stamp («Утвержден …», «Приложение к …», «УТВЕРЖДАЮ …») says of its act.
struct Stamp: Sendable, Hashable {
  var annex: String?
  var kind: String?
  var issuer: String?
  var date: CivilDate?
  var number: String?
  var amendedBy: [Amendment] = []
  /// «ПРИНЯТО», «ОДОБРЕН»: by a council, which an approval may stand beside.
  var isOfCouncil = false
  /// The lines that it takes.
  var lines: Range<Int>

  /// Whether it says anything about an act.
  var namesAct: Bool { kind != nil || date != nil || number != nil }
}

/// Finds the stamps among the lines before a plan.
struct StampReader {
  var mender: Mender

  /// How many lines a stamp may take.
  private static let longest = 16

  func stamps(in lines: [FrontLine]) -> [Stamp] {
    var stamps: [Stamp] = []
    var index = 0
    while index < lines.count {
      guard StampReader.opens(lines[index].text) else {
        index += 1
        continue
      }
      let end = self.end(of: index, in: lines)
      stamps.append(read(lines, index..<end))
      index = end
    }
    return merged(stamps)
  }

  /// Whether a line opens a stamp.
  static func opens(_ line: String) -> Bool {
    let words = Word.all(in: String(decoding: line.utf8.prefix(160), as: UTF8.self))
    guard let first = words.first?.text else { return false }
    if approval(words) != nil { return true }
    guard first == "приложение" || first == "приложения", words.first?.isCapital == true else { return false }
    guard words.count > 1 else { return true }
    return ["№", "n", "к"].contains(words[1].text) || words[1].kind == .digits
  }

  /// The word «Утвержден», «УТВЕРЖДАЮ», also in quotation marks, that words begin with, and the place after it.
  static func approval(_ words: [Word]) -> (text: String, end: Int)? {
    let isQuoted =
      words.count > 2 && ["«", "\"", "“"].contains(words[0].text) && ["»", "\"", "”"].contains(words[2].text)
    let index = isQuoted ? 1 : 0
    guard index < words.count, approvals.contains(words[index].text) else { return nil }
    return (words[index].text, isQuoted ? 3 : 1)
  }

  private static let approvals: Set<String> = [
    "утвержден", "утверждена", "утверждено", "утверждены", "утверждаю", "утверждается", "одобрен", "одобрено",
    "одобрена", "принят", "принято", "приняты",
  ]

  /// The line after the stamp: its act's number and date have been read, or something else begins.
  private func end(of start: Int, in lines: [FrontLine]) -> Int {
    var index = start + 1
    var text = lines[start].text
    let approval = Word.all(in: lines[start].text).first?.text != "приложение"
    while index < lines.count, index - start < StampReader.longest {
      let line = lines[index].text
      if StampReader.isAmendment(line) || inAmendment(text) {
        text += " " + line
        index += 1
        continue
      }
      if StampReader.opens(line) || TitleReader.opens(line) || isComplete(text, approval, next: line) {
        break
      }
      if lines[index].followsGap, isDated(text) { break }
      text += "\n" + line
      index += 1
    }
    return index
  }

  /// «(в ред. …)», «с изменениями …».
  static func isAmendment(_ line: String) -> Bool {
    let words = Word.all(in: line).prefix(4).map(\.text)
    return words.starts(with: ["(", "в", "ред"]) || words.starts(with: ["в", "ред"])
      || words.starts(with: ["(", "в", "редакции"])
      || words.starts(with: ["в", "редакции"]) || words.starts(with: ["(", "с", "изменениями"])
      || words.starts(with: ["с", "изменениями"]) || words.starts(with: ["(", "с", "изм"])
  }

  private func inAmendment(_ text: String) -> Bool {
    guard let open = text.utf8.lastIndex(of: UInt8(ascii: "(")) else { return false }
    let rest = String(text[open...])
    return StampReader.isAmendment(rest) && !rest.utf8.contains(UInt8(ascii: ")"))
  }

  /// Whether the stamp has said all that its kind says: date and number, or for «УТВЕРЖДАЮ» the date.
  private func isComplete(_ text: String, _ approval: Bool, next: String) -> Bool {
    let words = Word.all(in: text)
    let hasKind = words.contains { ActKind.named(by: $0.text) != nil }
    let date = ActDate.first(words)
    let isOwn = approval && !hasKind
    if isOwn { return date != nil || isBlankDate(words) }
    return date != nil && !["№", "n"].contains(Word.all(in: next).first?.text ?? "") && !startsWithDate(next)
  }

  private func isDated(_ text: String) -> Bool { ActDate.first(Word.all(in: text)) != nil }

  private func startsWithDate(_ line: String) -> Bool {
    Word.all(in: line).first?.text == "от" || ActDate.opens(line)
  }

  /// «___» ________ 20__ г.: a date that nobody filled in.
  private func isBlankDate(_ words: [Word]) -> Bool {
    guard let last = words.last?.text, last == "." || last == "г" || last == "года" else { return false }
    return words.suffix(12).count { $0.text == "_" } >= 2
  }

  /// An «УТВЕРЖДЕН» right after a «Приложение» speaks of one plan.
  private func merged(_ stamps: [Stamp]) -> [Stamp] {
    var result: [Stamp] = []
    for stamp in stamps {
      if let last = result.last, last.annex != nil, !last.namesAct, stamp.annex == nil,
        last.lines.upperBound == stamp.lines.lowerBound
      {
        var whole = stamp
        whole.annex = last.annex
        whole.lines = last.lines.lowerBound..<stamp.lines.upperBound
        result[result.count - 1] = whole
      } else {
        result.append(stamp)
      }
    }
    return result
  }
}
