/// A format that a document may come in.
public struct DocumentFormat: Sendable, Hashable {
  /// Whether documents of a format can be read on this machine.
  public enum Availability: Sendable, Hashable {
    case available
    /// A program that does the reading is missing: the names of the Debian packages, any one of which is enough.
    case needs(packages: [String])
  }

  /// A short name, such as `docx`.
  public var identifier: String
  /// IANA media type.
  public var mediaType: String
  /// Name extensions without the dot, in lower case.
  public var extensions: [String]
  public var english: String
  public var russian: String
  public var availability: Availability

  public init(
    identifier: String, mediaType: String, extensions: [String], english: String, russian: String,
    availability: Availability = .available
  ) {
    self.identifier = identifier
    self.mediaType = mediaType
    self.extensions = extensions
    self.english = english
    self.russian = russian
    self.availability = availability
  }
}
