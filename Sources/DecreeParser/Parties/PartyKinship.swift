/// Finds names that may be of one party although nothing in the act says so: «Комитет по образованию» where the act
/// also has «Комитет по образованию администрации района». They stay two parties; it is told.
struct PartyKinship {
  struct Member {
    var key: NameKey
    /// nil for a name that only a definition gives.
    var shape: PartyShape?
    /// Where the document first has it, an index of its cells.
    var cell: Int
  }

  /// A name that may be a short or another form of a longer one.
  struct Pair {
    var short: Int
    var long: Int
    /// There are more such names than the one.
    var isOneOfMany: Bool
  }

  private let members: [Member]
  /// By a shorter name, the longer ones.
  private var kin: [Int: [Int]] = [:]
  /// How many are told of for one name.
  private static let most = 8

  /// - Parameter members: in the order of the parties.
  static func pairs(of members: [Member]) -> [Pair] {
    var kinship = PartyKinship(members: members)
    kinship.findBeginnings()
    kinship.findQuotes()
    kinship.findContractions()
    kinship.findInitials()
    for slip in NameSlips.pairs(of: members) { kinship.add(slip.later, slip.earlier) }
    return kinship.kin.sorted { $0.key < $1.key }.flatMap { short, longer in
      longer.map { Pair(short: short, long: $0, isOneOfMany: longer.count > 1) }
    }
  }

  private init(members: [Member]) { self.members = members }

  private mutating func add(_ short: Int, _ long: Int) {
    let known = kin[short] ?? []
    guard short != long, known.count < Self.most, !known.contains(long), kin[long]?.contains(short) != true
    else {
      return
    }
    kin[short] = known + [long]
  }

  /// «Отдел культуры» and «Отдел культуры администрации города».
  private mutating func findBeginnings() {
    var byName: [UInt64: Int] = [:]
    for (index, member) in members.enumerated() where member.shape?.isBody == true {
      if let whole = Self.beginnings(of: member.key).last { byName[whole] = index }
    }
    for (index, member) in members.enumerated() where member.shape?.isBody ?? true {
      // the longest of the shorter ones
      for beginning in Self.beginnings(of: member.key).dropLast().reversed() {
        guard let short = byName[beginning] else { continue }
        add(short, index)
        break
      }
    }
  }

  /// The hashes of a key's first part, its first two parts and so on.
  private static func beginnings(of key: NameKey) -> [UInt64] {
    var hash = ByteHash()
    return key.parts.prefix(24).map { part in
      withUnsafeBytes(of: part.littleEndian) { hash.add($0) }
      return hash.value
    }
  }

  /// «МКУ «Центр закупок»» and «Муниципальное казенное учреждение «Центр закупок»», or «Центр закупок» alone.
  private mutating func findQuotes() {
    var byName: [String: Int] = [:]
    for (index, member) in members.enumerated() {
      guard let quoted = member.shape?.quoted else { continue }
      if let other = byName[quoted] { add(index, other) } else { byName[quoted] = index }
    }
    guard !byName.isEmpty else { return }
    for (index, member) in members.enumerated() {
      guard let shape = member.shape, shape.isBody, shape.quoted == nil else { continue }
      if let long = byName[shape.words.map(\.folded).joined(separator: " ")] { add(index, long) }
    }
  }

  /// «Минздрав» and «Министерство здравоохранения».
  private mutating func findContractions() {
    let contracted = members.indices.filter { index in
      members[index].shape.map { $0.isContraction && !isInFull($0) } ?? false
    }
    guard !contracted.isEmpty else { return }
    var byBeginning: [String: [(member: Int, word: String)]] = [:]
    for (index, member) in members.enumerated() {
      guard let shape = member.shape, shape.isBody, let head = shape.words.first?.folded,
        let form = Self.forms.first(where: { head.hasPrefix($0.full) })
      else { continue }
      for word in Set(shape.words.dropFirst().map(\.folded)) where word.unicodeScalars.count >= 4 {
        byBeginning[form.short + word.unicodeScalars.prefix(3).map(String.init).joined(), default: []]
          .append((index, word))
      }
    }
    for index in contracted {
      let word = members[index].shape?.words.first?.folded ?? ""
      guard let form = Self.forms.first(where: { word.hasPrefix($0.short) }) else { continue }
      let rest = String(word.dropFirst(form.short.count))
      let key = form.short + rest.prefix(3)
      for candidate in (byBeginning[key] ?? []).prefix(8)
      where Self.agree(rest, candidate.word) && isOfOneRank(index, candidate.member) {
        add(index, candidate.member)
      }
    }
  }

  /// «Отдел ЖКХ» and «Отдел жилищно-коммунального хозяйства администрации», «ЕДДС» and its name in full.
  private mutating func findInitials() {
    var byInitials: [UInt64: Int] = [:]
    let lettered = members.indices.filter { members[$0].shape.map { $0.hasLetters && !$0.isPerson } ?? false }
    guard !lettered.isEmpty else { return }
    // What has no letters at all explains those that have.
    for hasLetters in [false, true] {
      for (index, member) in members.enumerated() {
        guard let shape = member.shape, !shape.isPerson, shape.hasLetters == hasLetters else { continue }
        for beginning in Self.beginnings(of: shape) where byInitials[beginning] == nil {
          byInitials[beginning] = index
        }
      }
    }
    for index in lettered {
      guard let shape = members[index].shape, let whole = Self.beginnings(of: shape).last,
        let other = byInitials[whole], other != index, let long = members[other].shape,
        !long.hasLetters || long.words.count != shape.words.count
      else { continue }
      add(index, other)
    }
  }

  /// The hashes of the initials of a name's first word, its first two words and so on, of three letters or more.
  private static func beginnings(of shape: PartyShape) -> [UInt64] {
    var hash = ByteHash()
    var count = 0
    var result: [UInt64] = []
    for initials in shape.initials.prefix(12) {
      for scalar in initials { hash.add(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter) }
      count += initials.count
      if count > 2 { result.append(hash.value) }
    }
    return result
  }

  private func isInFull(_ shape: PartyShape) -> Bool {
    Self.forms.contains { shape.words.first?.folded.hasPrefix($0.full) == true }
  }

  private static let forms = [(short: "мин", full: "министерств"), (short: "деп", full: "департамент")]

  /// «эконом» and «экономического», but not «эконом» and «экологии».
  private static func agree(_ part: String, _ word: String) -> Bool {
    let common = zip(part, word).prefix { $0 == $1 }.count
    return common >= min(4, part.count) || ["обр", "соц", "юст", "фин"].contains { part.hasPrefix($0) }
  }

  /// No «Минздрав России» is a region's ministry.
  private func isOfOneRank(_ a: Int, _ b: Int) -> Bool {
    func isFederal(_ index: Int) -> Bool {
      members[index].shape?.words.contains { ["россии", "рф", "российской"].contains($0.folded) } ?? false
    }
    return isFederal(a) == isFederal(b)
  }
}
