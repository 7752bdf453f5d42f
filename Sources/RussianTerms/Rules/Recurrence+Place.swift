/// Days within a unit, by the one thing that words say of them.
extension Recurrence.Place {
  /// The day of that number, 99 for the last («15 и последнего числа»).
  init(day: Int, bound: Bound? = nil) {
    self.init()
    if day == 99 { ordinal = -1 } else { self.day = day }
    self.bound = bound
  }

  init(weekday: Int) {
    self.init()
    self.weekday = Recurrence.Weekday.allCases[weekday - 1]
  }
}
