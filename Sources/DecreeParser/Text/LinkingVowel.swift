/// Whether a hyphen at a line's end belongs to the word: «социально-|экономический» has one, «образо-|вание» has none.
enum LinkingVowel {
  /// - Parameters:
  ///   - head: what stands before the hyphen, folded.
  ///   - tail: what stands after it, folded.
  static func joins(_ head: [UInt8], _ tail: [UInt8]) -> Bool {
    let head = String(decoding: head, as: UTF8.self)
    let tail = String(decoding: tail, as: UTF8.self)
    let last = head.split(separator: "-").last.map(String.init) ?? head
    // «художественно|го», «научно|му»: an ending is no second half.
    if endings.contains(tail) { return false }
    if wholeHeads.contains(last) { return true }
    // «сентябрь-|октябрь», «Комсомольска-|на-Амуре»
    if PeriodName.month(last) != nil, PeriodName.month(tail) != nil || tail.utf8.count < 4 { return true }
    if tail.hasPrefix("на-") { return true }
    if last == "видео", tail.hasPrefix("конференц-") { return true }
    if last.utf8.count >= 8, wholeTails.contains(where: { tail.hasPrefix($0) }) { return true }
    guard linkingEnds.contains(where: { last.hasSuffix($0) && last.utf8.count >= $0.utf8.count + 4 }),
      !falseHeads.contains(last), !falseTails.contains(where: { tail.hasPrefix($0) })
    else { return false }
    return wordEnds.contains { tail.hasSuffix($0) && tail.utf8.count >= $0.utf8.count + 6 }
  }

  private static let endings: Set<String> = ["го", "му", "ми", "сть", "сти"]

  /// An adjective's stem, its suffix closed by the linking о.
  private static let linkingEnds = [
    "льно", "нно", "тно", "рно", "вно", "бно", "дно", "зно", "чно", "жно", "щно", "шно", "йно", "сно", "кно",
    "пно", "мно", "ско", "цко", "лого", "гово", "рово",
  ]

  /// First halves that stand before a hyphen whatever follows.
  private static let wholeHeads: Set<String> = [
    "северо", "юго", "научно", "учебно", "финансово", "торгово", "планово", "культурно", "врачебно",
    "социально",
    "жилищно", "дорожно", "лечебно", "материально", "нормативно", "информационно", "организационно",
    "санитарно",
    "контрольно", "производственно", "общественно", "физкультурно", "духовно", "гражданско", "спортивно",
    "художественно", "естественно", "кредитно", "бюджетно", "поисково", "аварийно", "опытно", "экспертно",
    "программно", "проектно", "административно", "инженерно", "хозяйственно", "психолого", "историко",
    "медико", "химико",
    "физико", "садово", "горюче", "клинико", "технико", "экономико", "политико",
    "конференц", "дизайн", "онлайн", "офлайн", "интернет", "бизнес", "плана", "плану", "планом", "плане",
    "приема",
    "приему",
    "купли", "купля", "воинам", "воинов", "врача", "врачей", "врачам", "педагогов", "учителя", "учителей",
    "музей", "музея", "музеев", "мультимедиа", "веб", "пресс", "медиа", "штаб", "экс", "вице",
  ]

  /// Second halves that stand after a hyphen whatever goes before.
  private static let wholeTails = [
    "график", "передач", "продаж", "землякам", "земляков", "психолог", "предметник", "логопед", "дефектолог",
    "терапевт", "педиатр", "стажист", "заповедник",
  ]

  private static let falseHeads: Set<String> = ["техно", "сельско", "народно"]

  /// Second halves that never stand alone: «военно|служащих», «должно|стным».
  private static let falseTails = ["служащ", "стн", "хозяйств", "летн"]

  /// Ends of adjectives and adverbs in every case.
  private static let wordEnds = [
    "ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "ого", "его", "ому", "ему", "ым", "им", "ом", "ем",
    "ую", "юю", "ей", "ых", "их", "ыми", "ими",
  ]
}
