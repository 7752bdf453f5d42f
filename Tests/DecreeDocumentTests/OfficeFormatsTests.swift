import Testing

@testable import DecreeDocument

/// One order as LibreOffice writes it in several formats, which must all read alike.
@Suite struct OfficeFormatsTests {
  static let outline = """
    УТВЕРЖДЕН⏎распоряжением администрации Заречного района
    План мероприятий
    # № | Мероприятие | Срок
    | 1. | Проверить котельные «Северная» и «Южная» | май 2021 г.
    | 2. | Принять меры⏎и отчитаться | ^
    | Раздел II <3
    | 3. | Таблица внутри:¶[| а | б] | июнь
    После таблицы
    """

  @Test(arguments: [
    ("plan.html", "text/html"), ("plan.odt", "application/vnd.oasis.opendocument.text"),
    ("plan.doc", "application/msword"), ("plan.rtf", "application/rtf"),
  ])
  func readsAlike(_ name: String, _ mediaType: String) throws {
    let document = try read(fixture(name), name: name)
    #expect(document.mediaType == mediaType)
    // LibreOffice does not mark header rows in RTF.
    let expected = name == "plan.rtf" ? Self.outline.replacing("#", with: "|") : Self.outline
    #expect(document.outline == expected)
  }

  /// Content is believed before names.
  @Test func readsAlikeUnderAnotherName() throws {
    #expect(try read(fixture("plan.doc"), name: "plan.txt").outline == Self.outline)
    #expect(try read(fixture("plan.html"), name: "plan.doc").outline == Self.outline)
  }

  @Test func namesEncryptedDocuments() throws {
    #expect(errorCode(fixture("encrypted.odt")) == "document-encrypted")
    var word = fixture("plan.doc")
    // The flag fEncrypted of the file's head, which begins with the mark of Word.
    let head = try #require(word.indices.first { word[$0...].starts(with: [0xEC, 0xA5]) })
    word[head + 11] |= 1
    #expect(errorCode(word) == "document-encrypted")
  }

  @Test func namesOtherFilesOfOffice() {
    var file = fixture("plan.doc")
    let name = Array("WordDocument".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let other = Array("Workbook\0\0\0\0".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    for index in file.indices where file[index...].starts(with: name) {
      file.replaceSubrange(index..<index + name.count, with: other)
      file[index + 64] = UInt8(2 * "Workbook".utf8.count + 2)
    }
    #expect(errorCode(file) == "unsupported-format")
  }

  @Test(arguments: ["plan.odt", "plan.doc"]) func aCutFileIsAClearError(_ name: String) {
    let bytes = fixture(name)
    for length in stride(from: 16, to: bytes.count - 1, by: 509) {
      let code = errorCode(Array(bytes.prefix(length)), name: name)
      #expect(code?.contains(" ") != true, "\(length)")
    }
  }

  @Test(arguments: ["plan.odt", "plan.doc", "plan.rtf"]) func changedBytesAreReadOrRefused(_ name: String) {
    let bytes = fixture(name)
    for round in 0..<60 {
      var soup = Soup(seed: UInt64(round))
      let code = errorCode(soup.stir(bytes), name: name)
      #expect(code?.contains(" ") != true, "\(name), round \(round)")
    }
  }
}
