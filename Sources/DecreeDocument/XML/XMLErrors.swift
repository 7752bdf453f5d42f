extension ReadingError {
  /// A part that is not well-formed; `reason` is libxml2's, in English, with the line.
  static func xml(_ reason: String, in part: String) -> ReadingError {
    ReadingError(
      code: "xml-not-well-formed",
      english:
        "\(part) is not well-formed XML (\(reason)); open the document in the program that wrote it and save "
        + "it again",
      russian:
        "\(part): испорченный XML (\(reason)); откройте документ в программе, которой он создан, и сохраните "
        + "заново")
  }

  static func doctype(in part: String) -> ReadingError {
    ReadingError(
      code: "xml-doctype",
      english:
        "\(part) has a document type declaration (DOCTYPE), which no office document may have; it is not read",
      russian:
        "\(part): есть объявление типа документа (DOCTYPE), недопустимое в офисных документах; файл не читается"
    )
  }

  static func xmlEncoding(_ label: String, in part: String) -> ReadingError {
    ReadingError(
      code: "xml-encoding",
      english: "\(part) says that it is in the encoding \(label), which is not read; save it as UTF-8",
      russian: "\(part): объявлена кодировка \(label), которая не поддерживается; сохраните документ в UTF-8")
  }
}
