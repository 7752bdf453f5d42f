import DecreeDocument

/// A plan while its tables are gathered: what stands before it, its columns, its rows.
struct PlanDraft: Sendable {
  var front: [Paragraph]
  var columns: [PlanColumn]
  /// What its header rows say, one by one and together.
  var headerKeys: [[String]]
  var rows = PlanRows()
  var after: [Paragraph] = []
  var place: Place
  var isGuessed: Bool
  /// How wide the first table's grid is.
  var width: Int
}

/// What the tables of a document came to.
struct TablesReading: Sendable {
  var plans: [PlanDraft] = []
  /// All paragraphs, where there is no plan.
  var paragraphs: [Paragraph] = []
  var diagnostics: [Diagnostic] = []
}
