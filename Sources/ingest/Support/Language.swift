import ArgumentParser
import DecreeParser
import Glibc

/// The language in which people are spoken to.
enum Language: String, CaseIterable, ExpressibleByArgument {
  case ru, en

  /// What the environment asks for, as POSIX has it: LC_ALL, else LC_MESSAGES, else LANG.
  static var fromEnvironment: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = getenv(name), value.pointee != 0 {
        return String(cString: value).hasPrefix("ru") ? .ru : .en
      }
    }
    return .en
  }

  /// The words in this language.
  func of(english: String, russian: String) -> String { self == .ru ? russian : english }

  func of(_ message: Diagnostic.Message) -> String {
    of(english: message.english, russian: message.russian)
  }

  func of(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: of(english: "error", russian: "ошибка")
    case .warning: of(english: "warning", russian: "предупреждение")
    case .note: of(english: "note", russian: "замечание")
    }
  }

  /// A number with its noun: `1 item`, `20 items`; `1 пункт`, `2 пункта`, `5 пунктов`.
  func count(_ number: Int, _ noun: Noun) -> String {
    "\(number) " + (self == .en ? (number == 1 ? noun.english.0 : noun.english.1) : russianForm(number, noun))
  }

  private func russianForm(_ number: Int, _ noun: Noun) -> String {
    let isTeen = (11...14).contains(number % 100)
    switch number % 10 {
    case 1 where !isTeen: return noun.russian.0
    case 2...4 where !isTeen: return noun.russian.1
    default: return noun.russian.2
    }
  }
}

/// A noun in the forms that counting asks for.
struct Noun {
  let english: (String, String)
  let russian: (String, String, String)

  static var item: Noun { Noun(english: ("item", "items"), russian: ("пункт", "пункта", "пунктов")) }
  static var file: Noun { Noun(english: ("file", "files"), russian: ("файл", "файла", "файлов")) }
  static var plan: Noun { Noun(english: ("plan", "plans"), russian: ("план", "плана", "планов")) }
  static var error: Noun { Noun(english: ("error", "errors"), russian: ("ошибка", "ошибки", "ошибок")) }
  static var warning: Noun {
    Noun(
      english: ("warning", "warnings"),
      russian: ("предупреждение", "предупреждения", "предупреждений"))
  }
  static var note: Noun {
    Noun(english: ("note", "notes"), russian: ("замечание", "замечания", "замечаний"))
  }
}
