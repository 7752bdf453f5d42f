import Testing

@testable import DecreeDocument

@Suite("PDF pages whose tables are drawn with lines")
struct RuledPagesTests {
  /// A page of letters 5 points wide and 10 high, and a net of lines.
  private struct Sheet {
    var page = PDFPage()

    mutating func write(_ text: String, _ left: Double, _ top: Double) {
      var left = left
      for word in text.split(separator: " ") {
        let right = left + 5 * Double(word.count)
        let box = PDFBox(left: left, top: top, right: right, bottom: top + 10)
        page.words.append(PDFWord(text: String(word), box: box))
        left = right + 5
      }
    }

    mutating func draw(level: [Double], upright: [Double]) {
      page.rules += level.map {
        PDFRule(isHorizontal: true, at: $0, from: upright.first!, to: upright.last!)
      }
      page.rules += upright.map { PDFRule(isHorizontal: false, at: $0, from: level.first!, to: level.last!) }
    }
  }

  private func rows(_ sheets: Sheet...) throws -> [[String]] {
    let reading = try RuledPages.reading(of: sheets.map(\.page), limits: Limits())
    let blocks = try #require(reading).blocks
    return blocks.flatMap { block -> [[String]] in
      switch block {
      case .paragraph(let paragraph): [["¶ " + paragraph.text.trimmingSpaces]]
      case .table(let table): table.rows.map { $0.cells.map { $0.continues ? "^" : $0.text } }
      }
    }
  }

