/// Which of several recurrences a stretch belongs to, and what several stretches make of one recurrence.
extension Recurrences {
  /// «май–сентябрь – еженедельно, октябрь–апрель – ежемесячно»: a span with a dash behind it is of the recurrence there.
  func heads(_ j: Int) -> Bool {
    guard nodes.indices.contains(j + 1), case .recurrence(let phrase) = nodes[j + 1].piece,
      case .span(let span) = nodes[j].piece
    else { return false }
    return nodes[j + 1].before == .dash && mayHead(span, phrase.unit)
  }

  /// Before the dash of a recurrence a stretch or a beginning is its own; a day by which only of a short one.
  func mayHead(_ span: SpanPhrase, _ unit: Recurrence.Unit) -> Bool {
    span.bound == .none ? isLong(span, unit) : span.bound == .from || isShort(unit)
  }

  /// «до 1 июля ежемесячно, с 1 июля ежеквартально»: what nothing divides from the next recurrence is not of the one before.
  func isOfNext(_ j: Int, after recurrence: Recurrence) -> Bool {
    guard nodes.indices.contains(j + 1), nodes[j + 1].before.isEmpty, nodes[j].before.contains(.comma),
      case .span = nodes[j].piece, case .recurrence(let next) = nodes[j + 1].piece
    else { return false }
    return next.unit != recurrence.unit
  }

  /// «ежемесячно, январь–май, сентябрь–декабрь»: a stretch like the one that bounds the recurrence, in a list with it.
  func isFurtherStretch(_ j: Int, beside k: Int, _ separators: Separators, _ recurrence: Recurrence) -> Bool {
    guard separators.isList, isShort(recurrence.unit), recurrence.start != nil, recurrence.end != nil,
      nodes[k].isAbsorbed || built[k] != nil, case .span(let own) = nodes[j].piece,
      case .span(let other) = nodes[k].piece, own.bound == other.bound,
      own.first.grain == other.first.grain, own.first.grain != .year
    else { return false }
    func isStretch(_ phrase: SpanPhrase) -> Bool {
      phrase.last != nil || phrase.first.grain == .month
        || phrase.bound == .none && isLong(phrase, recurrence.unit)
    }
    return isStretch(own) && isStretch(other) && !heads(j) && !isOfNext(j, after: recurrence)
      && !isLabelled(j)
  }

  /// «ежемесячно, апрель–сентябрь, октябрь – итоги»: a dash and what is due then stand behind it.
  func isLabelled(_ j: Int) -> Bool {
    guard nodes.indices.contains(j + 1), nodes[j + 1].before == .dash else { return false }
    if case .unknown = nodes[j + 1].piece { return true }
    return nodes[j + 1].isLabel
  }

  /// «январь–ноябрь ежемесячно, декабрь – дважды»: a recurrence right behind its stretch takes no other.
  func hasOwnSpan(_ i: Int, before j: Int) -> Bool {
    guard i > 0, nodes[i].before.isEmpty, nodes[j].before == .comma,
      case .recurrence(let phrase) = nodes[i].piece,
      case .span(let own) = nodes[i - 1].piece, case .span(let other) = nodes[j].piece
    else { return false }
    return own.bound == .none && isLong(own, phrase.unit) && other.bound == .none
      && other.first.grain == own.first.grain
  }

  /// «ежеквартально, 1–10 апреля»: a range within one unit says when in it, and bounds nothing.
  func liesWithinOne(_ unit: Recurrence.Unit, _ phrase: SpanPhrase) -> Bool {
    guard unit == .quarter || unit == .halfYear, let last = phrase.last else { return false }
    let months = unit == .quarter ? 3 : 6
    let start = phrase.first.days.start.month
    let end = last.days.end.month
    let isOfOneYear = phrase.first.year == last.year || phrase.first.year == .missing
    return start > 0 && isOfOneYear && start <= end && (start - 1) / months == (end - 1) / months
      && end - start < months - 1
  }
}
