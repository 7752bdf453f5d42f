/// How a document's automatic numbers look and run (`w:numbering`, ECMA-376 part 1, 17.9).
struct NumberingDefinitions {
  /// One level of a list, counted from 0.
  struct Level {
    /// What stands between the number and the text.
    enum Suffix { case space, nothing }

    /// The first number; 0 where the file says none.
    var start = 0
    var format: NumberFormat = .decimal
    /// The pattern, in which `%1` to `%9` are the numbers of the levels.
    var pattern = ""
    /// The level starts again after one of the first `restart` levels; 0: never; `nil`: after any level above.
    var restart: Int?
    /// All numbers of the pattern are decimal.
    var isLegal = false
    var suffix = Suffix.space
    /// The number counts, and is not shown.
    var isHidden = false
    /// The paragraph style that stands for this level.
    var style: String?
  }

  /// What several lists of one look share.
  struct Abstract {
    var levels: [Int: Level] = [:]
    /// The numbering style whose list this is in truth.
    var styleLink: String?
  }

  /// A list as paragraphs name it.
  struct Instance {
    var abstractId: Int
    var levels: [Int: Level] = [:]
    var starts: [Int: Int] = [:]
  }

  static let deepestLevel = 8

  var abstracts: [Int: Abstract] = [:]
  var instances: [Int: Instance] = [:]

  /// The look that a list has in the end, links to numbering styles followed.
  func abstractId(of instance: Instance, styles: StyleSheet) -> Int {
    var id = instance.abstractId
    for _ in 0..<8 {
      guard let link = abstracts[id]?.styleLink, let style = styles.index(of: link),
        let number = styles[style].numberId, let target = instances[number], target.abstractId != id
      else { break }
      id = target.abstractId
    }
    return id
  }
}
