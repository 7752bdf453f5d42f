/// A column of a plan table as its header and its cells make it known.
struct PlanColumn: Sendable, Hashable {
  var header: String
  var role: Column.Role
  var isCoExecutor = false
  /// The column says when the work begins, or ends.
  var isStart = false
  var isEnd = false
  /// «Дата и место»: the column says as well where.
  var saysWhere: Bool
  /// The column is a period itself (I квартал), and its cells hold marks or days within it.
  var period: String?
  /// The grid columns that it covers.
  var grid: Range<Int>
  /// Where the header's own cell ends; rows may go on behind that of the last column.
  var headerEnd: Int

  init(header: String, reading: ColumnRoles.Reading?, grid: Range<Int>) {
    self.header = header
    self.role = reading?.role ?? .other
    self.isCoExecutor = reading?.isCoExecutor ?? false
    self.isStart = reading?.isStart ?? false
    self.isEnd = reading?.isEnd ?? false
    saysWhere = ColumnRoles.namesPlace(header)
    self.grid = grid
    headerEnd = grid.upperBound
  }
}

/// The head of a plan table: its columns, and how many rows it takes.
struct TableHeader: Sendable, Hashable {
  var columns: [PlanColumn]
  /// The rows of the table that stand before the header (a title or a stamp inside the table).
  var firstRow: Int
  /// The first row after the header.
  var endRow: Int
  /// No header says the roles: they were told by what the cells hold.
  var isGuessed = false
  /// Columns whose own header says nothing, and which were taken for what no other could be.
  var guessed: [PlanColumn] = []

  /// What two pieces of one table have in common.
  var key: [String] { columns.map { Letters.folded($0.header) }.filter { !$0.isEmpty } }

  func has(_ role: Column.Role) -> Bool { columns.contains { $0.role == role } }
}
