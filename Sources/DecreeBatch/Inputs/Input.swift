/// What a batch comes upon, in the order in which its results are told.
package struct Input: Sendable {
  /// As the user would name it.
  package var path: FilePath
  /// Where its plan goes, relative to the output folder: the mirrored path and `.json`.
  package var output: String
  /// Why it is not read at all.
  package var refusal: Refusal?
}

/// Why a file is not read: told in the report, and nothing else happens.
package struct Refusal: Sendable, Hashable {
  package var status: FileResult.Status
  package var reason: Reason
}

/// A stable code, and words for people.
package struct Reason: Sendable, Hashable {
  package var code: String
  package var english: String
  package var russian: String

  package init(_ code: String, english: String, russian: String) {
    self.code = code
    self.english = english
    self.russian = russian
  }
}

extension Refusal {
  static let hiddenFile = Refusal(
    status: .skipped,
    reason: Reason("hidden-file", english: "hidden, so not read", russian: "скрытый файл, не читается"))
  static let unknownExtension = Refusal(
    status: .skipped,
    reason: Reason(
      "unknown-extension", english: "not the name of a document; name the file itself to have it read",
      russian: "по имени это не документ; чтобы прочесть его, назовите сам файл"))
  static let outputFolder = Refusal(
    status: .skipped,
    reason: Reason(
      "output-folder", english: "the output folder itself", russian: "это папка для результатов"))
  static let linkLoop = Refusal(
    status: .skipped,
    reason: Reason(
      "link-loop", english: "a link that leads back to where it stands",
      russian: "ссылка, которая ведёт обратно к себе"))
  static let notAFile = Refusal(
    status: .skipped,
    reason: Reason("not-a-file", english: "a device, pipe or socket", russian: "устройство, канал или сокет"))
  static let outsideBase = Refusal(
    status: .failed,
    reason: Reason(
      "outside-base", english: "does not lie under the folder that --base names",
      russian: "лежит не под папкой, названной в --base"))

  static func cannotRead(_ error: SystemError) -> Refusal {
    Refusal(
      status: .failed,
      reason: Reason(
        "cannot-read", english: "cannot be read: \(error.english)",
        russian: "не удаётся прочесть: \(error.russian)"))
  }

  static let noSuchInput = Refusal(
    status: .failed,
    reason: Reason("no-such-input", english: "there is no such file", russian: "такого файла нет"))
}
