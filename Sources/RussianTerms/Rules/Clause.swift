extension Sentence {
  /// Where the words that begin at a token end: before a semicolon, a closing bracket, or another term.
  func clauseEnd(_ start: Int, atDates: Bool = false) -> Int {
    var i = start
    var depth = 0
    while i < count {
      switch tokens[i].kind {
      case .semicolon: return i
      case .open:
        if depth == 0, i > start, opensTerm(i + 1) { return i }
        depth += 1
      case .close:
        if depth == 0 { return i }
        depth -= 1
      case .comma: if depth == 0, opensTerm(i + 1) { return i }
      case .dash: if i > start, isSpaced(i), isSpaced(i + 1), opensTerm(i + 1) { return i }
      default:
        if i > start, depth == 0, breaksClause(i, atDates: atDates) { return i }
      }
      i += 1
    }
    return i
  }

  /// Whether a token opens a term of its own even with no comma before it.
  private func breaksClause(_ i: Int, atDates: Bool) -> Bool {
    switch tokens[i].lexeme {
    case .then, .every, .constantly, .except: return true
    case .and: return isWord(.then, i + 1) || isWord(.every, i + 1)
    case .into where atDates: return isWord(.throughout, i + 1)
    case .throughout where atDates: return !isWord(.into, i - 1)
    case .along where atDates: return isWord(.schedule, i + 1)
    case .not: return isWord(.less, i + 1)
    case .month where atDates:
      return !tokens[i].flags.contains(.genitive) && tokens[i - 1].lexeme == .none
        && tokens[i - 1].kind == .word
    case .none where atDates && tokens[i].kind == .number:
      guard isKind(.dot, i + 1) || isKind(.dash, i + 1), isKind(.number, i + 2) else { return false }
      return tokens[i - 1].kind == .word && ![.from, .onto, .clause].contains(tokens[i - 1].lexeme)
    case .until where atDates: return numeric(i + 1)
    default: return false
    }
  }

  private func numeric(_ i: Int) -> Bool {
    i < count && (tokens[i].kind == .number || tokens[i].lexeme == .ordinal)
  }

  /// Whether what begins here reads like a term rather than like more of the same clause.
  func opensTerm(_ i: Int) -> Bool {
    guard i < count else { return false }
    switch tokens[i].lexeme {
    case .every, .then, .constantly, .immediately, .each, .throughout, .season, .according, .but, .also,
      .except, .times, .starting:
      return true
    case .month: return !tokens[i].flags.contains(.genitive)
    case .until, .towards:
      return numeric(i + 1) || isWord(.end, i + 1) || isWord(.month, i + 1) || isWord(.beginning, i + 1)
    case .with: return numeric(i + 1)
    case .not:
      return isWord(.later, i + 1) || isWord(.earlier, i + 1) || isWord(.less, i + 1) || isWord(.more, i + 1)
    case .into:
      return isWord(.throughout, i + 1) || isWord(.term, i + 1) || isWord(.month, i + 1)
        || isWord(.accordance, i + 1)
        || isWord(.circumstance, i + 1) || numeric(i + 1)
    case .along: return isWord(.schedule, i + 1) || isWord(.occasion, i + 1) || isWord(.weekdays, i + 1)
    case .given: return true
    case .and: return opensTerm(i + 1) && !isWord(.and, i + 1)
    case .ordinal, .cardinal: return isWord(.unit, i + 1) || isWord(.times, i + 1)
    default:
      guard tokens[i].kind == .number else { return tokens[i].roman > 0 && isWord(.unit, i + 1) }
      return isWord(.month, i + 1) || isWord(.times, i + 1) || isWord(.unit, i + 1)
        || (isKind(.dot, i + 1) && isKind(.number, i + 2))
    }
  }
}
