/// The classes of words that the rules know. What a class's `value` means stands beside it.
enum Lexeme: UInt8, Sendable {
  case none
  // Calendar words.
  /// 1 to 12.
  case month
  /// «понедельник»: 1 (Monday) to 7.
  case weekday
  /// «по понедельникам»: 1 to 7.
  case weekdays
  /// 1 spring to 4 winter; 12 spring and summer, 34 autumn and winter.
  case season
  /// A `Measure`.
  case unit
  /// «двухнедельный»: number × 16 + `Measure`; number 0 for «дневный», which wants one before it.
  case span
  /// «ежемесячно»: a `Measure`.
  case every
  /// -1 прошлый, 0 текущий, 1 следующий.
  case relative
  case end, beginning, middle
  /// «учебный».
  case school
  /// «новый» of «нового учебного года».
  case fresh
  /// «плановый» of «плановый период 2022 и 2023 годов».
  case planned
  // Numbers.
  /// «первый»: 1 to 31; 99 for «последний».
  case ordinal
  /// «два»: 1 to 100.
  case cardinal
  /// «го» of «5-го».
  case suffix
  /// «раз»: 0; «дважды»: 2.
  case times
  /// «число» of «5 число».
  case dayNumber
  /// «МСК» behind a time of day.
  case zone
  // Little words.
  /// «вплоть» of «вплоть до», which says no more than «до».
  case upTo
  case until, towards, along, with, from, after, into, onto, through, ahead, facing, given
  case not, earlier, later, less, more, than, starting, inclusive
  /// «минимум»
  case atLeast
  case and, or, but, also, then, subsequent
  case each, whole, reported, working, calendarDays
  case throughout
  /// «срок»: 1, «сроки»: 2.
  case term
  case period
  /// «даты», «момента».
  case anchor
  // Words that make a term of their own.
  case constantly, basis, immediately
  /// What a term may go by: 1 a plan or schedule, 2 an act or contract.
  case schedule
  case according, accordance, fixed
  /// «по мере», «по необходимости»: what may follow «по» in a condition.
  case occasion
  /// «в случае», «во время».
  case circumstance
  /// «каникулы».
  case holidays
  /// «исходя из …», «в зависимости от …».
  case depending
  /// «по окончании».
  case completion
  // Words that must not be skipped.
  case except
  /// «п.», «статья»: a number behind it is no day.
  case clause
  /// «примерно»: the time is not what the words after it say.
  case hedge
  // Words that may be: labels before a dash.
  case label, stage
  /// «по состоянию на».
  case state
}

/// Units of time that are named, counted or repeated.
enum Measure: Int32, Sendable {
  case day = 1
  case week, month, quarter, halfYear, year, hour, minute, decade, half, schoolQuarter
}
