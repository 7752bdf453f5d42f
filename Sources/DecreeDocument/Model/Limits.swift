/// How much a document may cost. Passing a limit is a `ReadingError` that names it, its value and how to raise it.
public struct Limits: Sendable, Hashable {
  /// Bytes of the input itself.
  public var inputBytes = 512 << 20
  /// Bytes that one part of a container may inflate to, counted as they come.
  public var inflatedBytes = 1 << 30
  /// How many times larger than its packed form a part may become, once it is past 1 MiB.
  public var inflationRatio = 200
  /// Entries of a container.
  public var entries = 10_000
  /// How deep XML or HTML elements may nest.
  public var depth = 4_000
  /// Elements of one part.
  public var nodes = 50_000_000
  /// Attributes of one element.
  public var attributes = 1_000
  /// Bytes of one attribute's value or of one run of text.
  public var textBytes = 64 << 20
  /// Cells of all tables together.
  public var cells = 20_000_000
  /// Columns that a table's grid may have.
  public var columns = 1_000

  public init() {}
}
