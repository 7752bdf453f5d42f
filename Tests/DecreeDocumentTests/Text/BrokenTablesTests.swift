import Testing

@testable import DecreeDocument

/// Tables that pages cut, with lines taken out, doubled, cut short, set aside or moved: whatever is made of them, nothing
/// is lost and no reading fails.
@Suite struct BrokenTablesTests {
  private static let tables = [
    """
                            План мероприятий
     № п/п    Наименование мероприятия         Срок исполнения       Ответственные          Отметка
                          1. Подготовка к зиме
    1.1    Промывка и опрессовка            до 15 сентября        Управление
           внутридомовых систем             2021 года             хозяйства
    1.2    Получение паспортов              еженедельно           ЕДДС
    \u{0C} № п/п    Наименование мероприятия         Срок исполнения       Ответственные          Отметка
                                                                  ЖКХ)
    1.3    Создание запаса топлива          при наличии           Отдел города (далее –
           для котельных                    оснований             отдел)
    2.                       Другие меры
    2.1    Отчет                            декабрь               Отдел
    \u{0C}2.2    Итоги года   25–28 января   Отдел,
           и планы                     ЕДДС
    """,
    """
    |№ п/п |Мероприятие                  |Объем,         |Исполнитель   |
    |      |                             |тыс. руб.      |              |
    |1. Первый раздел                                                   |
    |1.    |Ямочный ремонт дорог         |580            |Управление    |
    |2.    |Анализ причин происшествий   |48,0           |Управление    |

    |№ п/п |Мероприятие                      |Объем, тыс.   |Исполнитель  |
    |      |                                 |руб.          |             |
    |      |в местах их концентрации         |              |             |
    |3.    |Обустройство тротуаров           |15,75         |Администрация|
    """,
  ]

  @Test(arguments: 0..<400) func nothingIsLost(_ seed: UInt64) throws {
    var state = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, count)
    }
    var lines = Self.tables[next(2)].split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<(1 + next(8)) where lines.count > 1 {
      let index = next(lines.count)
      switch next(7) {
      case 0: lines.remove(at: index)
      case 1: lines.insert(lines[next(lines.count)], at: index)
      case 2: lines[index] = String(lines[index].dropFirst(next(40)))
      case 3: lines[index] = String(lines[index].dropLast(next(40)))
      case 4: lines[index] = "\u{0C}" + lines[index]
      case 5: lines[index] = String(repeating: " ", count: next(40)) + lines[index]
      default: lines.swapAt(index, next(lines.count))
      }
    }
    let text = lines.joined(separator: "\n")
    let example = try TextLayoutExample(text)
    #expect(TextLayoutExample.letters(text) == example.letters, "\(text.debugDescription)")
  }
}
