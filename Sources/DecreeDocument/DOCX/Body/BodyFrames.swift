/// What an open element means to the reader. Only elements that must do something when they end open a scope.
struct Scope {
  enum Kind {
    case paragraph
    /// `outer` is the run around it, whose base text a run of ruby is, or none.
    case run(outer: RunState)
    case text(preserves: Bool)
    case table, row, cell, box
    case note(id: Int)
    case paragraphProperties, markProperties, runProperties, numbering, rowProperties, cellProperties
    case alternate
  }

  /// The depth of the element that opened it.
  var depth: Int
  var kind: Kind
}

/// A place that holds blocks: the body, a cell, a text box, a note.
struct StoryFrame {
  var blocks: [Block] = []
  /// The blocks of text boxes whose anchors stand behind words of the open paragraph.
  var boxes: [Block] = []
  var paragraph: ParagraphState?
  /// A paragraph whose mark is deleted, so that it goes on in the next; its text is still in the buffer.
  var joined: ParagraphState?
  var run = RunState()
  /// How many tables and fields were open when the story began.
  var firstTable = 0
  var firstField = 0
  /// What stands here is deleted.
  var isDiscarded = false
}

/// The paragraph that is being read. Its text lies in the handler's buffer from `start` on.
struct ParagraphState {
  var start: Int
  /// Words stood outside any paragraph: there is no element to close it.
  var isImplicit = false
  var markIsDeleted = false
  /// What the mark itself says; else its style does.
  var markIsHidden: Bool?
  var style: Int?
  var numberId: Int?
  var level: Int?
}

/// The run that is being read.
struct RunState {
  var style: Int?
  var vanish: Bool?
  var isStruck: Bool?
  var isRaised: Bool?
  var isHidden = false
  var setting: TextSetting = []
}

struct FieldState {
  /// Which field of the part it is, counted from 0.
  var ordinal: Int
  var isInstruction = true
  /// Words stood in the instruction.
  var hidWords = false
}

/// A table that is being read.
struct GridTable {
  var rows: [Row] = []
  var index: Int
  /// The vertical merges that the last row leaves open, by their first grid columns, in order.
  var merges: [Int] = []
  var row: GridRow?
}

struct GridRow {
  var cells: [Cell] = []
  var column = 0
  var isDeleted = false
  var isHeader = false
  var merges: [Int] = []
  var cell = GridCell()
  /// How far into the merges of the row above the row has come.
  var above = 0
}

struct GridCell {
  var span = 1
  var isDeleted = false
  var continuesAbove = false
  var opensMerge = false
  var continuesLeft = false
}
