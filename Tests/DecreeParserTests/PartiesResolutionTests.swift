import DecreeDocument
import Testing

@testable import DecreeParser

/// Which names are one party, and what is told about them.
@Suite struct PartiesResolutionTests {
  private func resolve(_ cells: [String], texts: [String] = []) -> PartyResolver.Result {
    PartyResolver(documentTexts: texts).resolve(
      cells.enumerated().map { PartyCell(text: $1, item: $0, place: .lines(($0 + 1)...($0 + 1))) })
  }

  private func ids(_ cells: [String], texts: [String] = []) -> [[String?]] {
    resolve(cells, texts: texts).responsible.map { $0.map(\.party) }
  }

  @Test func aliasNamesItsParty() {
    let result = resolve(["Комитет общего образования области (далее – КОО)", "КОО"])
    #expect(result.responsible.map { $0.map(\.text) } == [["Комитет общего образования области"], ["КОО"]])
    #expect(result.parties == [Party(id: "p1", name: "Комитет общего образования области", aliases: ["КОО"])])
    #expect(result.diagnostics.isEmpty)
  }

  @Test func aFootnotesMarkIsNoPartOfAName() {
    let result = resolve(["Отдел связи¹ ²", "Отдел связи", "Отдел связи²⁾", "Отдел связи*"])
    #expect(result.parties.map(\.name) == ["Отдел связи"])
    #expect(result.responsible.map { $0.map(\.text) }.first == ["Отдел связи¹ ²"])
  }

  @Test func aliasMayStandBeforeItsDefinition() {
    let result = resolve(["ЦБ", "Централизованная бухгалтерия (далее также – ЦБ)"])
    #expect(result.parties == [Party(id: "p1", name: "Централизованная бухгалтерия", aliases: ["ЦБ"])])
    #expect(result.responsible.map { $0.map(\.party) } == [["p1"], ["p1"]])
  }