  @Test("words go to the cell around them, also where they are centred; what stands outside is a paragraph")
  func cells() throws {
    var sheet = Sheet()
    sheet.write("План мероприятий", 20, 10)
    sheet.draw(level: [40, 60, 100], upright: [20, 60, 200, 300])
    sheet.write("№", 36, 45)
    sheet.write("Мероприятие", 100, 45)
    sheet.write("Срок", 240, 45)
    sheet.write("1", 37, 75)
    sheet.write("Осмотр школ", 65, 75)
    sheet.write("май", 242, 75)
    #expect(
      try rows(sheet) == [
        ["¶ План мероприятий"], ["№", "Мероприятие", "Срок"], ["1", "Осмотр школ", "май"],
      ])
  }

  @Test("a dash that touches the word before it touches the next one")
  func tightDash() throws {
    var sheet = Sheet()
    sheet.draw(level: [0, 80], upright: [0, 60, 300])
    sheet.write("май–", 5, 20)
    sheet.write("октябрь", 5, 40)
    sheet.write("Осмотр", 70, 20)
    #expect(try rows(sheet) == [["май–октябрь", "Осмотр"]])
  }

  @Test("a line that had room for the next word was ended by the author; others were wrapped")
  func lines() throws {
    var sheet = Sheet()
    sheet.draw(level: [0, 80], upright: [0, 110, 300])
    sheet.write("Комитет", 5, 5)
    sheet.write("Отдел образования", 5, 20)
    sheet.write("администрации", 5, 35)
    sheet.write("май", 115, 5)
    #expect(try rows(sheet) == [["Комитет\nОтдел образования администрации", "май"]])
  }

  @Test("a word wider than its cell is whole again; two words that fill their lines stay two")
  func cutWords() throws {
    var sheet = Sheet()
    sheet.draw(level: [0, 80], upright: [0, 70, 140])
    sheet.write("Муниципальны", 5, 5)
    sheet.write("й кабинет", 5, 20)
    sheet.write("муниципальны", 75, 5)
    sheet.write("учреждения", 75, 20)
    #expect(try rows(sheet)[0][0] == "Муниципальный кабинет")
    var deadline = Sheet()
    deadline.draw(level: [0, 80], upright: [0, 45, 140])
    deadline.write("ежеквар", 5, 5)
    deadline.write("тально", 5, 20)
    deadline.write("Осмотр", 50, 5)
    #expect(try rows(deadline)[0][0] == "ежеквартально")
    var other = Sheet()
    other.draw(level: [0, 80], upright: [0, 85, 200])
    other.write("Предоставление", 5, 5)
    other.write("субсидий", 5, 20)
    other.write("май", 90, 5)
    #expect(try rows(other) == [["Предоставление субсидий", "май"]])
  }

  @Test(
    "a number or a year that its cell cut is whole; two numbers that had room are two rows without lines between"
  )
  func cutNumbers() throws {
    var sheet = Sheet()
    sheet.draw(level: [0, 40, 80], upright: [0, 30, 130, 160])
    sheet.write("2.1.", 5, 5)
    sheet.write("1.", 5, 20)
    sheet.write("Осмотр школ", 35, 5)
    sheet.write("202", 137, 5)
    sheet.write("1", 137, 20)
    sheet.write("2.12", 5, 45)
    sheet.write(")", 5, 60)
    #expect(try rows(sheet) == [["2.1.1.", "Осмотр школ", "2021"], ["2.12)", "", ""]])
    var other = Sheet()
    other.draw(level: [0, 40], upright: [0, 60, 160])
    other.write("2.", 5, 5)
    other.write("3.", 5, 20)
    other.write("Осмотр школ", 65, 5)
    #expect(try RuledPages.reading(of: [other.page], limits: Limits()) == nil)
  }

  @Test("numbers that count on are pieces of one where others in their column are; a year is whole")
  func piecesThatCountOn() throws {
    var sheet = Sheet()
    sheet.draw(level: [0, 40, 80], upright: [0, 20, 120, 200])
    for (index, piece) in ["1.", "1.", "1.", "2."].enumerated() {
      sheet.write(piece, 5, [5, 20, 45, 60][index])
    }
    sheet.write("Осмотр школ", 25, 5)
    sheet.write("01.01.202", 135, 5)
    sheet.write("0", 157, 20)
    #expect(try rows(sheet) == [["1.1.", "Осмотр школ", "01.01.2020"], ["1.2.", "", ""]])
  }

  @Test("a number in three pieces and a date in two; numbers that count on in a narrow column stay rows")
  func threePieces() throws {
    var sheet = Sheet()
    sheet.draw(level: [0, 60], upright: [0, 20, 75, 130])
    for (index, piece) in ["2.", "1.", "1"].enumerated() { sheet.write(piece, 5, 5 + 15 * Double(index)) }
    sheet.write("15.10.201", 25, 5)
    sheet.write("8", 25, 20)
    sheet.write("Осмотр", 80, 5)
    #expect(try rows(sheet) == [["2.1.1", "15.10.2018", "Осмотр"]])
    var other = Sheet()
    other.draw(level: [0, 60], upright: [0, 20, 120])
    other.write("2.", 5, 5)
    other.write("3.", 5, 20)
    other.write("Осмотр школ", 25, 5)
    #expect(try RuledPages.reading(of: [other.page], limits: Limits()) == nil)
  }

  @Test("a word goes on under the heading that the next page repeats; a number of two figures is one")
  func repeatedHeading() throws {
    var first = Sheet()
    first.draw(level: [0, 20, 60], upright: [0, 18, 88, 200])
    var second = Sheet()
    second.draw(level: [0, 20, 60], upright: [0, 18, 88, 200])
    for index in 0...1 {
      var sheet = index == 0 ? first : second
      sheet.write("№", 5, 5)
      sheet.write("Исполнители", 23, 5)
      sheet.write("Срок", 93, 5)
      if index == 0 { first = sheet } else { second = sheet }
    }
    first.write("1", 5, 25)
    first.write("0.", 5, 40)
    first.write("Муниципальны", 23, 25)
    first.write("май", 93, 25)
    second.write("й кабинет", 23, 25)
    let rows = try rows(first, second)
    #expect(rows[1] == ["10.", "Муниципальны\u{AD}", "май"])
  }

  @Test("lines that may be halves of one word are told where they do not look so")
  func uncertainWords() throws {
    var sheet = Sheet()
    sheet.draw(level: [0, 40], upright: [0, 40, 160])
    sheet.write("Календ", 5, 5)
    sheet.write("арь", 5, 20)
    sheet.write("Обучение сотрудников", 55, 5)
    let reading = try #require(try RuledPages.reading(of: [sheet.page], limits: Limits()))
    #expect(reading.findings.map(\.code) == ["cell-boundary-uncertain"])
  }

  @Test("years and words under them stay two")
  func yearsOverWords() throws {
    var sheet = Sheet()
    sheet.draw(level: [0, 40], upright: [0, 60, 160])
    sheet.write("2017–2019", 5, 5)
    sheet.write("годы", 5, 20)
    sheet.write("годы", 65, 20)
    #expect(try rows(sheet)[0][0] == "2017–2019 годы")
  }

  @Test("cells merged across and down")
  func merged() throws {
    var sheet = Sheet()
    sheet.draw(level: [0, 20, 60], upright: [0, 50, 150, 250])
    // The last column is one cell from 20 to 60; the first row is one cell.
    sheet.page.rules = sheet.page.rules.map { rule in
      var rule = rule
      if !rule.isHorizontal, rule.at == 50 || rule.at == 150 { rule.from = 20 }
      return rule
    }
    sheet.page.rules.append(PDFRule(isHorizontal: true, at: 40, from: 0, to: 150))
    sheet.write("Раздел 1", 100, 5)
    sheet.write("1", 5, 25)
    sheet.write("Осмотр", 55, 25)
    sheet.write("2", 5, 45)
    sheet.write("Отчет", 55, 45)
    sheet.write("май", 155, 35)
    #expect(try rows(sheet) == [["Раздел 1"], ["1", "Осмотр", "май"], ["2", "Отчет", "^"]])
  }

  @Test("rows that no line divides, and a table without lines beside one with them, are read another way")
  func otherTables() throws {
    var sheet = Sheet()
    sheet.draw(level: [0, 60], upright: [0, 40, 200])
    sheet.write("1", 5, 5)
    sheet.write("Осмотр", 45, 5)
    sheet.write("2", 5, 30)
    sheet.write("Отчет", 45, 30)
    #expect(try RuledPages.reading(of: [sheet.page], limits: Limits()) == nil)
    var first = Sheet()
    first.draw(level: [0, 20], upright: [0, 40, 200])
    first.write("1", 5, 5)
    first.write("Осмотр", 45, 5)
    var second = Sheet()
    second.write("2", 5, 5)
    second.write("Отчет", 100, 5)
    second.write("май", 200, 5)
    #expect(try RuledPages.reading(of: [first.page], limits: Limits()) != nil)
    #expect(try RuledPages.reading(of: [first.page, second.page], limits: Limits()) == nil)
  }

  @Test("places that no page has, raised figures and turned words")
  func oddPlaces() throws {
    var sheet = Sheet()
    sheet.draw(level: [0, 40], upright: [0, 200, 300])
    sheet.write("150 м", 5, 10)
    sheet.page.words.append(PDFWord(text: "2", box: PDFBox(left: 31, top: 8, right: 34, bottom: 14)))
    sheet.page.words.append(PDFWord(text: "Срок", box: PDFBox(left: 210, top: 20, right: 220, bottom: 38)))
    sheet.page.words.append(PDFWord(text: "работ", box: PDFBox(left: 210, top: 0, right: 220, bottom: 18)))
    sheet.page.rules += [PDFRule((0, 1e30), (1e30, 1e30)), PDFRule((.nan, 0), (1, 0))].compactMap { $0 }
    #expect(try rows(sheet) == [["150 м 2", "Срок работ"]])
    #expect(PDFBox.onPage(9e29) == 100_000 && PDFBox.onPage(.nan) == 0)
  }

  @Test("tables that pass a limit say which", arguments: [Limits.Name.cells, .columns])
  func limits(name: Limits.Name) {
    var sheet = Sheet()
    sheet.draw(level: [0, 20, 40], upright: [0, 50, 150])
    sheet.write("Осмотр", 55, 5)
    var limits = Limits()
    limits[name] = 2
    let error = #expect(throws: ReadingError.self) {
      try RuledPages.reading(of: [sheet.page], limits: limits)
    }
    #expect(error?.limit == name)
  }

  @Test("a page without tables, and one whose lines hold little of the text, are read another way")
  func noTables() throws {
    var sheet = Sheet()
    sheet.write("Приказываю утвердить план", 5, 5)
    #expect(try RuledPages.reading(of: [sheet.page], limits: Limits()) == nil)
    sheet.draw(level: [100, 120], upright: [0, 50, 100])
    #expect(try RuledPages.reading(of: [sheet.page], limits: Limits()) == nil)
  }
}

