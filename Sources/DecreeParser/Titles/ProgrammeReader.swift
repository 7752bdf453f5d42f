/// The programmes and projects that a title names.
enum ProgrammeReader {
  static func programmes(in title: String) -> [Programme] {
    let words = Word.all(in: title)
    var programmes: [Programme] = []
    for index in words.indices {
      guard let noun = nouns.first(where: { words[index].text.hasPrefix($0) }),
        !words[index].text.hasPrefix("программн")
      else { continue }
      guard let open = opening(words, after: index) else { continue }
      var next = open
      let kind = kind(words, index, isProject: noun == "проект")
      guard let kind else { continue }
      let isPlural =
        ["ов", "ы", "ам", "ами", "ах"].contains { words[index].text.hasSuffix($0) }
        && words[index].text != "программы"
      while let (name, end) = quoted(words, next, title) {
        programmes.append(Programme(kind: kind, name: name))
        guard isPlural, let following = list(words, end) else { break }
        next = following
      }
    }
    return programmes
  }

  private static let nouns = ["проект", "программ"]
  private static let opens: Set<String> = ["«", "\"", "“", "„"]

  /// The quote that opens the name: at most eight words after the noun, no other noun between.
  private static func opening(_ words: [Word], after index: Int) -> Int? {
    for next in words.indices.dropFirst(index + 1).prefix(10) {
      if opens.contains(words[next].text) { return next }
      if nouns.contains(where: { words[next].text.hasPrefix($0) }) || words[next].text == "," { return nil }
    }
    return nil
  }

  /// The adjective before the noun says the kind; a project without one is none of ours.
  private static func kind(_ words: [Word], _ index: Int, isProject: Bool) -> Programme.Kind? {
    let adjectives = words[..<index].suffix(4).map(\.text)
    func has(_ stem: String) -> Bool { adjectives.contains { $0.hasPrefix(stem) } }
    if isProject {
      if has("национальн") { return .nationalProject }
      if has("федеральн") { return .federalProject }
      return has("региональн") ? .regionalProject : nil
    }
    if has("национальн") { return .nationalProgramme }
    if has("муниципальн") || has("районн") || has("городск") { return .municipalProgramme }
    if has("региональн") || has("областн") || has("краев") || has("республиканск") {
      return .regionalProgramme
    }
    return has("государственн") ? .stateProgramme : .programme
  }

  /// The words between quotes, quotes inside them kept, and the index after the closing one.
  private static func quoted(_ words: [Word], _ start: Int, _ title: String) -> (String, Int)? {
    guard start < words.count, opens.contains(words[start].text) else { return nil }
    let straight = words[start].text == "\""
    var depth = 0
    for index in words.indices.dropFirst(start) {
      let mark = words[index].text
      if straight {
        if index > start, mark == "\"" { return (between(words, start, index, title), index + 1) }
      } else if mark == "«" || mark == "„" || (mark == "“" && index == start) {
        depth += 1
      } else if mark == "»" || mark == "“" || mark == "”" {
        depth -= 1
        if depth == 0 { return (between(words, start, index, title), index + 1) }
      }
    }
    return nil
  }

  private static func between(_ words: [Word], _ start: Int, _ end: Int, _ title: String) -> String {
    title.slice(words[start].bytes.upperBound..<words[end].bytes.lowerBound).trimmed
  }

  /// The next quote of a list: «А», «Б» и «В».
  private static func list(_ words: [Word], _ end: Int) -> Int? {
    guard end + 1 < words.count, [",", "и"].contains(words[end].text), opens.contains(words[end + 1].text)
    else {
      return nil
    }
    return end + 1
  }
}
