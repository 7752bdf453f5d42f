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
