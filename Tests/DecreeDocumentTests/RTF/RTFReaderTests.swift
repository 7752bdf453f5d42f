import Testing

@testable import DecreeDocument

@Suite struct RTFReaderTests {
  /// What stands behind the head of the file, and the outline that must come of it.
  static let files: [(String, String)] = [
    (#"one\par two\line three\par"#, "one\ntwo⏎three"),
    (#"{\b bold} and {\i\u1055\'3f\u1083?\uc0\u1072\u1085} text"#, "bold and План text"),
    (#"{\f1 \'cf\'f0\'e8\'ea\'e0\'e7}"#, "Приказ"),
    (#"\lquote a\rquote\~b\_c\-d\emdash\endash\bullet\tab."#, "‘a’\u{A0}b-cd—–•\t."),
    (#"\{a\}\\"#, #"{a}\"#),
    (#"a{\v hidden}b{\deleted gone}c"#, "abc"),
    (#"1{\super 2} m{\up8 3}{\super {\nosupersub 4}}\super1 6\super0 5"#, "1² m³4⁶5"),
    (#"{\strike old }{\striked1 older }new"#, "new"),
    // The file's own control characters set nothing.
    (#"m{\super 2} \'0212\u3?kept"#, "m² 12kept"),
    (#"first{\deleted\par} joined\par"#, "first joined"),
    (#"{\field{\*\fldinst HYPERLINK "x"}{\fldrslt result}}"#, "result"),
    (#"{\pict\wmetafile8 0102}{\*\unknown nothing}{\header h}{\info{\title t}}x"#, "x"),
    (#"a\bin5 {{{{{b"#, "ab"),
    (#"text{\super\chftn{\footnote note}} goes on\par"#, "text goes on\n* note"),
    (#"{\listtext 1.\tab}item\par{\listtext\'b7\tab}point\par"#, "1. item\npoint"),
    (
      #"{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt stamp\par}}{\shprslt stamp\par}}after\par"#,
      "stamp\nafter"
    ),
    (
      #"\trowd\cellx100\cellx200\intbl a\cell b\cell\row\trowd\cellx100\cellx200 c\cell d\cell\row\pard after\par"#,
      "| a | b\n| c | d\nafter"
    ),
    (
      #"\trowd\trhdr\cellx100\cellx200\intbl a\cell b\cell\row\trowd\cellx200 wide\cell\row"#,
      "# a | b\n| wide <2"
    ),
    (
      #"\trowd\clvmgf\cellx100\cellx200\intbl a\cell b\cell\row\trowd\clvmrg\cellx100\cellx200 \cell c\cell\row"#,
      "| a | b\n| ^ | c"
    ),
    (
      #"\trowd\clmgf\cellx100\clmrg\cellx200\intbl a\cell\cell\row\trowd\cellx100\cellx200 b\cell c\cell\row"#,
      "| a <2\n| b | c"
    ),
    (
      #"\trowd\cellx205\cellx500\intbl a\cell b\cell\row\trowd\cellx200\cellx497 c\cell d\cell\row"#,
      "| a | b\n| c | d"
    ),
    (
      #"\trowd\cellx500\intbl a\par\pard\intbl\itap2 n\nestcell{\*\nesttableprops\trowd\cellx100\nestrow}{\nonesttables\par}\pard\intbl b\cell\row"#,
      "| a¶[| n]¶b"
    ),
    (#"\trowd\cellx100\intbl cut off"#, "| cut off"),
    (#"{\upr{ansi}{\*\ud{unicode}}}"#, "unicode"),
    (#"\u-10179?\u-8704?"#, "😀"),
  ]

  @Test(arguments: files) func readsAFile(_ text: String, _ outline: String) throws {
    let head = #"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial;}}\f0 "#
    let document = try read(head + text + "}", name: "order.doc")
    #expect(document.mediaType == "application/rtf")
    #expect(document.outline == outline)
  }

  /// A Russian file that names no code page is in Windows-1251.
  @Test func readsBytesWithoutACodePage() throws {
    #expect(
      try read([UInt8](#"{\rtf1\ansi "#.utf8) + TextEncoding.page(.windows1251).encode("Приказ}")).outline
        == "Приказ")
  }

  @Test func refusesGroupsNestedTooDeep() {
    let file = #"{\rtf1 "# + String(repeating: "{", count: 100_000)
    #expect(errorCode(Array(file.utf8)) == "limit-depth")
  }

  @Test func refusesRowsOfTooManyCells() {
    let file = #"{\rtf1 \pard\intbl "# + String(repeating: #"x\cell "#, count: 20_000) + "}"
    #expect(errorCode(Array(file.utf8)) == "limit-columns")
  }

  @Test func aCutFileKeepsWhatItHas() throws {
    #expect(try read(#"{\rtf1 {\b begun\'4"#).outline == "begun4")
  }

  @Test func senselessNumbersCostNothing() throws {
    let file = #"{\rtf1\bin99999999999 }\trowd\cellx99999999999\cellx-5\intbl\itap2000000000 a\cell\row}"#
    #expect(errorCode(Array(file.utf8)) == "limit-html-depth" || (try? read(file)) != nil)
  }
}
