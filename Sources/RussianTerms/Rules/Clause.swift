/// What a clause of words says: the looser it hangs together, the more may end it.
enum Clause: Comparable {
  /// «со дня подписания соглашения»: only what bounds a time anew ends it.
  case event
  /// «при выявлении нарушений в ходе проверки»: a date ends it too, and a plan, and an event.
  case condition
  /// «по графику проверок», «весь период реализации»: so do conditions and terms of other kinds.
  case document
}

extension Sentence {
  /// Where the words that begin at a token end: before a semicolon, a closing bracket, or another term.
  func clauseEnd(_ start: Int, of clause: Clause = .event) -> Int {
    var i = start
    var depth = 0
    while i < count {
      switch tokens[i].kind {
      case .semicolon: return i
      case .open:
        if depth == 0, i > start, opensTerm(i + 1) || opensLabel(i + 1) { return i }
        depth += 1
      case .close:
        if depth == 0 { return i }
        depth -= 1
      case .comma:
        if depth == 0, opensTerm(i + 1) || opensLabel(i + 1) || opensCircumstance(i + 1), !joinsNumbers(i) {
          return i
        }
      case .dash: if i > start, isSpaced(i), isSpaced(i + 1), opensTerm(i + 1), !joinsRange(i) { return i }
      case .colon: if i > start, depth == 0, opensTerm(i + 1) || opensLabel(i + 1) { return i }
      default:
        // The «и» before what breaks the clause joins the two, and ends neither.
        if i > start, depth == 0, breaks(clause, i) { return i - 1 > start && joins(i - 1) ? i - 1 : i }
      }
      i += 1
    }
    return i
  }

  /// «на 2014 – 2018 годы», «25 апреля – 15 мая»: a dash that divides no terms.
  private func joinsRange(_ dash: Int) -> Bool {
    let last = tokens[dash - 1]
    if isUnit(.year, dash - 1) { return figure(dash + 1, digits: 4...4) != nil }
    guard last.kind == .number || last.roman > 0 || last.lexeme == .month else { return false }
    return numeric(dash + 1) || tokens[dash + 1].roman > 0 || isWord(.month, dash + 1)
  }

  /// Whether a token opens a term of its own even with no comma before it.
  private func breaks(_ clause: Clause, _ i: Int) -> Bool {
    switch tokens[i].lexeme {
    case .then, .every, .constantly, .except, .according, .immediately: true
    case .and: opensTermBehindAnd(i + 1) && !joinsNumbers(i)
    case .not: isWord(.less, i + 1) || opensBound(i) || isWord(.more, i + 1) && limitsTime(i + 1)
    case .hedge: opensHedged(i)
    case .each: isWord(.weekday, i + 1) || Sentence.eachInNominative.contains(tokens[i].hash)
    case .onto: isWord(.constantly, i + 1)
    case .times: isWord(.into, i + 1) || isWord(.ahead, i + 1)
    case .cardinal: isWord(.times, i + 1)
    case .into:
      isWord(.throughout, i + 1) || clause == .document && opensTerm(i)
        || clause == .condition && opensTime(i)
    case .none where tokens[i].kind == .number && isWord(.times, i + 1): true
    case .until:
      numeric(i + 1) || isRoman(i + 1) || isWord(.end, i + 1) || isWord(.beginning, i + 1)
    case .along where numeric(i + 1): opensSpan(i + 1)
    case .along where isWord(.weekdays, i + 1): true
    // «при необходимости» and «по мере …» are about no noun before them.
    case .given where isWord(.occasion, i + 1): true
    case .along where i + 1 < count && tokens[i + 1].hash == Sentence.measure: true
    case .through, .ahead: opensCount(i + 1)
    // In the nominative they are no part of the words before them.
    case .whole: isWord(.whole, 1, i)
    case .month: !tokens[i].flags.contains(.genitive) && followsName(i)
    case .season: isSeasonInNominative(i) && followsName(i) || clause > .event && isSeasonAdverb(i)
    case .ordinal: isUnitInNominative(i + 1) && followsName(i)
    case .none where tokens[i].roman > 0: isUnitInNominative(i + 1) && followsName(i)
    case .none where tokens[i].kind == .number && isUnitInNominative(i + 1): followsName(i)
    case .end, .beginning, .middle: isEdgeInNominative(i) && followsName(i)
    // «со дня утверждения (проект) 15.06.2021 (план)»: a remark in brackets ends what it is about.
    default: (clause > .event || isKind(.close, i - 1)) && breaksLoose(clause, i)
    }
  }

