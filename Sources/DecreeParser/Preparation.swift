import DecreeDocument
import RussianTerms

extension DecreeParser {
  /// Builds what understanding needs beside a document: the vocabularies of deadlines and parties. It happens by itself
  /// when it is first needed; a thread may do it before, while another opens and reads the document.
  public static func prepare() {
    // What a document asks for last comes first, so that two threads meet in the middle.
    let cell = PartyCell(text: "Комитет образования, МОУО", item: 0, place: .paragraph(1))
    _ = PartyResolver(documentTexts: []).resolve([cell])
    // A word with a slip asks for the index of words that are nearly right.
    _ = DeadlineReader().read("ежекварталньо")
  }
}
