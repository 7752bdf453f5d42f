import DecreeDocument
import RussianTerms

/// Reads the head of a whole act: issuer, genre, date and number, title. Its body follows.
struct ActHeadReader {
  var mender: Mender

  struct Reading: Sendable, Hashable {
    var decree = Decree()
    /// The first line after the head.
    var end = 0
  }

  /// How far from its beginning an act may name its genre.
  private static let searchedLines = 30

  func read(_ lines: ArraySlice<FrontLine>) -> Reading? {
    let headings = lines.prefix(ActHeadReader.searchedLines)
    guard
      let kindIndex = headings.firstIndex(where: { heading($0.text) != nil }) ?? lines.indices.first,
      let heading = heading(lines[kindIndex].text) ?? reference(lines[kindIndex...])
    else { return nil }
    var reading = Reading()
    reading.decree.kind = heading.kind
    readIssuer(lines[lines.startIndex..<kindIndex], after: heading.rest, &reading.decree)
    var index = kindIndex + 1
    readDate(heading.rest, &reading.decree)
    if reading.decree.issuer == nil, let below = issuerBelow(lines[index...]) {
      reading.decree.issuer = below.name
      index = below.end
    }
    if reading.decree.date == nil, kindIndex > lines.startIndex {
      readDate(lines[kindIndex - 1].text, &reading.decree)
    }
    // An act without a title of its own goes on with the plan's.
    var planTitle: Int?
    while index < lines.endIndex, !isTitle(lines[index].text), index - kindIndex < 8,
      !isPreamble(lines[index].text)
    {
      if planTitle == nil, TitleReader.begins(lines[index].text) { planTitle = index }
      readDate(lines[index].text, &reading.decree)
      index += 1
    }
    if index < lines.endIndex, isTitle(lines[index].text) {
      let start = index
      index += 1
      while index < lines.endIndex, !lines[index].followsGap, !isPreamble(lines[index].text),
        !startsSentence(lines, index), !TitleReader.begins(lines[index].text),
        !isActsDate(lines, index, reading.decree)
      {
        index += 1
      }
      reading.decree.title =
        unquoted(mender.text(lines[start..<index].map(\.text).joined(separator: "\n")).trimmingMarks)
      while index < lines.endIndex, isActsDate(lines, index, reading.decree) {
        readDate(lines[index].text, &reading.decree)
        index += 1
      }
    }
    reading.end = reading.decree.title == nil ? planTitle ?? index : index
    return reading
  }

  /// A line of its own under the title that dates the act, as reference systems print presidents' decrees; after
  /// «О внесении изменений в приказ» it dates another.
  private func isActsDate(_ lines: ArraySlice<FrontLine>, _ index: Int, _ decree: Decree) -> Bool {
    guard decree.date == nil, ActDate.opens(lines[index].text) else { return false }
    let last = Word.all(in: lines[index - 1].text).last { $0.kind == .letters }
    return last.map { ActKind.named(by: $0.text) == nil } ?? true
  }

  /// «РАСПОРЯЖЕНИЕ», «П Р И К А З», «ПРИКАЗ № 12 от 05.03.2021», «ПОСТАНОВЛЕНИЕ Главы района».
  private func heading(_ line: String) -> (kind: String, rest: String)? {
    let words = Word.all(in: line)
    let end = words.firstIndex { $0.kind == .digits || ["№", "n", "от"].contains($0.text) } ?? words.count
    if let kind = ActKind.heading(words[..<end]), end == words.count || words[0].isCapital {
      return (kind, end == words.count ? "" : line.suffix(fromByte: words[end].bytes.lowerBound))
    }
    guard let first = words.first, Letters.allCapitals(first.written(in: line)), first.text.utf8.count > 6,
      let kind = ActKind.named(by: first.text), kind == first.text, words.count > 1
    else { return nil }
    return (kind, line.suffix(fromByte: words[1].bytes.lowerBound))
  }

  /// «Приказ Министерства … от 5 марта 2020 г. N 28»: how legal reference systems head an act; the date may stand on a line
  /// of its own.
  private func reference(_ lines: ArraySlice<FrontLine>) -> (kind: String, rest: String)? {
    guard let line = lines.first?.text else { return nil }
    let words = Word.all(in: String(decoding: line.utf8.prefix(500), as: UTF8.self))
    guard let first = words.first, first.isCapital, let kind = ActKind.named(by: first.text),
      kind == first.text, words.count > 1, words[1].kind == .letters, words[1].text != "от",
      ActDate.first(words) != nil || lines.dropFirst().first.map({ ActDate.opens($0.text) }) == true
    else { return nil }
    return (kind, line.suffix(fromByte: words[1].bytes.lowerBound))
  }

  private func readDate(_ line: String, _ decree: inout Decree) {
    let words = Word.all(in: line)
    guard words.count <= 24 else { return }
    let date = ActDate.first(words)
    if decree.date == nil { decree.date = date?.date }
    if decree.number == nil,
      date != nil || ["№", "n"].contains(words.first?.text ?? "") || decree.date != nil
        || ActDate.mayOpen(words)
    {
      decree.number = ActNumber.first(words, in: line)?.number
    }
  }

