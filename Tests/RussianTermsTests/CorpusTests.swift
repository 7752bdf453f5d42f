import Foundation
import RussianTerms
import Testing

/// Every phrasing of the corpus means what its file says.
@Suite struct CorpusTests {
  @Test(arguments: Corpus.names) func phrasesMeanWhatTheCorpusSays(_ name: String) throws {
    let corpus = try Corpus(name)
    if ProcessInfo.processInfo.environment["INGEST_REWRITE_GOLDEN"] == "1" { return try corpus.rewrite() }
    #expect(!corpus.phrases.isEmpty)
    for phrase in corpus.phrases {
      let deadline = DeadlineReader().read(phrase.text, in: phrase.context)
      #expect(describe(deadline) == phrase.value, "\(name):\(phrase.line): \(phrase.text)")
    }
  }

  /// Nothing is understood halfway in silence: what is not read is said to be, and told.
  @Test(arguments: Corpus.names) func unreadWordsAreTold(_ name: String) throws {
    for phrase in try Corpus(name).phrases {
      let deadline = DeadlineReader().read(phrase.text, in: phrase.context)
      let unread = deadline.terms.contains { if case .unrecognized = $0 { true } else { false } }
      if unread { #expect(deadline.findings.contains { $0.severity == .warning }, "\(phrase.text)") }
    }
  }

  /// A finding says which words it is about, as they would be quoted.
  @Test(arguments: [
    ("1 марта 2021 г.,  31   апреля 2021 г.", ["31 апреля 2021 г."]), ("1 фервраля 2021 г.", ["фервраля"]),
    ("в рабочем  порядке", ["в рабочем порядке"]), ("П квартал 2021 г.", ["П"]),
    ("ежегодно  с 1 по 10 сентября", ["ежегодно с 1 по 10 сентября"]),
  ])
  func findingsNameTheirWords(text: String, words: [String]) {
    #expect(DeadlineReader().read(text).findings.map(\.words) == words)
  }

  /// Case, white space and ё change nothing.
  @Test(arguments: Corpus.names) func spacesAndCaseChangeNothing(_ name: String) throws {
    for phrase in try Corpus(name).phrases where !phrase.text.contains("X") && !phrase.value.contains("«") {
      let spread = phrase.text.replacingOccurrences(of: " ", with: "\u{A0} ")
      let plain = DeadlineReader().read(phrase.text, in: phrase.context)
      #expect(DeadlineReader().read(spread, in: phrase.context).terms == plain.terms, "\(phrase.text)")
    }
  }
}