  /// «, отчет – в течение 5 дней», «, 1-й этап – июнь»: what another term is for.
  private func opensLabel(_ start: Int) -> Bool {
    // «в сроки, установленные графиком: май» goes on.
    guard !isWord(.fixed, start) else { return false }
    var i = start
    while i < start + 6, [.word, .number, .numero].contains(kind(i)) || isKind(.dash, i) && !isSpaced(i) {
      i += 1
    }
    return i > start && (isKind(.dash, i) && isSpaced(i) || isKind(.colon, i)) && opensTerm(i + 1)
  }

  /// «, в исключительных случаях», «, в выходные дни»
  private func opensCircumstance(_ start: Int) -> Bool {
    guard isWord(.into, start) else { return false }
    var i = start + 1
    while i < start + 3, kind(i) == .word, lexeme(i) == .none { i += 1 }
    return i > start + 1 && isWord(.circumstance, i)
  }

  private func joins(_ i: Int) -> Bool { isWord(.and, i) || isWord(.or, i) }

  /// «подписания и до 31 декабря», but «подготовки и летнего отдыха»: what no list of nouns would go on with.
  private func opensTermBehindAnd(_ i: Int) -> Bool {
    switch lexeme(i) {
    case .season: isSeasonInNominative(i)
    case .each, .whole, .ordinal, .cardinal: false
    case .along where numeric(i + 1): opensSpan(i + 1)
    default: opensTerm(i)
    }
  }

  /// «через 10 дней после», «за месяц до».
  private func opensCount(_ i: Int) -> Bool {
    let unit = cardinal(i)?.next ?? i
    let past = isWord(.working, unit) || isWord(.calendarDays, unit) ? unit + 1 : unit
    return measure(past) != nil && (isWord(.until, past + 1) || isWord(.after, past + 1))
  }

  private func breaksLoose(_ clause: Clause, _ i: Int) -> Bool {
    switch tokens[i].lexeme {
    case .throughout: !isWord(.into, i - 1)
    case .along: names(.schedule, i + 1) || isWord(.occasion, i + 1)
    case .with: opensEvent(i) || opensSpan(i + 1)
    case .after: kind(i + 1) == .word
    case .none where tokens[i].kind == .number: followsName(i) && opensSpan(i) && !numbersInGenitive(i)
    default: false
    }
  }

  /// A figure right behind a noun is not what «от», «на» or «п.» would make it.
  func followsName(_ i: Int) -> Bool {
    switch tokens[i - 1].lexeme {
    case .none: tokens[i - 1].kind == .word || tokens[i - 1].kind == .close
    case .schedule, .period, .occasion, .school, .fixed, .holidays, .term: true
    default: false
    }
  }

  /// «конец марта», but «конца марта».
  private func isEdgeInNominative(_ i: Int) -> Bool {
    Sentence.edges.contains(tokens[i].hash) && moment(i).map(\.moment.isNamedTime) ?? false
  }

  private static let edges = ["конец", "начало", "середина"].map { Lexicon.hash(of: $0) }

  /// «лето», but «лета», which is of the words before it.
  private func isSeasonInNominative(_ i: Int) -> Bool { Sentence.seasons.contains(tokens[i].hash) }

  private static let seasons = ["весна", "лето", "осень", "зима"].map { Lexicon.hash(of: $0) }

  /// «осени», but «осеннего».
  private func isSeasonNoun(_ i: Int) -> Bool { isWord(.season, i) && tokens[i].value < 10 }

  /// «III квартал»
  func isRoman(_ i: Int) -> Bool { i < count && tokens[i].roman > 0 && isWord(.unit, i + 1) }

  /// «ориентировочно апрель», but «ориентировочно подписанного договора».
  private func opensHedged(_ i: Int) -> Bool {
    opensTerm(i + 1) || moment(i + 1).map(\.moment.isNamedTime) ?? false
  }

  /// «каждый год» says when; «каждого заседания» says of what.
  private static let eachInNominative = ["каждый", "каждую", "каждое", "каждые"].map { Lexicon.hash(of: $0) }
  private static let oftener = Lexicon.hash(of: "чаще")

  /// «не чаще», «не более 5 дней», but «на сумму не более 100 тысяч».
  private func limitsTime(_ i: Int) -> Bool {
    if tokens[i].hash == Sentence.oftener { return true }
    guard let (_, next) = cardinal(i + 1) else { return false }
    let unit = isWord(.working, next) || isWord(.calendarDays, next) ? next + 1 : next
    return measure(unit) != nil || isWord(.times, next)
  }

  private static let years = Lexicon.hash(of: "годы")
  private static let measure = Lexicon.hash(of: "мере")

