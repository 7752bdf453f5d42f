import Testing

@testable import DecreeDocument

@Suite struct TextLayoutsTests {
  @Test func everyLineOutsideTablesIsAParagraphWithItsNumber() throws {
    let example = try TextLayoutExample("\u{FEFF}Первая\n\n  Вторая\u{A0} \n\u{0C}Третья")
    #expect(example.paragraphs == ["Первая", "Вторая", "Третья"])
    #expect(
      example.reading.blocks == [
        .paragraph(Paragraph(text: "Первая", place: .lines(1...1))),
        .paragraph(Paragraph(text: "Вторая", place: .lines(3...3))),
        .paragraph(Paragraph(text: "Третья", place: .lines(4...4))),
      ])
  }

  @Test func aTableSaysWhyItIsOne() throws {
    let example = try TextLayoutExample("№\tМероприятие\tСрок\n1\tА\tБ\n2\tВ\tГ\n")
    #expect(example.tables[0].reason == "3 of 3 lines have 3 cells divided by tabs")
  }

  /// A reading that loses a word is not taken, and told: the lines stay as they are.
  @Test func aTableThatLosesAWordIsLeftAsText() throws {
    struct Losing: TextLayout {
      let name = "losing"
      let signs: LineMarks = .pipe
      func pieces(of text: TextLines, among lines: Range<Int>) -> [TextPiece] {
        [TextPiece(lines: lines, blocks: [text.paragraph(lines.lowerBound)])]
      }
    }
    let reading = try TextLayouts.read(
      Array("№|Срок\n1|май".utf8)[...], limits: Limits(), layouts: [Losing()])
    #expect(reading.findings.map(\.code) == ["table-not-read"])
    #expect(reading.findings.map(\.place) == [.lines(1...2)])
    #expect(reading.blocks.count == 2)
  }

  /// No table has a thousand columns; a line of a million separators is one paragraph.
  @Test func aLineOfSeparatorsOnlyIsNoRow() throws {
    for separator in ["|", "\t", " | "] {
      let line = "а" + String(repeating: separator, count: 70_000) + "б"
      let example = try TextLayoutExample("\(line)\n\(line)\n")
      #expect(example.tables.isEmpty && example.paragraphs.count == 2)
    }
  }

  @Test func tooManyLinesIsAnError() {
    var limits = Limits()
    limits.lines = 2
    #expect(throws: ReadingError.self) { try TextLayouts.read(Array("а\nб\nв".utf8)[...], limits: limits) }
  }

  /// Nothing is lost, whatever a text looks like: deterministic noise of all signs that layouts know.
  @Test(arguments: 0..<300) func noLetterIsLost(_ seed: UInt64) throws {
    var state = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let signs = [
      "\t", "|", " | ", " |\n", "|\n", "\n", "\n\n", "   ", " ", "│", "─", "┼", "├", "┤", "┌", "+--", "+",
      "---", "№ п/п", "Срок",
      "Мероприятие", "Ответственный", "1.", "2.", "1.1", "слово", "Отдел", "до 1 марта", "Приложение 2",
      "\u{0C}", "Раздел 1", ";",
      "\r\n", "\n|", "  № п/п     Мероприятие       Срок\n1.   Слово     до марта\n",
    ]
    var text = ""
    for _ in 0..<(20 + next(120)) { text += signs[next(signs.count)] }
    let example = try TextLayoutExample(text)
    let drawing: Set<UInt8> = [0xE2, 0x94, 0x95, 0x80, 0x82, 0xBC, 0x9C, 0xA4, 0x8C]
    let want = TextLayoutExample.letters(text).filter { !drawing.contains($0.key) }
    let got = example.letters.filter { !drawing.contains($0.key) }
    #expect(want == got, "\(text.debugDescription)")
  }
}
