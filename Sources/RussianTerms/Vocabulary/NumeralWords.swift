extension Vocabulary {
  /// Ordinals and cardinals in words, and the endings that stand after figures.
  static let numerals: [Forms] = [
    Forms(.ordinal, 1, "перв ый ая ое ого ому ым ом ой ую ые ых ыми", slips: 1),
    Forms(.ordinal, 2, "втор ой ая ое ого ому ым ом ую ые ых ыми", slips: 1),
    Forms(.ordinal, 3, "трет ий ья ье ьего ьему ьим ьем ьей ью ьи ьих", slips: 1),
    Forms(.ordinal, 4, "четверт ый ая ое ого ому ым ом ой ую ые ых", slips: 1),
    Forms(.ordinal, 5, "пят ый ая ое ого ому ым ом ой ую"),
    Forms(.ordinal, 6, "шест ой ая ое ого ому ым ом ую"),
    Forms(.ordinal, 7, "седьм ой ая ое ого ому ым ом ую"),
    Forms(.ordinal, 8, "восьм ой ая ое ого ому ым ом ую"),
    Forms(.ordinal, 9, "девят ый ая ое ого ому ым ом ой ую"),
    Forms(.ordinal, 10, "десят ый ая ое ого ому ым ом ой ую"),
    Forms(.ordinal, 11, "одиннадцат ый ая ое ого ому ым ом ой ую", slips: 1),
    Forms(.ordinal, 12, "двенадцат ый ая ое ого ому ым ом ой ую", slips: 1),
    Forms(.ordinal, 13, "тринадцат ый ое ого ому ым ом", slips: 1),
    Forms(.ordinal, 14, "четырнадцат ый ое ого ому ым ом", slips: 1),
    Forms(.ordinal, 15, "пятнадцат ый ое ого ому ым ом", slips: 1),
    Forms(.ordinal, 16, "шестнадцат ый ое ого ому ым ом", slips: 1),
    Forms(.ordinal, 17, "семнадцат ый ое ого ому ым ом", slips: 1),
    Forms(.ordinal, 18, "восемнадцат ый ое ого ому ым ом", slips: 1),
    Forms(.ordinal, 19, "девятнадцат ый ое ого ому ым ом", slips: 1),
    Forms(.ordinal, 20, "двадцат ый ое ого ому ым ом", slips: 1),
    Forms(.ordinal, 30, "тридцат ый ое ого ому ым ом", slips: 1),
    Forms(.ordinal, 99, "последн ий яя ее его ему им ем ей юю ие их", slips: 1),

    Forms(.cardinal, 1, "од ин на но ного ной ному ним ном ну них"),
    Forms(.cardinal, 2, "дв а е ух ум умя"), Forms(.cardinal, 3, "тр и ех ем емя"),
    Forms(.cardinal, 4, "четыр е ех ем ьмя"), Forms(.cardinal, 5, "пят ь и ью"),
    Forms(.cardinal, 6, "шест ь и ью"), Forms(.cardinal, 7, "сем ь и ью"),
    Forms(.cardinal, 8, "вос емь ьми емью"), Forms(.cardinal, 9, "девят ь и ью"),
    Forms(.cardinal, 10, "десят ь и ью"), Forms(.cardinal, 11, "одиннадцат ь и ью", slips: 1),
    Forms(.cardinal, 12, "двенадцат ь и ью", slips: 1), Forms(.cardinal, 13, "тринадцат ь и", slips: 1),
    Forms(.cardinal, 14, "четырнадцат ь и", slips: 1), Forms(.cardinal, 15, "пятнадцат ь и", slips: 1),
    Forms(.cardinal, 16, "шестнадцат ь и", slips: 1), Forms(.cardinal, 17, "семнадцат ь и", slips: 1),
    Forms(.cardinal, 18, "восемнадцат ь и", slips: 1), Forms(.cardinal, 19, "девятнадцат ь и", slips: 1),
    Forms(.cardinal, 20, "двадцат ь и", slips: 1), Forms(.cardinal, 30, "тридцат ь и", slips: 1),
    Forms(.cardinal, 40, "сорок - а"),
    Forms(.cardinal, 45, "сорокапяти"), Forms(.cardinal, 50, "пятьдесят"), Forms(.cardinal, 50, "пятидесяти"),
    Forms(.cardinal, 60, "шестьдесят"), Forms(.cardinal, 60, "шестидесяти"),
    Forms(.cardinal, 90, "девяносто"),
    Forms(.cardinal, 90, "девяноста"), Forms(.cardinal, 100, "сто"), Forms(.cardinal, 100, "ста"),

    Forms(.suffix, "го"), Forms(.suffix, "ого"), Forms(.suffix, "е"), Forms(.suffix, "ое"),
    Forms(.suffix, "му"),
    Forms(.suffix, "ому"), Forms(.suffix, "ый"), Forms(.suffix, "й"), Forms(.suffix, "ой"),
    Forms(.suffix, "ий"), Forms(.suffix, "ья"), Forms(.suffix, "ье"),
    Forms(.suffix, "м"),
    Forms(.suffix, "ом"), Forms(.suffix, "ым"), Forms(.suffix, "ая"), Forms(.suffix, "я"),
    Forms(.suffix, "ую"),
    Forms(.suffix, "ю"), Forms(.suffix, "х"), Forms(.suffix, "ых"), Forms(.suffix, "ти"),
    Forms(.suffix, "ми"),
    Forms(.suffix, "мя"), Forms(.suffix, "ем"), Forms(.suffix, "ех"), Forms(.suffix, "ух"),

    Forms(.times, 0, "раз - а ов"), Forms(.times, 2, "дважды"), Forms(.times, 3, "трижды"),
    Forms(.times, 4, "четырежды"), Forms(.times, 1, "единожды"),
    Forms(.dayNumber, "чис ло ла лу лом ле ел лам лах", slips: 2),
  ]

  /// «двухнедельный», «трехмесячный», «дневный» after a figure: how numbers begin such words.
  static let spanPrefixes: [(Int32, StaticString)] = [
    (0, ""), (0, "ти"), (0, "ми"), (0, "х"), (0, "и"), (1, "одно"), (2, "двух"), (3, "трех"), (4, "четырех"),
    (5, "пяти"), (6, "шести"), (7, "семи"),
    (8, "восьми"),
    (9, "девяти"), (10, "десяти"), (12, "двенадцати"), (14, "четырнадцати"), (15, "пятнадцати"),
    (20, "двадцати"),
    (30, "тридцати"), (40, "сорока"), (45, "сорокапяти"), (60, "шестидесяти"), (90, "девяноста"),
    (100, "сто"),
  ]
  /// How units end them; «дневн.» is cut short.
  static let spanStems: [(Measure, StaticString)] = [
    (.day, "дневн"), (.day, "суточн"), (.week, "недельн"), (.month, "месячн"), (.year, "годичн"),
    (.year, "летн"),
    (.hour, "часов"), (.halfYear, "полугодов"), (.halfYear, "полугодичн"),
  ]
  static let spanEndings: StaticString = "- - ый ого ому ым ом ий его ему им ем ой"
}
