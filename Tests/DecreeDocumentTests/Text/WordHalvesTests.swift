import Testing

@testable import DecreeDocument

@Suite("Halves of words")
struct WordHalvesTests {
  /// A head that fills its line and what the next line begins with, each «head|tail».
  private static func pairs(_ text: String) -> [[String]] {
    text.split { $0 == " " || $0 == "\n" }.map { $0.split(separator: "|").map(String.init) }
  }

  private static let cut = pairs(
    """
      муниципальны|й министерст|во территориал|ьные специалисто|в организаци|и ежеквартальн|о
      автоматизиро|ванных товаропроизвод|ителями работоспособнос|ти методическ|их железнодорожно|го
      инвентари|зация антикоррупционн|ого профилактиче|ских информирова|нности энергосбереж|ения
      благоустро|йство противодейст|вию аккредитован|ными водоснабжени|я теплоснабжаю|щие лицензирован|ия
      градостроител|ьной общеобразов|ательных муниципально|го правоохрани|тельными здравоохране|ние
      предприниматель|ства межведомстве|нное подведомствен|ные постановлен|ие распоряжен|ием
      трудоустрой|ство волонтерск|ого дополнительн|ого персонифици|рованного патриотичес|кому
      физкультурн|о-спортивных собственнико|в организатор|ы делопроизвод|ителя диспансериза|цию
      софинансиро|вание жизнедеятел|ьности налогообло|жения безнадзорнос|ти землепользо|вателям
      консультацио|нная мониторинго|вых государствен|ный заинтересова|нные исполнительн|ой реконструкци|ю
      педагогичес|кими подразделени|й руководител|и рассмотрени|и формировани|е корректиров|ка
      диагностиров|ать Прика|зы Сертифик|аты объе|ктов Строите|льство обязате|льства посреднич|ества
    """)

  private static let whole = pairs(
    """
      предоставление|субсидий математике|и министерство|здравоохранения мастер-классы|по
      железнодорожного|переезда учреждениях|и олимпиады|школьников департамент|образования организациями|в
      автоматическими|дверями МЕРОПРИЯТИЙ|региональной администрации|г. утверждение|ее мониторинг|работы
      согласно|плану осуществление|контроля обеспечение|выполнения проведение|мероприятий
      администрации|района специалисты|отдела ответственные|исполнители организация|питания
      методических|рекомендаций руководители|учреждений образовательные|организации
      муниципальные|образования ежеквартально|до постоянно|по безопасности|дорожного
      благоустройство|территорий постановление|главы благоустройству|и распоряжением|о несовершеннолетних|и
      предприниматели|в департамента|строительства комитетом|финансов согласование|с финансированию|за
      предложений|о мониторинг|цен консультант|отдела обследований|зданий информацию|на заместитель|главы
      инструктаж|работников обязательств|перед педагогических|и государственный|контроль
      заинтересованные|лица своевременно|не подготовить|отчет распространение|листовок утвержденного|плана
      соответствии|со профилактику|травматизма библиотекарь|школы обслуживающим|персоналом
      водоснабжения|населения реконструкции|сетей газопровод|высокого капитальный|ремонт строительный|надзор
      спецавтотранспорт|для правонарушений|среди
    """)

  private func areHalves(_ pair: [String], closes: Bool = false) -> Bool {
    WordHalves.areHalves(Array(pair[0].utf8)[...], Array(pair[1].utf8)[...], closes: closes)
  }

  private func joins(_ pair: [String], _ measure: some TextMeasure) -> Bool {
    let line = Array(pair[0].utf8)[...]
    return CutWord.joins(
      line, Array((pair[1] + " другие").utf8)[...], room: measure.width(line), closes: false, measure: measure
    )
  }

  @Test("a word that was cut", arguments: cut)
  func halves(pair: [String]) {
    #expect(areHalves(pair))
    // Texts are cut where columns are narrow; a shorter head fills none.
    if pair[0].count >= 8 { #expect(joins(pair, FixedMeasure())) }
  }

  @Test("two words, in a column of any kind", arguments: whole)
  func words(pair: [String]) {
    #expect(!areHalves(pair))
    #expect(!joins(pair, FixedMeasure()))
    #expect(!joins(pair, SerifMeasure()))
  }

  @Test("a letter that is also a word closes no cell; before other words it is left alone")
  func letters() {
    let pair = ["руководителям", "и"]
    #expect(areHalves(pair, closes: true))
    #expect(!areHalves(pair))
  }

  @Test(
    "a short word that fills a narrow column goes on with what is no word",
    arguments: pairs("Приказ|ы «Управлен|ие»"))
  func shortWords(pair: [String]) {
    let line = Array(pair[0].utf8)[...]
    let joins = { (next: String, room: Int) in
      CutWord.joins(line, Array(next.utf8)[...], room: room, closes: true, measure: FixedMeasure())
    }
    #expect(joins(pair[1], FixedMeasure().width(line)))
    #expect(!joins(pair[1], FixedMeasure().width(line) + 1000))
    #expect(!joins("и план", FixedMeasure().width(line)))
    let serif = SerifMeasure()
    #expect(
      CutWord.joins(line, Array(pair[1].utf8)[...], room: serif.width(line), closes: true, measure: serif))
  }

  @Test("«и» goes on with an adjective that agrees with the noun behind it only so")
  func agreement() {
    #expect(areHalves(["заинтересованным", "и органами"]))
    #expect(areHalves(["фельдшерско-акушерским", "и пунктами,"]))
    #expect(areHalves(["календарном", "у плану"]))
    #expect(!areHalves(["отделом", "у дома"]))
    #expect(!areHalves(["муниципальным", "и районным учреждениям"]))
    #expect(!areHalves(["руководителям", "и органами"]))
  }

  @Test("what no word ends with goes on, however wide its column")
  func noEnds() {
    let (line, room) = (
      Array("ежемесячн".utf8)[...], FixedMeasure().width(Array("до 26 числа месяца".utf8)[...])
    )
    #expect(
      CutWord.joins(line, Array("о до 26".utf8)[...], room: room, closes: false, measure: SerifMeasure()))
    #expect(
      !CutWord.joins(
        Array("ежемесячно".utf8)[...], Array("до 26".utf8)[...], room: room, closes: false,
        measure: SerifMeasure()))
  }

  @Test("where both halves may be words, they are left in two")
  func doubt() { #expect(!areHalves(["несовершеннол", "етних"])) }

  @Test(
    "a hyphen divides a word before a mere ending, and an inflected word from no other",
    arguments: [
      ("участ", "ковых", true), ("участковы", "ми", true), ("семинара", "совещания", false),
      ("железная", "дорога", false), ("учителями", "предметниками", false),
    ])
  func hyphens(head: String, tail: String, mayBeDivided: Bool) {
    #expect(WordHalves.mayBeDivided(Array(head.utf8)[...], Array(tail.utf8)[...]) == mayBeDivided)
  }
}
