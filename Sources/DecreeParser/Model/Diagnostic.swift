public import DecreeDocument

/// Something that the program is not sure of, or that is wrong in the order itself.
public struct Diagnostic: Sendable, Hashable {
  /// The higher, the worse.
  public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
    case note, warning, error

    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
    private var rank: Int { Severity.allCases.firstIndex(of: self) ?? 0 }
  }

  /// The same words for both audiences; JSON carries the English ones whatever the locale.
  public struct Message: Sendable, Hashable {
    public var english: String
    public var russian: String

    public init(english: String, russian: String) {
      self.english = english
      self.russian = russian
    }
  }

  public var severity: Severity
  /// Stable, lower case with hyphens, such as `party-alias-variant`.
  public var code: String
  public var message: Message
  /// Index into `plans`.
  public var plan: Int?
  /// Index into that plan's `items`.
  public var item: Int?
  public var place: Place?

  public init(
    _ severity: Severity, _ code: String, english: String, russian: String, plan: Int? = nil,
    item: Int? = nil, place: Place? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = Message(english: english, russian: russian)
    self.plan = plan
    self.item = item
    self.place = place
  }
}
