extension ReadingError {
  static func missingPart(_ part: String) -> ReadingError {
    ReadingError(
      code: "docx-part-missing",
      english: "the part \(part), which the document needs, is not in the file; save the document anew",
      russian: "в файле нет части \(part), без которой документ не прочесть; сохраните документ ещё раз")
  }

  static let noMainPart = ReadingError(
    code: "docx-no-main-part",
    english: "the file is an office package, but says nowhere which part is its text; save the document anew",
    russian:
      "файл является офисным пакетом, но в нём не указано, где текст документа; сохраните документ ещё раз")

  static func noText(_ part: String) -> ReadingError {
    ReadingError(
      code: "docx-no-text",
      english:
        "the part \(part), which should be the text of the document, is none (its root is no w:document); save the "
        + "document anew",
      russian:
        "часть \(part), где должен быть текст документа, его не содержит (корневой элемент не w:document); "
        + "сохраните документ ещё раз")
  }

  /// A package of another program; `kind` is `spreadsheet`, `presentation` or the content type itself.
  static func otherPackage(_ type: String) -> ReadingError {
    let (english, russian) =
      type.contains("spreadsheet")
      ? ("a spreadsheet", "электронная таблица")
      : type.contains("presentation")
        ? ("a presentation", "презентация") : ("of type \(type)", "документ типа \(type)")
    return ReadingError(
      code: "not-a-text-document",
      english: "the file is \(english), not a text document; save the order as DOCX",
      russian: "это \(russian), а не текстовый документ; сохраните акт в формате DOCX")
  }
}
