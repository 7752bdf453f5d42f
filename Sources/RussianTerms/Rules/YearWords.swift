extension Sentence {
  /// «2021 г.», «2021», «X-1 года», «текущего года», «т.г.». A year of two figures needs the word «г.» and `short`.
  func year(_ i: Int, short: Bool = false) -> (year: Year, next: Int)? {
    guard i < count else { return nil }
    if let value = figure(i, digits: 4...4), (1900...2199).contains(value), !isKind(.blank, i + 1) {
      var next = pastYearWord(pastSuffix(i + 1))
      if next == i + 1, isKind(.dot, next), !isKind(.number, next + 1) || isSpaced(next + 1) { next += 1 }
      return (.number(value), next)
    }
    if short, let value = figure(i, digits: 2...2), isUnit(.year, i + 1) {
      return (.number(Year.full(value)), pastYearWord(i + 1))
    }
    if let symbol = symbolicYear(i) { return symbol }
    // «20 августа года X»
    if isUnit(.year, i), tokens[i].end - tokens[i].start > 4, i + 1 < count, tokens[i + 1].roman == 10,
      !isUnit(.year, i + 2)
    {
      return symbolicYear(i + 1) ?? (.symbol(0), i + 2)
    }
    if isWord(.relative, i) || isWord(.reported, i), pastYearWord(i + 1) > i + 1 {
      let offset = isWord(.relative, i) ? Int(tokens[i].value) : 0
      return (.relative(offset), pastYearWord(i + 1))
    }
    return nil
  }

  /// «X года», «X - 1 года», «X+1».
  private func symbolicYear(_ i: Int) -> (year: Year, next: Int)? {
    // «(X-1) года»
    if isKind(.open, i), isKind(.close, i + 4), let (year, next) = symbolicYear(i + 1), next == i + 4 {
      return (year, pastYearWord(i + 5))
    }
    let token = tokens[i]
    guard token.kind == .word, token.roman == 10, token.end - token.start <= 2 else { return nil }
    if isKind(.dash, i + 1) || isKind(.plus, i + 1), let offset = figure(i + 2, digits: 1...1) {
      return (.symbol(isKind(.plus, i + 1) ? offset : -offset), pastYearWord(i + 3))
    }
    return isUnit(.year, i + 1) ? (.symbol(0), pastYearWord(i + 1)) : nil
  }

  /// «2021/2022 учебного года», «2022/23 уч. г.», «учебный год».
  func schoolYear(_ i: Int) -> (moment: Moment, next: Int)? {
    var year = Year.missing
    var next = i
    if let first = figure(i, digits: 4...4), (1900...2199).contains(first) {
      year = .number(first)
      next = pastYearWord(i + 1)
      if isKind(.slash, next) || isKind(.dash, next), let second = figure(next + 1, digits: 2...4) {
        guard second % 100 == (first + 1) % 100 else { return nil }
        next = pastYearWord(next + 2)
      }
    } else if let first = figure(i, digits: 2...2), isKind(.slash, i + 1) || isKind(.dash, i + 1),
      figure(i + 2, digits: 2...2) == first + 1, isWord(.school, i + 3)
    {
      // «25/26 уч. г.»
      year = .number(Year.full(first))
      next = i + 3
    } else if isWord(.relative, i) {
      year = .relative(Int(tokens[i].value))
      next = i + 1
    }
    if next == i, isWord(.fresh, next) { next += 1 }
    guard isWord(.school, next), isUnit(.year, next + 1) else { return nil }
    next = pastYearWord(next + 1)
    // «учебного года 2021/2022»
    if year == .missing, let first = figure(next, digits: 4...4),
      isKind(.slash, next + 1) || isKind(.dash, next + 1),
      let second = figure(next + 2, digits: 2...4), second % 100 == (first + 1) % 100
    {
      return (Moment(.schoolYear, year: .number(first)), pastYearWord(next + 3))
    }
    return (Moment(.schoolYear, year: year), next)
  }

  /// Past «учебного года», «текущего учебного года», which name no year.
  func pastNamelessSchoolYear(_ i: Int) -> Int? {
    guard let (school, past) = schoolYear(i), school.year == .missing || school.year == .relative(0) else {
      return nil
    }
    return past
  }
}
