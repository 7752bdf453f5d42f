/// Words set wide, letter by letter: «П О С Т А Н О В Л Е Н И Е», «А Д М И Н И С Т Р А Ц И Я   Р А Й О Н А».
enum LetterSpacing {
  /// Fewer letters in a row may be initials or marks.
  private static let fewest = 4

  /// The line with such words closed up; the words themselves stand further apart than their letters.
  static func closed(_ line: String) -> String {
    guard line.utf8.count > 3 * (fewest - 1), line.utf8.dropFirst(2).first == 0x20 || line.utf8.first == 0x20
    else { return line }
    var closed: [String] = []
    var letters = ""
    func flush() {
      closed += letters.count < fewest ? letters.map(String.init) : [letters]
      letters = ""
    }
    for piece in line.split(separator: " ", omittingEmptySubsequences: false) {
      if piece.count == 1, piece.first!.isUppercase {
        letters += piece
      } else {
        flush()
        closed.append(String(piece))
      }
    }
    flush()
    return closed.joined(separator: " ")
  }
}
