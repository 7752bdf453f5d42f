/// Why a file could not be read as a document.
public struct ReadingError: Error, Sendable, Hashable {
  /// A stable code, such as `not-a-document` or `limit-inflated-bytes`.
  public var code: String
  public var english: String
  public var russian: String
  /// The limit that the document passes, where that is why.
  public var limit: Limits.Name?

  public init(code: String, english: String, russian: String, limit: Limits.Name? = nil) {
    self.code = code
    self.english = english
    self.russian = russian
    self.limit = limit
  }
}
