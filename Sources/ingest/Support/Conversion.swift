import CanonicalJSON
import DecreeBatch
import DecreeDocument
import DecreeParser

/// One order in, one plan out.
struct Conversion {
  var file: String
  var output: String?
  var pretty = false
  var reader = DocumentReader()

  /// Bytes up to which no thread is worth its start.
  private static let smallInput = 1 << 16

  func run(_ console: Console) throws {
    let target = Output(path: output)
    let source = file == "-" ? FilePath("/dev/stdin") : FilePath(argument: file)
    if target.isFile(source) { throw Failure.replacesInput(source) }
    let input = try InputFile(path: file, limit: reader.limits.inputBytes)
    let threads = input.bytes.count > Self.smallInput ? availableCores() : 1
    var plan = try input.reading {
      try DecreeParser(reader: reader, threads: threads).parse(input.bytes, name: input.name)
    }
    tell(plan, input.path, console)
    guard !plan.plans.isEmpty else {
      throw Failure(
        ExitCodes.findings, "no-plan", of: input.path, english: "there is no plan in this document",
        russian: "плана в этом документе нет")
    }
    try target.write { sink in
      if pretty {
        try sink(prettyPrinted(plan.canonicalJSON()))
      } else {
        try plan.writeCanonicalJSON(threads: threads, to: sink)
      }
    }
    console.say("\(input.path): \(console.language.summary(of: plan))")
    // The process ends before it has been freed.
    Threads(count: threads).discard(&plan.plans)
  }

  /// What there is to tell, from the document's beginning to its end: the JSON has it by the stages that found it.
  private func tell(_ plan: DecreePlan, _ path: String, _ console: Console) {
    guard !console.isQuiet else { return }
    let found = plan.diagnostics.map { (order: $0.place?.order ?? [], diagnostic: $0) }
    for (_, diagnostic) in found.sorted(by: { $0.order.lexicographicallyPrecedes($1.order) }) {
      console.tell(diagnostic, in: path, item: plan.item(of: diagnostic)?.number)
    }
  }
}

extension Language {
  /// `20 items, 2 warnings`.
  fileprivate func summary(of plan: DecreePlan) -> String {
    let items = plan.plans.reduce(0) { $0 + $1.items.count }
    var parts = [count(items, .item)]
    if plan.plans.count > 1 { parts.insert(count(plan.plans.count, .plan), at: 0) }
    for (severity, noun) in [(Diagnostic.Severity.error, Noun.error), (.warning, .warning), (.note, .note)] {
      let number = plan.diagnostics.count { $0.severity == severity }
      if number > 0 { parts.append(count(number, noun)) }
    }
    return parts.joined(separator: ", ")
  }
}
