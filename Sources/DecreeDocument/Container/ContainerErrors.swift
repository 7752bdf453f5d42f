extension ReadingError {
  /// The bytes begin like a container but are none; `reason` is libzip's, in English.
  static func container(_ reason: String) -> ReadingError {
    ReadingError(
      code: "container-broken",
      english: "the file is no whole ZIP container (\(reason)); it may be cut short: fetch it again",
      russian: "файл не является целым контейнером ZIP (\(reason)); возможно, он обрезан: получите его заново"
    )
  }

  static func entry(_ name: String, _ reason: String) -> ReadingError {
    ReadingError(
      code: "container-entry-broken",
      english: "\(name) inside the file cannot be read (\(reason)); fetch the file again or save it anew",
      russian: "\(name) внутри файла не читается (\(reason)); получите файл заново или сохраните его ещё раз")
  }

  static func duplicateEntry(_ name: String) -> ReadingError {
    ReadingError(
      code: "container-duplicate-entry",
      english:
        "the file holds several different entries named \(name), so that nobody can say which is meant",
      russian: "в файле несколько разных вложений с именем \(name), и нельзя сказать, какое из них настоящее")
  }

  static var encrypted: ReadingError {
    ReadingError(
      code: "document-encrypted",
      english: "the content is encrypted; save the document without a password and try again",
      russian: "содержимое зашифровано; сохраните документ без пароля и повторите")
  }
}