@Suite("Lines that a PDF draws")
struct PDFRulesTests {
  private func rules(_ body: String) throws -> [[String]] {
    let handler = PDFRulesHandler()
    let svg = "<svg xmlns='http://www.w3.org/2000/svg'>\(body)</svg>"
    try XMLParser.parse(MemoryStream(Array(svg.utf8)), part: "page.svg", limits: Limits(), handler: handler)
    return handler.pages.map { page in
      page.map { "\($0.isHorizontal ? "level" : "upright") \($0.at): \($0.from)–\($0.to)" }
    }
  }

  @Test("strokes as older and newer cairo write them, through a matrix")
  func strokes() throws {
    let old = """
      <path style="fill:none;stroke-width:0.5;stroke:rgb(0%,0%,0%);" d="M 10 90 L 110 90 " \
      transform="matrix(1,0,0,-1,0,100)"/>
      """
    let new = "<path fill='none' stroke-width='0.5' stroke='rgb(0%,0%,0%)' d='M 10 10 L 10 60'/>"
    #expect(try rules(old + new) == [["level 10.0: 10.0–110.0", "upright 10.0: 10.0–60.0"]])
  }

  @Test("thin boxes are lines; letters, fields of colour, white and curved boxes are none")
  func boxes() throws {
    let thin =
      "<path style='stroke:none;fill:rgb(0%,0%,0%);' d='M 10 10 L 110 10 L 110 11 L 10 11 Z M 10 10 '/>"
    let field = "<path style='stroke:none;fill:rgb(80%,80%,80%);' d='M 0 0 L 50 0 L 50 50 L 0 50 Z '/>"
    let white = "<path style='stroke:none;fill:rgb(100%,100%,100%);' d='M 0 0 L 50 0 L 50 1 L 0 1 Z '/>"
    let curved = "<path style='stroke:none;fill:rgb(0%,0%,0%);' d='M 0 0 C 1 1 2 1 50 1 Z '/>"
    let letter = "<defs><symbol>\(thin)</symbol></defs>"
    #expect(try rules(thin + field + white + curved + letter) == [["level 10.5: 10.0–110.0"]])
  }

  @Test("every page of a set has its own")
  func pages() throws {
    let line = "<path style='stroke:rgb(0%,0%,0%);' d='M 0 0 L 50 0 '/>"
    #expect(
      try rules("<pageSet><page>\(line)</page><page></page></pageSet>") == [["level 0.0: 0.0–50.0"], []])
  }
}

extension String {
  fileprivate var trimmingSpaces: String { String(drop { $0 == " " }) }
}
