import DecreeDocument
import Testing

@testable import DecreeParser

@Suite("Cut words and white space")
struct MenderTests {
  private func mended(_ text: String, beside rest: String = "", wrapped: Bool = false) -> String {
    let place = Place.paragraph(1)
    let table = Table(
      rows: [
        Row(cells: [Cell(blocks: [.paragraph(Paragraph(text: text, place: place))], column: 0)], place: place)
      ],
      place: place, layout: "box", linesAreWrapped: wrapped)
    let document = Document(
      blocks: [.paragraph(Paragraph(text: rest, place: place)), .table(table)], mediaType: "text/plain")
    return Mender(vocabulary: Vocabulary(of: document)).text(text, wrapped: wrapped)
  }

  @Test(
    "white space of every kind becomes one space",
    arguments: [
      ("  два\u{A0}\u{A0}слова \t тут ", "два слова тут"), ("мяг\u{AD}кий", "мягкий"), ("а\u{200B}б", "аб"),
      ("строка\r\nдругая", "строка другая"), ("", ""), ("одно", "одно"), ("2020\u{2009}г.", "2020 г."),
    ])
  func spaces(raw: String, expected: String) { #expect(mended(raw) == expected) }

  @Test(
    "a hyphen at a line's end",
    arguments: [
      ("мате-\nриалов", "", "материалов"), ("мате- риалов", "", "материалов"),
      ("социально-\nэкономического развития", "", "социально-экономического развития"),
      ("интернет-\nпортал", "новый интернет-портал", "интернет-портал"),
      ("Санкт-\nПетербург", "", "Санкт-Петербург"), ("приказ-\n2", "", "приказ-2"),
      ("одно- и двухэтажных", "", "одно- и двухэтажных"), ("образо-\nвательного", "", "образовательного"),
      ("техно-\nлогического", "", "технологического"), ("январь - март", "", "январь - март"),
      ("планом-\nграфиком", "", "планом-графиком"), ("педагоги-\nческих", "", "педагогических"),
      ("2018-\n2020 годы", "", "2018-2020 годы"), ("военно-\nслужащих", "", "военнослужащих"),
      ("плана–\nграфика", "", "плана–графика"), ("май–\nоктябрь", "", "май–октябрь"),
      ("май –\nоктябрь", "", "май – октябрь"),
      ("видео-\nконференция", "", "видеоконференция"),
      ("видео-\nконференция", "режим видео-конференция", "видео-конференция"),
      ("№ 44- ФЗ", "", "№ 44-ФЗ"), ("по форме № 7-\nНК", "", "по форме № 7-НК"),
      ("9- х классов", "", "9-х классов"),
      ("2020– 2024 годы", "", "2020–2024 годы"), ("II–\nIV кварталы", "", "II–IV кварталы"),
      ("в 5-\nдневный срок", "", "в 5-дневный срок"), ("к 50-\nлетию", "", "к 50-летию"),
      ("дизайн-\nпроект", "", "дизайн-проект"), ("садово-\nпарковый", "", "садово-парковый"),
      ("до 15.04.\n2020", "", "до 15.04.2020"), ("до 15.04. 2020", "", "до 15.04. 2020"),
      ("1.15.04.\n2020", "", "1.15.04. 2020"),
      ("1- квартал", "", "1- квартал"), ("январь – 2024", "", "январь – 2024"),
      ("сентябрь-\nоктябрь", "", "сентябрь-октябрь"),
      ("«IT-\nкуб»", "", "«IT-куб»"), ("VIP-\nклиент", "", "VIP-клиент"),
      ("Комсомольска-\nна-Амуре", "", "Комсомольска-на-Амуре"),
      ("художественно-\nго", "", "художественного"), ("водоро-\nда", "", "водорода"),
      ("несовершенно-\nлетних", "", "несовершеннолетних"), ("музей-\nзаповедник", "", "музей-заповедник"),
    ])
  func hyphens(raw: String, rest: String, expected: String) { #expect(mended(raw, beside: rest) == expected) }

  @Test("a word cut without a hyphen is joined where it stands elsewhere, and only in wrapped cells")
  func cuts() {
    #expect(mended("Исполни\nтели", beside: "все исполнители плана", wrapped: true) == "Исполнители")
    #expect(mended("Исполни\nтели", beside: "все исполнители плана") == "Исполни тели")
    #expect(mended("по\nделам", beside: "дела по поделам делам тут", wrapped: true) == "по делам")
  }
}
