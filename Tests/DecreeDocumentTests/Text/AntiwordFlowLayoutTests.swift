import Testing

@testable import DecreeDocument

@Suite struct AntiwordFlowLayoutTests {
  @Test func rowsByTheCountOfTheirCells() throws {
    let example = try TextLayoutExample(
      """
      План мероприятий

        N п/п |Мероприятие |Срок |Примечание | |1. |Подготовка | | | |1.1. |Сев
      |май | | |1.2. |Отчет:
      - о севе |июнь | | |Итоги | |2. |Доклад |июль | | |
      """)
    #expect(example.layout == "antiword-flow")
    #expect(example.paragraphs == ["План мероприятий"])
    #expect(
      example.rows == [
        ["N п/п", "Мероприятие", "Срок", "Примечание"], ["1.", "Подготовка", "", ""],
        ["1.1.", "Сев", "май", ""], ["1.2.", "Отчет:\n- о севе", "июнь", ""], ["Итоги+4"],
        ["2.", "Доклад", "июль", ""],
      ])
  }

  @Test func linesThatHadNoRoomForTheNextWordGoOn() throws {
    let example = try TextLayoutExample(
      """
      № |Мероприятие |Срок выполнения |Исполнители | |1. |Проведение
      сходов граждан |май |Отдел по делам гражданской обороны и
      чрезвычайным ситуациям
      Отдел кадров | |2. |Обход домов, проверка медико-санитарной и
      материально-технической базы |июнь |Комитет по образованию, по
      делам молодежи |
      |3. |Отчет |июль |Отдел кадров | |
      """)
    #expect(
      example.rows.map { $0[3] } == [
        "Исполнители", "Отдел по делам гражданской обороны и чрезвычайным ситуациям\nОтдел кадров",
        "Комитет по образованию, по делам молодежи", "Отдел кадров",
      ])
  }

  @Test func aTableWhoseRowsDoNotFitIsNoneOfThisKind() throws {
    let example = try TextLayoutExample(
      """
      № |Мероприятие |Срок |
      1 |Отчет | |
      2 |Доклад |май |
      3 |Сев |июнь |
      """)
    #expect(example.layout == "pipe-row")
    #expect(example.rows[1] == ["1", "Отчет", ""])
  }
}
