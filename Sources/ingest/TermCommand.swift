import ArgumentParser
import CanonicalJSON
import DecreeParser
import RussianTerms

/// `ingest term "01 октября 2021 г., далее ежеквартально"`: what one deadline says.
struct TermCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "term",
    abstract: spoken(
      english: "Reads one deadline in words and prints its meaning as canonical JSON.",
      russian: "Разбирает один срок, записанный словами, и печатает его смысл как канонический JSON."))

  @Argument(
    help: .spoken(
      english: "The deadline's words.", russian: "Срок, как он написан в плане; в кавычках.",
      russianValue: "срок")
  )
  var text: String

  @Option(
    help: .spoken(
      english: "The year that the plan covers: what a deadline leaves out is taken from it.",
      russian: "Год, на который составлен план: из него берётся то, чего нет в самом сроке.",
      russianValue: "год"))
  var year: Int?

  @Flag(
    help: .spoken(
      english: "Also say, on standard error, which tokens were seen and which rules matched.",
      russian: "Показать ещё, в потоке ошибок, на какие части разбит срок и какие правила подошли."))
  var explain = false

  @Flag(
    help: .spoken(
      english: "Lay the JSON out for people.", russian: "Записать JSON в удобном для чтения виде."))
  var pretty = false

  @OptionGroup var speaking: ConsoleOptions

  func validate() throws {
    if let year, !(1...9999).contains(year) {
      throw usageError(english: "--year must lie between 1 and 9999", russian: "--year — год от 1 до 9999")
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
      let place = console.language.of(english: "term", russian: "срок")
      for finding in deadline.findings { console.tell(Diagnostic(finding), in: place) }
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
