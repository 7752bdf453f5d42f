/// Why a file could not be read as a document.
public struct ReadingError: Error, Sendable, Hashable {
  /// A stable code, such as `not-a-document` or `limit-inflated-bytes`.
  public var code: String
  public var english: String
  public var russian: String

  public init(code: String, english: String, russian: String) {
    self.code = code
    self.english = english
    self.russian = russian
  }
}

extension ReadingError {
  /// A limit was passed: `name` is that of the property of `Limits` in lower case with hyphens, such as `inflated-bytes`.
  static func limit(_ name: String, _ value: Int, english: String, russian: String) -> ReadingError {
    ReadingError(
      code: "limit-\(name)",
      english: "\(english), more than the limit \(name) of \(value); raise it with --limit \(name)=N",
      russian: "\(russian), больше предела \(name), равного \(value); его поднимает --limit \(name)=N")
  }
}
