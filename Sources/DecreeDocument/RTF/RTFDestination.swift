/// What the text of a group is for.
enum RTFDestination: Sendable, Hashable {
  /// Text that a person reads.
  case body
  /// The table of fonts, which says what code page each font's bytes are in.
  case fonts
  /// An automatic number, spelt out for programs that do not count.
  case listNumber
  /// The properties of a nested table's row.
  case nestedRow
  /// A footnote or endnote; a text box.
  case note, box
  /// Nothing that is shown.
  case skipped

  /// The destination that a control word opens; `nil` where it opens none.
  ///
  /// - Parameter isOptional: `\*` stands before it: a reader that does not know the word passes over the group.
  static func opened(by word: String, isOptional: Bool) -> RTFDestination? {
    if let known = known[word] { return known }
    if unread.contains(word) { return .skipped }
    return isOptional && !transparent.contains(word) ? .skipped : nil
  }

  private static let known: [String: RTFDestination] = [
    "fonttbl": .fonts, "listtext": .listNumber, "pntext": .listNumber, "nesttableprops": .nestedRow,
    "footnote": .note,
    "shptxt": .box, "dptxbxtext": .box,
  ]

  /// Groups whose text is read although a `\*` stands before their word.
  private static let transparent: Set<String> = ["shpinst", "ud", "moMath", "moMathPara", "do", "shpgrp"]

  private static let unread: Set<String> = [
    "colortbl", "stylesheet", "info", "pict", "objdata", "objclass", "objname", "header", "headerl",
    "headerr",
    "headerf", "footer", "footerl", "footerr", "footerf", "fldinst", "datafield", "sp", "shprslt",
    "nonshppict",
    "nonesttables", "xe", "tc", "tcn", "rxe", "txe", "filetbl", "private", "listtable", "listoverridetable",
    "revtbl",
    "rsidtbl", "themedata", "colorschememapping", "latentstyles", "datastore", "annotation", "atnid",
    "atnauthor",
    "bkmkstart", "bkmkend", "generator", "pn", "mchr", "mbegChr", "mendChr", "msepChr", "ffname", "ffdeftext",
    "ffl",
    "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "wgrffmtfilter", "userprops", "docvar",
    "xmlopen",
    "fontemb", "fontfile", "falt", "panose",
  ]
}
