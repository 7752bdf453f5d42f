/// Follows the control words of an RTF file and builds its blocks.
struct RTFInterpreter {
  private var budget: MarkedBudget
  private var pages = RTFCodePages()
  private var state = RTFState()
  private var outer: [RTFState] = []
  /// The stories that are open, each with the group depth at which it began.
  private var stories = [OpenStory()]
  private(set) var notes: [Paragraph] = []
  /// Words have been marked for how they are set.
  private(set) var hasSetWords = false

  private struct OpenStory {
    var story = MarkedStory()
    var depth = 0
    var isNote = false
  }

  /// `\*` stood before the word that comes next.
  private var isOptional = false
  /// The next token is the first of its group, whose word may name a destination.
  private var isGroupStart = false
  /// Characters still to be passed over, as they repeat a `\u`.
  private var fallback = 0
  private var highSurrogate: UInt32?
  private var fontBeingDefined = 0

  init(limits: Limits, part: String) { budget = MarkedBudget(layout: "rtf", limits: limits, part: part) }

  /// - Throws: `ReadingError` where a limit is passed.
  mutating func read(_ bytes: UnsafeRawBufferPointer) throws -> [Block] {
    var scanner = RTFScanner(bytes)
    while let token = scanner.next() {
      switch token {
      case .open: try open()
      case .close:
        guard !outer.isEmpty else { break }
        try close()
      case .word("bin", let length): scanner.skip(length ?? 0)
      case .word(let word, let number): try control(word, number)
      case .symbol(let symbol): self.symbol(symbol)
      case .hex(let byte): character(byte)
      case .text(let range): text(bytes[range])
      }
    }
    while !outer.isEmpty { try close() }
    return try stories[0].story.finish(in: &budget)
  }

  // MARK: Groups

  private mutating func open() throws {
    outer.append(state)
    if outer.count > budget.limits.depth {
      throw ReadingError.limit(.depth, budget.limits.depth, in: budget.part)
    }
    if state.repeatsNextGroup {
      outer[outer.count - 1].repeatsNextGroup = false
      state.repeatsNextGroup = false
      state.destination = .skipped
    }
    isGroupStart = true
    isOptional = false
    fallback = 0
  }

  private mutating func close() throws {
    if stories.count > 1, stories[top].depth == outer.count { try endStory() }
    state = outer.removeLast()
    isGroupStart = false
    isOptional = false
    fallback = 0
    highSurrogate = nil
  }

  private mutating func begin(_ destination: RTFDestination) {
    guard state.destination != .skipped else { return }
    switch destination {
    case .note, .box:
      stories.append(OpenStory(depth: outer.count, isNote: destination == .note))
      // A note's mark is raised, and not the note.
      state.setting = []
      state.destination = .body
    case .nestedRow:
      state.destination = .nestedRow
    default:
      state.destination = destination
    }
  }

  private mutating func endStory() throws {
    var closed = stories.removeLast()
    let blocks = try closed.story.finish(in: &budget)
    guard closed.isNote else { return try stories[top].story.insert(blocks, in: &budget) }
    for block in blocks {
      guard case .paragraph(var paragraph) = block else { continue }
      paragraph.place = .paragraph(notes.count + 1)
      notes.append(paragraph)
    }
  }

  // MARK: Control words

  private mutating func control(_ word: String, _ number: Int?) throws {
    if fallback > 0 {
      fallback -= 1
      return
    }
    if isGroupStart || isOptional, let destination = RTFDestination.opened(by: word, isOptional: isOptional) {
      begin(destination)
      isOptional = false
      isGroupStart = false
      return
    }
    isOptional = false
    isGroupStart = false
    switch state.destination {
    case .skipped: return
    case .fonts: return font(word, number)
    case .nestedRow: if row(word, number, into: \.nestedRow) { return }
    case .body, .listNumber, .note, .box: if row(word, number, into: \.row) { return }
    }
    if let character = Self.characters[word] { return append(character) }
    try control(ofText: word, number)
  }

  private mutating func control(ofText word: String, _ number: Int?) throws {
    let isOn = number != 0
    switch word {
    case "ansicpg": if let number, number > 0 { pages.standard = number }
    case "f": state.font = number
    case "uc": state.fallbackLength = min(max(number ?? 1, 0), 255)
    case "u": unicode(number ?? 0)
    case "upr": state.repeatsNextGroup = true
    case "v": state.isHidden = isOn
    case "deleted":
      state.isDeleted = isOn
      if isOn { noteChange() }
    case "revised": if isOn { noteChange() }
    case "strike", "striked": set(.struck, isOn)
    case "super": set(.raised, isOn)
    case "sub", "nosupersub": set(.raised, false)
    case "up": set(.raised, number ?? 6 > 0)
    case "dn": set(.raised, false)
    case "plain":
      state.isHidden = false
      state.isDeleted = false
      state.setting = []
      state.font = nil
    case "pard": stories[top].story.depth = 0
    case "intbl": stories[top].story.depth = max(1, stories[top].story.depth)
    case "itap": stories[top].story.depth = max(0, number ?? 1)
    // A paragraph mark that is deleted joins its paragraph to the next.
    case "par" where state.isDeleted: break
    case "par", "sect", "page":
      if state.destination == .body { try stories[top].story.endParagraph(in: &budget) }
    case "cell": try stories[top].story.endCell(nested: false, in: &budget)
    case "nestcell": try stories[top].story.endCell(nested: true, in: &budget)
    case "row": try stories[top].story.endRow(nested: false, in: &budget)
    case "nestrow": try stories[top].story.endRow(nested: true, in: &budget)
    default: break
    }
  }

