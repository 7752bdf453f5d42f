import ArgumentParser
import DecreeDocument

/// How bytes become a document.
struct ReadingOptions: ParsableArguments {
  @Option(help: "The character encoding of the text, such as windows-1251. (default: found out)")
  var encoding: String?

  @Option(help: "How many bytes an input may have.")
  var maxBytes = Limits().inputBytes

  var limits: Limits {
    var limits = Limits()
    limits.inputBytes = maxBytes
    return limits
  }

  /// These options as they stand on a command line, for a worker to have the same.
  var arguments: [String] {
    (encoding.map { ["--encoding", $0] } ?? [])
      + (maxBytes == Limits().inputBytes ? [] : ["--max-bytes", String(maxBytes)])
  }

  var reader: DocumentReader { DocumentReader(limits: limits, encoding: encoding) }
}
