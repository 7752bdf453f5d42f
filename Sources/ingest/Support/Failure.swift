import ArgumentParser
import DecreeDocument

/// What each exit code means; those from 64 on are the ones of sysexits.h.
enum ExitCodes {
  /// Read, but there is no plan in it; a validation found errors; some of a batch failed.
  static let findings = ExitCode(1)
  /// The input is no document that can be read.
  static let notADocument = ExitCode(65)
  static let noSuchInput = ExitCode(66)
  static let ourFault = ExitCode(70)
  static let cannotWrite = ExitCode(73)
  static let cannotRead = ExitCode(74)
  /// Ctrl-C, as shells tell it.
  static let interrupted = ExitCode(130)

  static let help = spoken(
    english: """
      EXIT CODES
        0   read; there may be warnings
        1   read, but there is no plan in it; validation found errors; some of a batch failed
        64  the command line is wrong
        65  the input is no document that can be read
        66  there is no such input, or nothing in it to read or check
        70  a fault of ingest itself
        73  the output cannot be written
        74  the input cannot be read
        130 interrupted; a batch into a folder goes on with the same command
      """,
    russian: """
      КОДЫ ВЫХОДА
        0   прочитано; предупреждения возможны
        1   прочитано, но плана в документе нет; проверка нашла ошибки; в архиве прочитано не всё
        64  ошибка в командной строке
        65  это не документ, который можно прочесть
        66  такого файла нет, или в папке нечего читать или проверять
        70  ошибка самой программы
        73  не удаётся записать результат
        74  не удаётся прочесть файл
        130 прервано; архив, который пишется в папку, продолжит та же команда
      """)
}

/// Why a command ends early: words for the person who gave the input, and the exit code.
struct Failure: Error {
  let exitCode: ExitCode
  let code: String
  /// The file or folder that it is about, as the user names it.
  let path: String?
  let english: String
  let russian: String

  init(_ exitCode: ExitCode, _ code: String, of path: String? = nil, english: String, russian: String) {
    self.exitCode = exitCode
    self.code = code
    self.path = path
    self.english = english
    self.russian = russian
  }

  init(_ error: ReadingError, of path: String? = nil) {
    self.init(ExitCodes.notADocument, error.code, of: path, english: error.english, russian: error.russian)
  }
}

/// What is wrong with a command line, where the parser cannot know it.
func usageError(english: String, russian: String) -> ValidationError {
  ValidationError(spoken(english: english, russian: russian))
}