  private mutating func set(_ setting: TextSetting, _ isOn: Bool) {
    if isOn { state.setting.insert(setting) } else { state.setting.remove(setting) }
  }

  private mutating func font(_ word: String, _ number: Int?) {
    switch word {
    case "f": fontBeingDefined = number ?? 0
    case "fcharset": if let number { pages.setCharset(number, ofFont: fontBeingDefined) }
    case "cpg": if let number { pages.setPage(number, ofFont: fontBeingDefined) }
    default: break
    }
  }

  /// Takes a word about a row's properties; says whether it was one.
  private mutating func row(
    _ word: String, _ number: Int?, into path: WritableKeyPath<MarkedStory, MarkedRowProperties>
  ) -> Bool {
    switch word {
    case "trowd": stories[top].story[keyPath: path] = MarkedRowProperties()
    case "trleft": stories[top].story[keyPath: path].left = number ?? 0
    case "trhdr": stories[top].story[keyPath: path].isHeader = true
    case "clvmrg": stories[top].story[keyPath: path].pending.continuesAbove = true
    case "clmrg": stories[top].story[keyPath: path].pending.continuesBefore = true
    case "cellx":
      guard stories[top].story[keyPath: path].cells.count < budget.limits.columns else { return true }
      stories[top].story[keyPath: path].pending.right = number ?? 0
      stories[top].story[keyPath: path].cells.append(stories[top].story[keyPath: path].pending)
      stories[top].story[keyPath: path].pending = MarkedCellProperties()
    default: return false
    }
    return true
  }

  // MARK: Characters

  /// The story that is being read, an index.
  private var top: Int { stories.count - 1 }

  private mutating func symbol(_ symbol: UInt8) {
    if symbol == UInt8(ascii: "*") {
      isOptional = true
      return
    }
    isGroupStart = false
    if fallback > 0 {
      fallback -= 1
      return
    }
    switch symbol {
    case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): append([symbol])
    case UInt8(ascii: "~"): append([0xC2, 0xA0])
    // A non-breaking hyphen is a hyphen but for line breaking.
    case UInt8(ascii: "_"): append([0x2D])
    default: break
    }
  }

  private mutating func text(_ bytes: Slice<UnsafeRawBufferPointer>) {
    isGroupStart = false
    for byte in bytes { character(byte) }
  }

  private mutating func character(_ byte: UInt8) {
    isGroupStart = false
    if fallback > 0 {
      fallback -= 1
      return
    }
    guard state.destination == .body || state.destination == .listNumber else { return }
    if byte < 0x80 {
      append([byte])
    } else {
      append(pages.character(byte, font: state.font))
    }
  }

  private mutating func unicode(_ number: Int) {
    fallback = state.fallbackLength
    let unit = UInt32(truncatingIfNeeded: number) & 0xFFFF
    switch unit {
    case 0xD800...0xDBFF: highSurrogate = unit
    case 0xDC00...0xDFFF:
      guard let high = highSurrogate else { return append([0xEF, 0xBF, 0xBD]) }
      highSurrogate = nil
      let value = 0x10000 + (high & 0x3FF) << 10 + unit & 0x3FF
      if let scalar = Unicode.Scalar(value) { append(Array(String(Character(scalar)).utf8)) }
    default:
      highSurrogate = nil
      if let scalar = Unicode.Scalar(unit) { append(Array(String(Character(scalar)).utf8)) }
    }
  }

  private mutating func append(_ utf8: [UInt8]) {
    guard !state.isHidden, !state.isDeleted else { return }
    // A control character of the file's own would be taken for one of the marks.
    if utf8.count == 1, TextSetting.isMark(utf8[0]) { return }
    switch state.destination {
    case .body where !state.setting.isEmpty:
      hasSetWords = true
      stories[top].story.text += [state.setting.mark] + utf8 + [TextSetting().mark]
    case .body: stories[top].story.text += utf8
    // The tab after a number is distance.
    case .listNumber: if utf8 != [0x09] { stories[top].story.number += utf8 }
    default: break
    }
  }

  /// Words come that are inserted or deleted, and nobody has accepted that.
  private mutating func noteChange() {
    guard state.destination == .body else { return }
    hasSetWords = true
    stories[top].story.text.append(TextSetting.changeMark)
  }

  private static let characters: [String: [UInt8]] = [
    "tab": "\t", "line": "\n", "lbr": "\n", "column": "\n", "emdash": "—", "endash": "–", "bullet": "•",
    "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "emspace": "\u{2003}",
    "enspace": "\u{2002}",
    "qmspace": "\u{2005}",
  ].mapValues { Array($0.utf8) }
}
