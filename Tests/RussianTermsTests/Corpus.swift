import Foundation
import RussianTerms

/// A corpus file: values, and under each the phrasings that mean it.
///
///     @ 2021-01-01..2021-12-31
///     date 2021-03-01 by | due 2021-03-01
///       до 1 марта 2021 г.
///
/// A line with `@` gives the plan's period for what follows (`@ -` none), then `section Y-M` and `decree D` where wanted;
/// `#` begins a comment.
struct Corpus {
  struct Phrase {
    var context: TermContext
    var setting: String
    var value: String
    var text: String
    var line: Int
  }

  let path: String
  private(set) var phrases: [Phrase] = []

  static let directory = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/terms").path

  /// The names of the files whose phrases are read as cells.
  static var names: [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    return all.filter { $0.hasSuffix(".txt") && !$0.hasPrefix("text-") }.sorted()
  }

  init(_ name: String) throws {
    path = Corpus.directory + "/" + name
    var context = TermContext()
    var setting = "-"
    var value = ""
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      if line.hasPrefix("@") {
        setting = String(line.dropFirst(2))
        context = Corpus.context(setting)
      } else if line.hasPrefix("  ") {
        phrases.append(
          Phrase(
            context: context, setting: setting, value: value, text: String(line.dropFirst(2)), line: index + 1
          ))
      } else {
        value = String(line)
      }
    }
  }

  private static func context(_ setting: String) -> TermContext {
    var context = TermContext()
    let words = setting.split(separator: " ").map(String.init)
    if let period = words.first?.components(separatedBy: ".."), period.count == 2,
      let start = CivilDate(iso: period[0]), let end = CivilDate(iso: period[1])
    {
      context.period = start...end
    }
    for (key, value) in zip(words, words.dropFirst()) {
      if key == "decree" { context.decreeDate = CivilDate(iso: value) }
      if key == "section" {
        let parts = value.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        context.sectionYear = parts[0]
        if parts.count > 1 { context.sectionMonth = parts[1] }
      }
    }
    return context
  }

  /// Writes the file anew with what the reader makes of each phrase now.
  func rewrite() throws {
    let old = try String(contentsOfFile: path, encoding: .utf8)
    var out = old.split(separator: "\n", omittingEmptySubsequences: false).prefix { $0.hasPrefix("#") }
      .joined(separator: "\n")
    var setting: String?
    var value: String?
    for phrase in phrases {
      if setting != phrase.setting {
        out += "\n\n@ " + phrase.setting
        setting = phrase.setting
        value = nil
      }
      let actual = describe(DeadlineReader().read(phrase.text, in: phrase.context))
      if actual != value {
        out += "\n" + actual
        value = actual
      }
      out += "\n  " + phrase.text
    }
    try (out + "\n").write(toFile: path, atomically: true, encoding: .utf8)
  }
}
