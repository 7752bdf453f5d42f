import ArgumentParser
import DecreeBatch

/// `ingest stats plans`: what there is in a batch.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: spoken(
      english: "Counts what a batch has found: documents, items, deadlines by kind, parties, years.",
      russian: "Считает, что нашлось в архиве: документы, пункты, сроки по видам, исполнители, годы."))

  @Argument(
    help: .spoken(
      english: "The folder that `ingest batch -o` wrote, or a file of `ingest batch --ndjson`.",
      russian: "Папка, которую записала `ingest batch -o`, или файл от `ingest batch --ndjson`.",
      russianValue: "планы"))
  var plans: String

  @Flag(help: .spoken(english: "Print canonical JSON.", russian: "Напечатать канонический JSON."))
  var json = false

  @OptionGroup var speaking: ConsoleOptions

  func run() throws {
    try speaking.run { console in
      var statistics = PlanStatistics()
      do {
        for path in try statistics.addAll(at: FilePath(argument: plans)) {
          console.say(
            console.language.of(
              english: "\(path.text): not a plan, not counted", russian: "\(path.text): не план, не учтён"))
        }
      } catch let error as SystemError {
        throw Failure(
          ExitCodes.noSuchInput, "cannot-read", of: plans, english: "cannot be read: \(error.english)",
          russian: "не удаётся прочесть: \(error.russian)")
      }
      guard statistics.all.documents > 0 else {
        throw Failure(
          ExitCodes.findings, "no-plan", of: plans,
          english: "there are no plans here; name what `ingest batch` has written",
          russian: "планов здесь нет; назовите то, что записала команда «ingest batch»")
      }
      let text = json ? statistics.json : Array(console.language.table(of: statistics).utf8)
      try Output.standard.write(text)
    }
  }
}

extension Language {
  fileprivate func table(of statistics: PlanStatistics) -> String {
    let all = statistics.all
    var rows: [[String]] = [
      [of(english: "documents", russian: "документов"), String(all.documents)],
      [of(english: "plans", russian: "планов"), String(statistics.plans)],
      [of(english: "items", russian: "пунктов"), String(all.items)],
      [of(english: "  without a deadline", russian: "  без срока"), String(statistics.itemsWithoutDeadline)],
      [of(english: "  without a party", russian: "  без исполнителя"), String(statistics.itemsWithoutParty)],
      [
        of(english: "parties (different names)", russian: "исполнителей (разных имён)"),
        String(statistics.parties),
      ],
      [of(english: "deadline terms", russian: "сроков"), String(all.terms)],
    ]
    let kinds = statistics.kinds.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    for (kind, number) in kinds {
      rows.append(["  " + name(ofKind: kind), String(number), share(number, of: all.terms)])
    }
    var years = [
      [
        of(english: "year", russian: "год"), of(english: "documents", russian: "документов"),
        of(english: "items", russian: "пунктов"), of(english: "terms", russian: "сроков"),
        of(english: "unrecognised", russian: "непонятных"),
      ]
    ]
    for (year, row) in statistics.years.sorted(by: { ($0.key ?? .max) < ($1.key ?? .max) }) {
      let name = year.map { String($0) } ?? of(english: "unknown", russian: "неизвестен")
      years.append([name] + [row.documents, row.items, row.terms, row.unrecognized].map { String($0) })
    }
    return aligned(rows) + (years.count > 1 ? "\n" + aligned(years) : "")
  }

  /// The kind's own word in English; in Russian what it says.
  private func name(ofKind kind: String) -> String {
    guard self == .ru else { return kind }
    switch kind {
    case "date": return "день"
    case "interval": return "период"
    case "recurrence": return "повторение"
    case "schedule": return "по другому документу"
    case "continuous": return "постоянно"
    case "relative": return "от события"
    case "condition": return "по условию"
    case "unrecognized": return "не понято"
    default: return kind
    }
  }

  /// `12.3%`.
  private func share(_ part: Int, of whole: Int) -> String {
    let tenths = whole == 0 ? 0 : (part * 1000 + whole / 2) / whole
    return "\(tenths / 10)\(of(english: ".", russian: ","))\(tenths % 10)%"
  }

  /// Columns, the first to the left and the others to the right.
  private func aligned(_ rows: [[String]]) -> String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? $0[column].unicodeScalars.count : 0 }.max() ?? 0
    }
    return rows.map { row in
      row.enumerated().map { column, text in
        let padding = String(repeating: " ", count: widths[column] - text.unicodeScalars.count)
        return column == 0 ? text + padding : padding + text
      }.joined(separator: "  ") + "\n"
    }.joined()
  }
}