  /// From the words behind the genre, else from the lines over it.
  private func readIssuer(_ lines: ArraySlice<FrontLine>, after rest: String, _ decree: inout Decree) {
    let own = Word.all(in: rest).first.map { $0.kind == .letters && $0.text != "от" } ?? false
    if own {
      // «Протокол заседания комиссии от …»
      let words = Word.all(in: rest).drop { $0.text == "заседания" }
      let end = words.firstIndex { $0.text == "от" || $0.text == "№" || $0.kind == .digits } ?? words.endIndex
      if end > words.startIndex {
        let name = words[words.startIndex].bytes.lowerBound..<words[end - 1].bytes.upperBound
        decree.issuer = IssuerName.nominative(rest.slice(name))
        return
      }
    }
    let names = lines.filter { line in
      let words = Word.all(in: line.text)
      // «(РОСОБРНАДЗОР)»: the body's short name.
      return words.contains { $0.kind == .letters } && !words.contains { $0.text == "проект" }
        && ActDate.first(words) == nil && !(words.first?.text == "(" && words.last?.text == ")")
    }
    // A republic's head may say the same in its own language.
    let russian = names.map(\.text).filter { !Letters.holdsOtherAlphabet($0) }
    guard let body = IssuingBody(russian) ?? IssuingBody(names.map(\.text)) else { return }
    let written = { (lines: [String]) in mender.text(lines.joined(separator: "\n")).trimmingMarks }
    decree.issuer = written(body.name)
    decree.issuerWithin = body.within.map(written)
  }

  /// «УКАЗ» | «ГЛАВЫ РЕСПУБЛИКИ …»: the issuer under the genre, in the genitive, and the line after it.
  private func issuerBelow(_ lines: ArraySlice<FrontLine>) -> (name: String, end: Int)? {
    let end =
      lines.indices.first { index in
        let words = Word.all(in: lines[index].text)
        return isTitle(lines[index].text) || isPreamble(lines[index].text) || ActDate.first(words) != nil
          || ["№", "n"].contains(words.first?.text ?? "")
          || index > lines.startIndex && lines[index].followsGap
      } ?? lines.endIndex
    let name = mender.text(lines[..<end].prefix(4).map(\.text).joined(separator: "\n"))
    return IssuerName.ofGenitive(name).map { ($0, min(end, lines.startIndex + 4)) }
  }

  /// «О мерах …», «Об утверждении …».
  private func isTitle(_ line: String) -> Bool {
    let words = Word.all(in: String(decoding: line.utf8.prefix(80), as: UTF8.self))
    guard let first = words.first(where: { !["\"", "«", "“", "„"].contains($0.text) }) else { return false }
    return first.isCapital && ["о", "об", "обо"].contains(first.text)
  }

  /// Without the quotes around a whole title.
  private func unquoted(_ title: String) -> String {
    guard title.count > 2, let first = title.first, let last = title.last else { return title }
    let inner = title.dropFirst().dropLast()
    switch (first, last) {
    case ("\"", "\""): return String(inner)
    case ("«", "»"):
      var depth = 0
      for mark in inner where mark == "«" || mark == "»" {
        depth += mark == "«" ? 1 : -1
        if depth < 0 { return title }
      }
      return depth == 0 ? String(inner) : title
    default: return title
    }
  }

  private func isPreamble(_ line: String) -> Bool {
    let words = Word.all(in: String(decoding: line.utf8.prefix(160), as: UTF8.self))
    // «Правительство области постановляет:», «приказываю:»
    if words.last?.text == ":", ActHeadReader.decides.contains(lastWord(words.dropLast())) { return true }
    guard words.first?.isCapital == true else {
      return RowNumber.head(of: line) != nil && ActDate.read(words, at: 0) == nil
    }
    let head = words.prefix(2).map(\.text)
    return [
      ["в", "соответствии"], ["в", "целях"], ["на", "основании"], ["во", "исполнение"], ["с", "целью"],
      ["в", "связи"],
      ["в", "рамках"], ["в", "исполнение"], ["по", "итогам"], ["с", "учетом"], ["в", "развитие"],
      ["для", "обеспечения"], ["по", "результатам"],
    ].contains(head)
      || [
        "руководствуясь", "согласно", "учитывая", "рассмотрев", "приказываю", "постановляю", "исполняя",
        "заслушав",
      ]
      .contains(head.first ?? "")
  }

  /// The last word, also where its letters are spaced: «п р и к а з ы в а ю».
  private func lastWord(_ words: ArraySlice<Word>) -> String {
    let letters = words.reversed().prefix { $0.kind == .letters && $0.text.utf8.count == 2 }
    return letters.count > 2 ? letters.reversed().map(\.text).joined() : words.last?.text ?? ""
  }

  private static let decides: Set<String> = [
    "решил", "решила", "решило", "решили",
    "постановляет", "приказывает", "приказывают", "постановляют", "постановляю", "приказываю", "приказываем",
    "постановляем", "обязывает",
  ]

  /// A new paragraph of a file that knows paragraphs, begun with a capital.
  private func startsSentence(_ lines: ArraySlice<FrontLine>, _ index: Int) -> Bool {
    guard case .paragraph = lines[index].place else { return false }
    return lines[index].place != lines[index - 1].place && !Letters.startsSmall(lines[index].text)
  }
}
