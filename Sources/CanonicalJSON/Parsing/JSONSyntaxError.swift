/// Why bytes are no JSON text, and where.
public struct JSONSyntaxError: Error, Sendable, Hashable {
  /// The byte where reading stopped, counted from 0.
  public var offset: Int
  public var position: TextPosition
  public var english: String
  public var russian: String

  init(_ fault: JSONFault, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    self.offset = offset
    self.position = TextLines(bytes).position(of: offset)
    (self.english, self.russian) = fault.words
  }
}

/// What can be wrong with a JSON text.
enum JSONFault: Error {
  case empty, endsEarly, expectedValue, expectedKey, expectedColon, expectedComma, afterTheEnd
  case trailingComma, comment, singleQuotes, invalidLiteral, leadingZero, invalidNumber
  case controlCharacter, invalidEscape, loneSurrogate, invalidUTF8, repeatedKey
  case tooDeep(Int)
  case tooLong

  var words: (english: String, russian: String) {
    switch self {
    case .empty: ("the file is empty", "файл пуст")
    case .endsEarly:
      (
        "the text ends before its value does: a bracket or a quote is not closed",
        "текст кончается раньше значения: не закрыта скобка или кавычка"
      )
    case .expectedValue: ("a value is expected here", "здесь ожидается значение")
    case .expectedKey: ("a key in double quotes is expected here", "здесь ожидается ключ в двойных кавычках")
    case .expectedColon: ("a colon is expected after the key", "после ключа ожидается двоеточие")
    case .expectedComma:
      ("a comma or a closing bracket is expected here", "здесь ожидается запятая или закрывающая скобка")
    case .afterTheEnd: ("something follows the end of the value", "после конца значения есть что-то ещё")
    case .trailingComma:
      ("a comma before a closing bracket: take it out", "запятая перед закрывающей скобкой: её надо убрать")
    case .comment: ("JSON has no comments: take it out", "в JSON нет комментариев: его надо убрать")
    case .singleQuotes: ("JSON has double quotes alone", "в JSON бывают только двойные кавычки")
    case .invalidLiteral:
      ("no such word: only true, false and null", "нет такого слова: только true, false и null")
    case .leadingZero: ("a number may not begin with 0", "число не может начинаться с нуля")
    case .invalidNumber: ("this is no JSON number", "это не число JSON")
    case .controlCharacter:
      (
        "a control character in a string: write it as an escape, such as \\n",
        "управляющий символ в строке: его пишут через обратную черту, например \\n"
      )
    case .invalidEscape: ("no such escape", "нет такой последовательности после обратной черты")
    case .loneSurrogate: ("half of a surrogate pair", "половина суррогатной пары")
    case .invalidUTF8: ("these bytes are not UTF-8", "эти байты — не UTF-8")
    case .repeatedKey: ("this key stands in the object already", "такой ключ в объекте уже есть")
    case .tooDeep(let depth): ("nested deeper than \(depth)", "вложенность больше \(depth)")
    case .tooLong: ("longer than 4 GiB", "длиннее 4 ГиБ")
    }
  }
}
