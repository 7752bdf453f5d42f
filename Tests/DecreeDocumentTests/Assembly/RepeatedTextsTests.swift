import Testing

@testable import DecreeDocument

@Suite struct RepeatedTextsTests {
  /// Some have the length and the ends of another, so that they share its slot.
  @Test(arguments: [
    ["", "Отдел кадров", "Отдел кадров"],
    [
      "Комитет образования администрации", "Комитет здоровьеох администрации",
      "Комитет образования администрации",
    ],
    [String(repeating: "а", count: 400), String(repeating: "а", count: 400)],
  ]) func givesBackWhatItWasGiven(texts: [String]) {
    var repeated = RepeatedTexts()
    for text in texts {
      var bytes = text
      #expect(bytes.withUTF8 { repeated.text($0) } == text)
    }
  }

  @Test func mendsWhatIsNoUTF8EachTime() {
    var repeated = RepeatedTexts()
    let bytes = Array("Отдел кадров ".utf8) + [0xFF, 0xD0]
    for _ in 0..<2 {
      #expect(bytes.withUnsafeBufferPointer { repeated.text($0) } == "Отдел кадров \u{FFFD}\u{FFFD}")
    }
  }
}
