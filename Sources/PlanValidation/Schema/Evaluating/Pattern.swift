/// A regular expression of ECMA-262, run by Swift's own engine. Validation against a user's schema is the only place
/// where one is run.
struct Pattern: @unchecked Sendable {
  // Regex is not Sendable because one may hold closures; one that is made from text holds none.
  private let regex: Regex<AnyRegexOutput>
  let source: String

  init?(_ source: String) {
    guard let translated = translated(source), let regex = try? Regex(translated) else { return nil }
    self.source = source
    self.regex = regex.matchingSemantics(.unicodeScalar).asciiOnlyDigits().asciiOnlyWordCharacters()
  }

  /// Whether the text has a match anywhere.
  func matches(_ text: String) -> Bool {
    text.firstMatch(of: regex) != nil
  }
}

/// The same expression where Swift's engine reads ECMA-262's otherwise: `\cA`, and `\s`, which takes in U+FEFF.
/// Nothing where ECMA-262 (with the `u` flag) has no such escape.
private func translated(_ source: String) -> String? {
  var out = ""
  var isInClass = false
  var scalars = source.unicodeScalars.makeIterator()
  while let scalar = scalars.next() {
    guard scalar == "\\" else {
      if scalar == "[" { isInClass = true }
      if scalar == "]" { isInClass = false }
      out.unicodeScalars.append(scalar)
      continue
    }
    guard let escaped = scalars.next() else { return nil }
    switch escaped {
    case "c":
      guard let letter = scalars.next(), letter.isASCII, letter.properties.isAlphabetic else { return nil }
      out += "\\x{" + String(letter.value % 32, radix: 16) + "}"
    case "s": out += isInClass ? "\\s\\u{FEFF}" : "[\\s\\u{FEFF}]"
    case "S": out += isInClass ? "\\S" : "[^\\s\\u{FEFF}]"
    default:
      let isLetter = escaped.isASCII && escaped.properties.isAlphabetic
      guard !isLetter || "bBdDwWfnrtvxukpP".unicodeScalars.contains(escaped) else { return nil }
      out += "\\" + String(escaped)
    }
  }
  return out
}