  @Test func caseFormsAndLetterCaseAreOneParty() {
    #expect(
      ids(["Отдел образования", "отделом образования", "отдела Образования"]) == [["p1"], ["p1"], ["p1"]])
    #expect(ids(["Главный специалист", "Главному специалисту"]) == [["p1"], ["p1"]])
    #expect(ids(["Счётная палата", "Счетная палата"]) == [["p1"], ["p1"]])
  }

  @Test func oneBodyAndManyAreTwoParties() {
    #expect(ids(["Администрация района", "Администрации районов"]) == [["p1"], ["p2"]])
    #expect(ids(["Образовательная организация", "Образовательные организации"]) == [["p1"], ["p2"]])
  }

  @Test func slipOfAnAliasIsToldOnce() {
    let result = resolve(["Комитет образования (далее – КОПО)", "КОиПО", "КОиПО", "КОПО"])
    #expect(result.responsible.map { $0.map(\.party) } == [["p1"], ["p1"], ["p1"], ["p1"]])
    #expect(result.parties[0].aliases == ["КОПО", "КОиПО"])
    #expect(result.diagnostics.map(\.code) == ["party-alias-variant"])
    #expect(result.diagnostics[0].item == 1)
    #expect(result.diagnostics[0].message.english.contains("line 1"))
  }

  @Test(arguments: ["март", "1 июня 2021 г.", "II квартал", "до 1 мая"]) func aTimeIsNoParty(text: String) {
    let result = resolve(["Отдел кадров", text])
    #expect(result.diagnostics.map(\.code) == ["party-is-time"])
    #expect(result.diagnostics.first?.item == 1)
    #expect(result.responsible[1].map(\.text) == [text])
  }

  @Test(arguments: [
    "3 ПСО", "по согласованию", "Центр «Лето»", "МБОУ СОШ № 5", "отдел культуры", "1-й заместитель главы",
  ])
  func noPartyIsTakenForATime(text: String) {
    #expect(!resolve([text]).diagnostics.contains { $0.code == "party-is-time" })
  }

  @Test func slipMustBeNearToOneAliasOnly() {
    let result = resolve(["Первый центр (далее – ЦРОБ)", "Второй центр (далее – ЦРОВ)", "ЦРО", "ЦРОГ"])
    #expect(result.responsible.map { $0.map(\.party) } == [["p1"], ["p2"], ["p3"], ["p4"]])
    #expect(!result.diagnostics.contains { $0.code == "party-alias-variant" })
  }

  @Test func undefinedAcronymIsToldOnceAsANote() {
    let result = resolve(["ЦКРО", "ЦКРО", "МФЦ"])
    #expect(result.diagnostics.map(\.code) == ["party-alias-undefined"])
    #expect(result.diagnostics.map(\.severity) == [.note])
  }

  @Test func legalFormWithoutANameIsTold() {
    let result = resolve(["ГБУЗ", "ГБУЗ «Областная больница»"])
    #expect(result.diagnostics.map(\.code) == ["party-split-uncertain"])
    #expect(result.diagnostics.map(\.item) == [0])
  }

  @Test func aliasOfTwoNamesIsTold() {
    let result = resolve(["Отдел культуры (далее – Отдел)", "Отдел спорта (далее – Отдел)", "Отдел"])
    #expect(result.diagnostics.map(\.code) == ["party-alias-redefined"])
    #expect(result.responsible[2][0].party == "p1")
  }

  @Test func definitionInTheActGivesTheNameInTheNominative() {
    let result = resolve(
      ["Комитет", "КДН", "Центр"],
      texts: [
        "Комитету общего и профессионального образования Заречной области (далее – Комитет) обеспечить контроль.",
        "Заседания комиссии по делам несовершеннолетних (далее – КДН)",
        "Работа муниципального бюджетного учреждения «Центр развития» (далее - Центр).",
      ])
    #expect(
      result.parties.map(\.name) == [
        "Комитет общего и профессионального образования Заречной области",
        "Комиссия по делам несовершеннолетних",
        "Муниципальное бюджетное учреждение «Центр развития»",
      ])
    #expect(result.parties.map(\.aliases) == [["Комитет"], ["КДН"], ["Центр"]])
    #expect(result.diagnostics.isEmpty)
  }

  @Test func definitionOfAThingIsNoParty() {
    let result = resolve(["Отдел образования"], texts: ["Создание центров образования (далее – центры)"])
    #expect(result.parties.map(\.name) == ["Отдел образования"])
  }

  @Test func bracketedAcronymIsAnAlias() {
    let result = resolve(["Единая дежурно-диспетчерская служба (ЕДДС)", "ЕДДС"])
    #expect(result.responsible[0][0].text == "Единая дежурно-диспетчерская служба (ЕДДС)")
    #expect(result.responsible[1][0].party == "p1")
  }

  @Test func agreementIsAMarkOfItsParty() {
    let result = resolve([
      "Отдел полиции (по согласованию), Отдел культуры (по  согласованию) (далее – ОК), школа"
    ])
    #expect(result.responsible[0].map(\.agreement) == [true, true, false])
    #expect(result.responsible[0].map(\.text) == ["Отдел полиции", "Отдел культуры", "школа"])
  }

  @Test func coExecutorsAreMarked() {
    let cell = PartyCell(text: "Отдел образования", item: 0, place: .paragraph(1), isCoExecutor: true)
    #expect(PartyResolver(documentTexts: []).resolve([cell]).responsible[0][0].isCoExecutor)
  }

  @Test(arguments: ["", " ", "-", "–", ",;", "\n\n"])
  func emptyCellNamesNobody(text: String) {
    #expect(resolve([text]).responsible == [[]])
  }

  @Test(arguments: [
    "(по согласованию)", "((((", "»»«", "и", "и и", "№", "далее", "(далее)", "(далее – )", "А«", "\u{301}",
    "и , Федерации , МУП (по согласованию) и",
  ])
  func oddCellIsNotLost(text: String) {
    let result = resolve([text, text + "\n" + text])
    #expect(result.responsible.count == 2)
  }

  @Test func longCellTakesTimeInProportion() {
    let clock = ContinuousClock()
    let unit = "Отдел образования Школы КОПО «Рост» и главы поселений, "
    func time(_ count: Int) -> Duration {
      clock.measure { _ = resolve([String(repeating: unit, count: count)]) }
    }
    _ = time(10)
    #expect(time(800) < time(100) * 40 + .milliseconds(50))
  }

  @Test func aNameInQuotesOnTheNextLineBelongsToItsLegalForm() {
    let result = resolve(["Отдел связи\nПАО\n«Ростелеком»"])
    #expect(result.responsible[0].map(\.text) == ["Отдел связи", "ПАО «Ростелеком»"])
  }

  /// Each is divided or left whole on slight evidence.
  @Test(arguments: [
    "председатель комиссии, жюри", "директора школ № 1, 4 и гимназии № 2", "Зам. директора: учителя",
    "отдел экономики либо отдел финансов", "учреждения, включая школу, и музеи",
    "Совет ветеранов, «Рассвет»",
    "председатели СНТ, ТСЖ", "Отдел экономики, в том числе сектор торговли", "главный специалист кардиолог",
    "Комиссия по делам несовершеннолетних и защите их прав\nПДН ОМВД",
  ])
  func doubtIsToldWhereverTheCellIsRead(text: String) {
    #expect(resolve([text]).diagnostics.map(\.code) == ["party-split-uncertain"])
    #expect(resolve([text, "отдел спорта"]).diagnostics.map(\.code) == ["party-split-uncertain"])
  }

  @Test func aCaseOfTheListMakesNoOtherParty() {
    #expect(
      ids([
        "Министерство спорта, Роспотребнадзор",
        "Отдел связи совместно с министерством спорта и Роспотребнадзором",
        "Министерству спорта, отделу связи",
      ]) == [["p1", "p2"], ["p3", "p1", "p2"], ["p1", "p3"]])
  }

  @Test func aRemarkOnItsPartMakesNoOtherParty() {
    #expect(
      ids([
        "Минтруд", "Минтруд (свод)", "Минтруд – ответственный исполнитель", "Организатор – Минтруд",
        "Минтруд – в части занятости", "Минтруд (отдел охраны труда)",
      ]) == [["p1"], ["p1"], ["p1"], ["p1"], ["p1"], ["p2"]])
  }

  @Test func aLabelOrARemarkMakesACoExecutor() {
    let result = resolve([
      "Минтруд; соисполнители: Минздрав, Минобр; исполнитель: Минспорт", "Минтруд, Минздрав (соисполнитель)",
      "Минтруд, Минздрав – соисполнитель",
    ])
    #expect(
      result.responsible.map { $0.map(\.isCoExecutor) } == [
        [false, true, true, false], [false, true], [false, true],
      ])
  }

  private func told(_ cells: [String]) -> [String] { resolve(cells).diagnostics.map(\.code) }

  /// Nothing in the act says that the two are one: they stay apart, and it is told.
  @Test(arguments: [
    ["Комитет по образованию администрации района", "Комитет по образованию"],
    ["Комитет", "Комитет по образованию"],
    ["УМВД России по области", "УМВД"],
    ["Муниципальное казенное учреждение «Центр закупок»", "МКУ «Центр закупок»"],
    ["МКУ «Центр закупок»", "Центр закупок"],
    ["Министерство строительства и архитектуры области", "Минстрой области"],
    ["Министерство спорта и ЖКХ области", "Министерство спорта и жилищно-коммунального хозяйства области"],
    ["Отдел культуры", "Отдел культры"],
    ["Министерство просвещения Российской Федерации", "Минпросвещения России"],
    ["Управление образования администрации ЗАТО", "УО администрации ЗАТО"],
    ["Управление жилищно-коммунального хозяйства города", "Управление ЖКХ"],
    ["Классные руководители", "Класные руководители"],
  ])
  func namesThatMayBeOneArePartiesApartAndTold(cells: [String]) {
    #expect(ids(cells) == [["p1"], ["p2"]])
    #expect(told(cells) == ["party-perhaps-same"])
    #expect(told(cells.reversed()) == ["party-perhaps-same"])
  }

  @Test(arguments: [
    ["Отдел культуры", "Отдел спорта"], ["Отдел культуры", "Отделы культуры районов"],
    ["Директор", "Директор школы"], ["Администрация Лесного района", "Администрация Степного района"],
    ["Министерство экологии области", "Минэкономразвития области"],
    ["Министерство здравоохранения области", "Минздрав России"], ["Школа № 1", "Школа № 2"],
    ["Руководитель учреждения", "Руководитель учреждений"], ["Отдел кадров", "Отдел культуры"],
  ])
  func namesOfDifferentPartiesAreNotTold(cells: [String]) { #expect(told(cells) == []) }

  @Test func aShortNameOfSeveralSaysSo() {
    let result = resolve([
      "Отдел культуры администрации Лесного района", "Отдел культуры администрации Степного района",
      "Отдел культуры",
    ])
    #expect(result.diagnostics.map(\.code) == ["party-perhaps-same", "party-perhaps-same"])
    #expect(result.diagnostics.allSatisfy { $0.message.english.contains("or another") })
  }

  @Test(arguments: ["Он же", "Отдел спорта, те же", "Отдел спорта и др.", "Отдел спорта, школы и т.д."])
  func aReferenceIsTold(text: String) {
    #expect(told(["Директор", text]) == ["party-reference"])
  }

  @Test(arguments: ["при необходимости – отдел торговли", "срок контроля – отдел финансов"])
  func wordsThatBeginNoNameAreTold(text: String) {
    #expect(told([text]) == ["party-split-uncertain"])
    #expect(told(["отдел торговли; " + text]) == ["party-split-uncertain"])
  }

  @Test(arguments: [
    "Деканы кафедры", "Директор\nШколы", "Отдел имущества\nМинобороны России", "Отдел опеки\nПДН",
    "ректорат деканаты кафедры", "врачи медсестры",
    "Отдел экономики главы поселений",
    "Директор/завуч", "Общее руководство – директор, исполнение – завуч", "Отделы: кадров, бухгалтерия, АХО",
    "подведомственные учреждения Минкультуры", "Заведующий МБДОУ, ответственный за ПБ",
    "завхоз, ответственный за склад", "директор школы учителя", "школы библиотеки",
    "Рабочая группа Учителя математики", "Военкомат\nРОСТО", "Штаб\nГИБДД",
  ])
  func aSeamThatMayBeNoneIsTold(cell: String) { #expect(told([cell]) == ["party-split-uncertain"]) }

  @Test(arguments: [
    "отделы администрации", "отделы управления", "заместители директора", "помощники главы", "директора школ",
    "преподаватели кафедры", "Правовой департамент Минкультуры России", "руководители учреждений/организаций",
    "специалист, ответственный за сайт", "лица, ответственные за склад", "директор школы искусств",
    "Аппарат Главы района",
    "КОМИТЕТ ПО ФИЗИЧЕСКОЙ КУЛЬТУРЕ, СПОРТУ И ТУРИЗМУ", "Филиал «Север» – Заречные сети",
  ])
  func aNameWithoutSeamsIsNotTold(cell: String) {
    #expect(resolve([cell]).responsible[0].map(\.text) == [cell])
    #expect(told([cell]) == [])
  }

  @Test func aPartyIsNamedInTheNominative() {
    let result = resolve([
      "Отдел связи совместно с областным министерством спорта, советом ветеранов и главами поселений",
      "Главы поселений", "Отдел связи (свод)",
    ])
    #expect(
      result.parties.map(\.name) == [
        "Отдел связи", "Областное министерство спорта", "Совет ветеранов", "Главы поселений",
      ])
  }

  @Test func seamsThatAreToldOf() {
    func texts(_ cell: String) -> [String] { resolve([cell]).responsible[0].map(\.text) }
    func isTold(_ cell: String) -> Bool {
      resolve([cell]).diagnostics.contains { $0.code == "party-split-uncertain" }
    }
    let lines = "Поисково-спасательная служба\nАО «Морской порт»"
    #expect(texts(lines) == ["Поисково-спасательная служба", "АО «Морской порт»"])
    #expect(isTold(lines))
    #expect(isTold("Поисково-спасательная служба АО «Морской порт»"))
    #expect(texts("Отдел\nАО «Морской порт»") == ["Отдел АО «Морской порт»"])
    let place = "Минпромэнерго Чувашии предприятия промыслов"
    #expect(texts(place) == ["Минпромэнерго Чувашии", "предприятия промыслов"])
    #expect(isTold(place))
  }

  @Test func theRestOfANameIsNoPartyThatEndsOthers() {
    let result = resolve(["ФАС России, Минэнерго России", "России", "Росстат"])
    #expect(
      result.responsible.map { $0.map(\.text) }
        == [["ФАС России", "Минэнерго России"], ["России"], ["Росстат"]])
    #expect(result.diagnostics.contains { $0.item == 1 && $0.severity == .warning })
  }

  @Test(arguments: ["старший воспитатель", "инспектор", "завхоз", "воспитатели"])
  func aHeadWhoseOfficeIsAParticipleIsNoAdjectiveOfTheNextLine(next: String) {
    let result = resolve(["заведующий\n" + next])
    #expect(result.responsible.map { $0.map(\.text) } == [["заведующий", next]])
  }

  @Test func aHeadOfADivisionKeepsIt() {
    let result = resolve(["заведующий отделом культуры\nзаведующая библиотекой"])
    #expect(
      result.responsible.map { $0.map(\.text) }
        == [["заведующий отделом культуры", "заведующая библиотекой"]])
  }

  private func texts(_ cells: [String]) -> [[String]] { resolve(cells).responsible.map { $0.map(\.text) } }

  @Test func whoStandsBeforeThePlaceThatLettersNameIsOfIt() {
    let cells = [
      "Муниципальные образования (далее – МО)", "МО", "Администрации МО", "Министерство образования МО",
    ]
    #expect(texts(cells).dropFirst() == [["МО"], ["Администрации МО"], ["Министерство образования МО"]])
    #expect(ids(cells).prefix(2) == [["p1"], ["p1"]])
  }

  @Test func initialsBelongToTheSurnameBehindThem() {
    let cells = [
      "И.И. Иванов", "Иванов", "Начальник отдела культуры И.И. Иванов", "Иванов И.И. Петров П.П.",
      "Петров П.П.",
    ]
    #expect(
      texts(cells) == [
        ["И.И. Иванов"], ["Иванов"], ["Начальник отдела культуры И.И. Иванов"],
        ["Иванов И.И.", "Петров П.П."],
        ["Петров П.П."],
      ])
  }

  @Test func aSlashMakesNoNameOfTwoThatAreListed() {
    let result = resolve(["Управление образования (далее – УО)", "УО, УК", "УО/УК"])
    #expect(result.responsible[1].map(\.text) == ["УО", "УК"])
    #expect(result.responsible[1].first?.party == "p1")
    #expect(result.diagnostics.contains { $0.code == "party-split-uncertain" && $0.item == 2 })
  }

  @Test func whoTakesPartHelps() {
    let found = resolve(["Отдел культуры с участием отдела спорта (по согласованию); отдел кадров"])
      .responsible[0]
    #expect(found.map(\.text) == ["Отдел культуры", "отдела спорта", "отдел кадров"])
    #expect(found.map(\.isCoExecutor) == [false, true, false])
    #expect(
      resolve(["Отдел культуры совместно с отделом спорта"]).responsible[0].map(\.isCoExecutor) == [
        false, false,
      ])
  }
}
