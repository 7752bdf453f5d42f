/// How much a document may cost. Passing a limit is a `ReadingError` that names it, its value and how to raise it.
public struct Limits: Sendable, Hashable {
  /// Bytes of the input itself.
  public var inputBytes = 512 << 20
  /// Bytes that one part of a container may inflate to, counted as they come.
  public var inflatedBytes = 1 << 30
  /// How many times larger than its packed form a part may become, once it is past 32 MiB.
  public var inflationRatio = 300
  /// Entries of a container.
  public var entries = 10_000
  /// How deep XML elements may nest.
  public var depth = 4_000
  /// How deep HTML elements may nest; a page's parser takes longer with every level that is open.
  public var htmlDepth = 512
  /// Elements of one part.
  public var nodes = 50_000_000
  /// Different names of elements and attributes in one part, prefixes and namespaces included.
  public var names = 20_000
  /// Attributes of one element.
  public var attributes = 1_000
  /// Bytes of one tag with all its attributes, or of one comment.
  public var markupBytes = 16 << 20
  /// Bytes of one run of text, pictures that a file holds as text among them.
  public var textBytes = 64 << 20
  /// Bytes of one paragraph, or of one line of a text: a thousand pages without a break.
  public var paragraphBytes = 4 << 20
  /// Lines of a text that are not blank.
  public var lines = 2_000_000
  /// Cells of all tables together.
  public var cells = 5_000_000
  /// Paragraphs of all the document together, but for as many as there are cells.
  public var paragraphs = 2_000_000
  /// Columns that a table's grid may have.
  public var columns = 1_000

  public init() {}

  /// The limits by the names that error messages and `--limit NAME=VALUE` give them.
  public enum Name: String, CaseIterable, Sendable {
    case inputBytes = "input-bytes"
    case inflatedBytes = "inflated-bytes"
    case inflationRatio = "inflation-ratio"
    case entries, depth
    case htmlDepth = "html-depth"
    case nodes, names, attributes
    case markupBytes = "markup-bytes"
    case textBytes = "text-bytes"
    case paragraphBytes = "paragraph-bytes"
    case cells, paragraphs, columns, lines
  }

  /// The limit of that name.
  public subscript(name: Name) -> Int {
    get { self[keyPath: Self.path(to: name)] }
    set { self[keyPath: Self.path(to: name)] = newValue }
  }

  private static func path(to name: Name) -> WritableKeyPath<Limits, Int> {
    switch name {
    case .inputBytes: \.inputBytes
    case .inflatedBytes: \.inflatedBytes
    case .inflationRatio: \.inflationRatio
    case .entries: \.entries
    case .depth: \.depth
    case .htmlDepth: \.htmlDepth
    case .nodes: \.nodes
    case .names: \.names
    case .attributes: \.attributes
    case .markupBytes: \.markupBytes
    case .textBytes: \.textBytes
    case .paragraphBytes: \.paragraphBytes
    case .cells: \.cells
    case .paragraphs: \.paragraphs
    case .columns: \.columns
    case .lines: \.lines
    }
  }
}

extension ReadingError {
  /// A limit is passed; `part` says where, such as the name of a container's part.
  static func limit(_ name: Limits.Name, _ value: Int, in part: String) -> ReadingError {
    ReadingError(
      code: "limit-\(name.rawValue)",
      english: "\(part) passes the limit \(name.rawValue) of \(value); if you trust the file, raise it with "
        + "--limit \(name.rawValue)=N",
      russian:
        "\(part): превышен предел \(name.rawValue), равный \(value); если файлу можно доверять, задайте "
        + "другой: --limit \(name.rawValue)=N",
      limit: name)
  }
}
