/// Something that a reader mended, guessed or left out, told to the person who gave the file.
public struct ReadingFinding: Sendable, Hashable {
  public enum Severity: String, Sendable, Hashable { case error, warning, note }

  public var severity: Severity
  /// A stable code, such as `encoding-guessed`.
  public var code: String
  public var english: String
  public var russian: String
  public var place: Place?

  public init(severity: Severity, code: String, english: String, russian: String, place: Place? = nil) {
    self.severity = severity
    self.code = code
    self.english = english
    self.russian = russian
    self.place = place
  }
}
