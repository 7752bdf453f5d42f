import ArgumentParser
import CanonicalJSON
import DecreeParser
import RussianTerms

/// `ingest term "01 октября 2021 г., далее ежеквартально"`: what one deadline says.
struct TermCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "term",
    abstract: "Reads one deadline in words and prints its meaning as canonical JSON.")

  @Argument(help: "The deadline's words.")
  var text: String

  @Option(help: "The year that the plan covers: what a deadline leaves out is taken from it.")
  var year: Int?

  @Flag(help: "Also say, on standard error, which tokens were seen and which rules matched.")
  var explain = false

  @Flag(help: "Lay the JSON out for people.")
  var pretty = false

  @OptionGroup var speaking: ConsoleOptions

  func validate() throws {
    if let year, !(1...9999).contains(year) {
      throw usageError(english: "--year must lie between 1 and 9999.", russian: "--year — год от 1 до 9999.")
    }
  }

  func run() throws {
    try speaking.run { console in
      let reader = DeadlineReader()
      if explain { tell(reader.explain(text), console) }
      var context = TermContext()
      if let year, let start = CivilDate(year: year, month: 1, day: 1),
        let end = CivilDate(year: year, month: 12, day: 31)
      {
        context.period = start...end
      }
      let deadline = reader.read(text, in: context)
      for finding in deadline.findings { console.tell(Diagnostic(finding), in: "term") }
      var writer = CanonicalWriter()
      deadline.write(to: &writer)
      writer.endLine()
      let json = writer.drain()
      try Output.standard.write(pretty ? prettyPrinted(json) : json)
    }
  }

  private func tell(_ trace: DeadlineTrace, _ console: Console) {
    for token in trace.tokens { console.say("token \(token.text)\t\(token.meaning)") }
    for match in trace.matches { console.say("rule \(match.rule.isEmpty ? "-" : match.rule)\t\(match.text)") }
  }
}

extension Diagnostic {
  /// A finding about a deadline alone, which stands in no document.
  fileprivate init(_ finding: TermFinding) {
    self.init(
      finding.severity == .warning ? .warning : .note, finding.code, english: finding.english,
      russian: finding.russian)
  }
}