  /// Whether a day, a month or a range begins here; a year alone may belong to the words before it.
  func opensSpan(_ i: Int) -> Bool {
    guard numeric(i), let (moment, next) = moment(i) else { return false }
    switch moment.grain {
    // «25, 26 декабря», «1-2, 4 кварталы»
    case .bare where isKind(.comma, next) || isWord(.and, next):
      return !numbersInGenitive(i) && opensSpan(next + 1)
    case .bare: return (isWord(.along, next) || isKind(.dash, next)) && numeric(next + 1)
    case .year: return isKind(.dash, i + 1) && i + 3 < count && tokens[i + 3].hash == Sentence.years
    default: return true
    }
  }

  /// «I, III кварталы», «I–II, IV кварталы».
  func opensRomans(_ start: Int) -> Bool {
    var i = start
    while i < start + 8, i < count, tokens[i].roman > 0 {
      if isWord(.unit, i + 1) { return i > start && !numbersInGenitive(start) }
      guard [.comma, .dash].contains(kind(i + 1)) || isWord(.and, i + 1) else { return false }
      i += 2
    }
    return false
  }

  /// «в сроки», «в соответствии», «в 10-дневный срок».
  private func opensTime(_ i: Int) -> Bool {
    switch lexeme(i + 1) {
    case .term, .accordance, .span: true
    default:
      kind(i + 1) == .number && opensTerm(i) || opensRomans(i + 1)
        || moment(i + 1).map(\.moment.isNamedTime) ?? false
    }
  }

  /// «с момента», «со дня».
  private func opensEvent(_ i: Int) -> Bool {
    isWord(.with, i) && (isWord(.anchor, i + 1) || isUnit(.day, i + 1))
  }

  /// «не позднее», «не ранее».
  private func opensBound(_ i: Int) -> Bool { isWord(.later, i + 1) || isWord(.earlier, i + 1) }

  /// «плану», «отдельному плану», «утвержденному плану».
  private func names(_ lexeme: Lexeme, _ start: Int) -> Bool {
    var i = start
    while i < start + 3, kind(i) == .word, self.lexeme(i) == .none || self.lexeme(i) == .fixed { i += 1 }
    return isWord(lexeme, i)
  }

  private func numeric(_ i: Int) -> Bool {
    i < count && (tokens[i].kind == .number || tokens[i].lexeme == .ordinal)
  }

  /// Whether what begins here reads like a term rather than like more of the same clause.
  func opensTerm(_ i: Int) -> Bool {
    guard i < count else { return false }
    switch tokens[i].lexeme {
    case .every, .then, .constantly, .immediately, .each, .throughout, .season, .according, .but, .also,
      .except, .times, .starting, .after, .facing, .given:
      return true
    case .month: return !tokens[i].flags.contains(.genitive)
    case .hedge: return opensHedged(i)
    case .whole: return isWord(.whole, 1, i)
    case .onto: return isWord(.constantly, i + 1)
    case .until, .towards:
      return numeric(i + 1) || isRoman(i + 1) || isWord(.end, i + 1) || isWord(.month, i + 1)
        || isWord(.beginning, i + 1)
    case .with:
      return numeric(i + 1) || isRoman(i + 1) || isWord(.month, i + 1) || isSeasonNoun(i + 1) || opensEvent(i)
    case .end, .beginning, .middle: return isEdgeInNominative(i)
    case .not: return opensBound(i) || isWord(.less, i + 1) || isWord(.more, i + 1)
    case .through, .ahead: return opensCount(i + 1)
    case .into:
      switch lexeme(i + 1) {
      case .throughout, .term, .month, .accordance, .circumstance, .holidays, .span, .constantly: return true
      case .period: return !isWord(.with, i + 2) || numeric(i + 3) || isWord(.month, i + 3)
      case .unit: return isUnit(.day, i + 1)
      default: return numeric(i + 1) || isRoman(i + 1) || opensRomans(i + 1)
      }
    case .along:
      return names(.schedule, i + 1) || isWord(.occasion, i + 1) || isWord(.weekdays, i + 1)
        || isWord(.state, i + 1) || isWord(.completion, i + 1)
    case .and: return opensTerm(i + 1) && !isWord(.and, i + 1)
    case .ordinal, .cardinal: return isWord(.unit, i + 1) || isWord(.times, i + 1) || opensSpan(i)
    default:
      guard tokens[i].kind == .number else { return isRoman(i) || opensRomans(i) }
      return isWord(.times, i + 1) || isWord(.unit, i + 1) || isWord(.working, i + 1)
        || moment(i).map { $0.moment.grain != .bare } ?? false || opensSpan(i)
    }
  }
}
