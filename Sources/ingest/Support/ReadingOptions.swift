import ArgumentParser
import DecreeDocument

/// How bytes become a document.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: .spoken(
      english: "The character encoding of the text, such as windows-1251. (default: found out)",
      russian: "Кодировка текста, например windows-1251. (по умолчанию: определяется сама)",
      russianValue: "кодировка"))
  var encoding: String?

  @Option(
    help: .spoken(
      english: "How many bytes an input may have.", russian: "Сколько байт может быть в документе.",
      russianValue: "байт"))
  var maxBytes = Limits().inputBytes

  @Option(
    name: .customLong("limit"),
    help: .spoken(
      english: "Another limit than the usual one, by the name that an error gives it.",
      russian: "Другой предел вместо обычного, по имени из сообщения об ошибке.", englishValue: "name=n",
      russianValue: "имя=n"))
  var changed: [ChangedLimit] = []

  func validate() throws {
    guard (1...1 << 40).contains(maxBytes) else {
      throw usageError(
        english: "--max-bytes is a number from 1 to \(1 << 40)",
        russian: "--max-bytes — число от 1 до \(1 << 40)")
    }
  }

  var limits: Limits {
    var limits = Limits()
    limits.inputBytes = maxBytes
    for limit in changed { limits[limit.name] = limit.value }
    return limits
  }

  /// These options as they stand on a command line, for a worker to have the same.
  var arguments: [String] {
    (encoding.map { ["--encoding", $0] } ?? [])
      + (maxBytes == Limits().inputBytes ? [] : ["--max-bytes", String(maxBytes)])
      + changed.flatMap { ["--limit", "\($0.name.rawValue)=\($0.value)"] }
  }

  var reader: DocumentReader { DocumentReader(limits: limits, encoding: encoding) }
}

/// `cells=10000000`: one limit of a document, and what it is to be.
struct ChangedLimit: ExpressibleByArgument {
  var name: Limits.Name
  var value: Int

  init?(argument: String) {
    let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2, let name = Limits.Name(rawValue: String(parts[0])), let value = Int(parts[1]),
      value > 0
    else { return nil }
    self.name = name
    self.value = value
  }
}
