import Testing

@testable import DecreeDocument

@Suite struct EncodingDetectionTests {
  static let order = """
    УТВЕРЖДЕН
    распоряжением администрации Заречного района
    от 12 марта 2021 года № 145-р

    План мероприятий по подготовке к отопительному периоду
    1. Провести проверку готовности котельных - до 1 сентября
    2. Объявить конкурс и подписать договоры - ежеквартально
    """

  static let encodings: [TextEncoding] =
    [.utf8, .utf16LittleEndian, .utf16BigEndian] + CodePage.russian.map { .page($0) }

  @Test(arguments: encodings) func findsTheEncodingOfAnOrder(_ encoding: TextEncoding) throws {
    let text = Self.order.replacing("№", with: encoding == .page(.koi8r) ? "N" : "№")
    let document = try read(encoding.encode(text))
    #expect(document.encoding == encoding.name)
    #expect(document.outline.contains("План мероприятий по подготовке"))
    #expect(document.findings.isEmpty)
  }

  @Test(arguments: [
    ("\u{FEFF}", TextEncoding.utf8), ("\u{FEFF}", .utf16LittleEndian), ("\u{FEFF}", .utf16BigEndian),
  ])
  func leavesOutAByteOrderMark(_ mark: String, _ encoding: TextEncoding) throws {
    let document = try read(encoding.encode(mark + "Приказ"))
    #expect(document.encoding == encoding.name)
    #expect(document.outline == "Приказ")
  }

  @Test(arguments: [CodePage.ibm866, .koi8r]) func findsTheEncodingBehindBoxDrawing(_ page: CodePage) throws {
    let frame = String(repeating: "─", count: 60)
    let rule = String(repeating: "═", count: 60)
    let text = "┌\(frame)┐\n│ Наименование мероприятия │\n╞\(rule)╡\n└\(frame)┘\n"
    #expect(try read(TextEncoding.page(page).encode(text)).encoding == page.name)
  }

  /// Words as short as a heading are enough in the three encodings that orders do come in.
  @Test(arguments: [CodePage.windows1251, .ibm866, .koi8r]) func readsSingleHeadings(_ page: CodePage) throws
  {
    for heading in [
      "План", "Срок исполнения", "ПРИКАЗ", "Ответственный", "Наименование мероприятия", "УТВЕРЖДАЮ",
    ] {
      let document = try read(TextEncoding.page(page).encode(heading))
      #expect(document.outline == heading, "\(heading) in \(page.name) read as \(document.encoding ?? "")")
    }
  }

  @Test func aSingleBrokenSequenceLeavesATextInUTF8() throws {
    let document = try read(Array("Первая строка\nВторая ".utf8) + [0xD0] + Array(" строка".utf8))
    #expect(document.outline == "Первая строка\nВторая \u{FFFD} строка")
    let finding = try #require(document.findings.first)
    #expect(finding.code == "encoding-invalid-bytes")
    #expect(finding.place == .lines(2...2))
  }

  @Test func theUserHasTheLastWord() throws {
    let bytes = TextEncoding.page(.koi8r).encode("Приказ")
    #expect(try read(bytes, encoding: "KOI8-R").outline == "Приказ")
    #expect(try read(bytes, encoding: "cp1251").encoding == "windows-1251")
    #expect(throws: ReadingError.self) { try read(bytes, encoding: "no-such-encoding") }
  }

  @Test func halfAUnitAtTheEndOfUTF16IsTold() throws {
    let document = try read(TextEncoding.utf16LittleEndian.encode("План на 2021 год\n") + [0x1F])
    #expect(document.findings.map(\.code) == ["encoding-invalid-bytes"])
  }

  /// The tables are the C library's as well.
  @Test(arguments: zip(CodePage.russian, ["CP1251", "CP866", "KOI8-R", "ISO-8859-5", "MAC-CYRILLIC"]))
  func tablesAgreeWithTheCLibrary(_ page: CodePage, _ name: String) {
    for byte in UInt8(0x80)...0xFF {
      let (utf8, invalid) = CharacterConverter.decode([byte], from: name)
      if invalid == 0, utf8 != Array("¤".utf8) { #expect(page.decode([byte]) == utf8, "\(name) \(byte)") }
    }
  }
}
