/// How Russian words begin and end: the vocabulary of `WordHalves`. The letters that never meet at a word's head, or at
/// its end, were counted over the 1.4 million forms of hunspell's Russian dictionary.
enum WordShapes {
  /// Whether no word begins so.
  static func beginsAsNoWord(_ tail: ArraySlice<UInt8>) -> Bool {
    if tail.count <= 4 { return !shortWords.contains(Array(tail)) }
    guard let never = notBegun[Array(tail.prefix(2))] else { return false }
    return never.isEmpty || never.contains(Array(tail.dropFirst(2).prefix(2)))
  }

  /// Whether a head may be a whole word by its last letters.
  static func endsAsWord(_ head: ArraySlice<UInt8>) -> Bool {
    let before = Array(head.dropLast(2).suffix(2))
    return wordEnds[Array(head.suffix(2))]?.contains(before) ?? false
      && !isStump(head)
  }

  /// Whether a head ends as no word does, though its last letters might.
  static func isStump(_ head: ArraySlice<UInt8>) -> Bool { stumps.contains { head.ends(with: $0) } }

  /// Whether the letters are a suffix and an ending, with no root: «нных», «тельства», «ение».
  static func isEnding(_ tail: ArraySlice<UInt8>) -> Bool {
    endings.contains { ending in
      tail.ends(with: ending) && suffixes.contains(Array(tail.dropLast(ending.count)))
    }
  }

  /// «заинтересованным|и органами», «календарном|у плану»: the whole adjective has the case and number of the noun that
  /// follows, its head has not.
  static func agree(
    _ head: ArraySlice<UInt8>, _ tail: ArraySlice<UInt8>, before noun: ArraySlice<UInt8>
  ) -> Bool {
    let noun = noun.prefix { $0 & 0xFE == 0xD0 || $0 & 0xC0 == 0x80 }
    return agreements.contains { agreement in
      tail.elementsEqual(agreement.tail) && agreement.heads.contains { head.ends(with: $0) }
        && agreement.nouns.contains { noun.ends(with: $0) }
    }
  }

  private static let agreements = [
    (tail: Array("и".utf8), heads: words("ым им"), nouns: words("ами ями ыми ими")),
    (tail: Array("у".utf8), heads: words("ом ем"), nouns: words("у ю ому ему")),
  ]

  /// Whether a word ends in two letters or more that are an ending, or in a vowel that is one before a longer word.
  static func isInflected(_ word: ArraySlice<UInt8>, before next: ArraySlice<UInt8>) -> Bool {
    endings.contains { $0.count > 2 && $0.count + 4 < word.count && word.ends(with: $0) }
      || next.count > 8 && ["а", "ы", "и", "я"].contains { word.ends(with: Array($0.utf8)) }
  }

  /// By a first letter, those that never follow it at the head of a word; where none are given, no word begins so.
  private static let notBegun = letters(
    """
    ь ъ ы а:аеыэюя е:аеоиуыэюя и:аиыэя о:еуыэюя у:иоуы ю:еоиуыэюя я:аеоыэюя
    б:бвгжйкмнпстфхцчшщ в:йфщ г:бгзйкмпстфхцчшщь д:бгдйкпстфхцчш ж:зйкпстфхцчшщь з:бгжзйкпстфхцчшщь
    й:бвгджзйклмнпрстфхцчшщь к:бгджзйкмпфцчшщь л:вдзйклмнпрстфхцчшщ м:бвджймптфь н:бвджзйклмнпстфхцчшщ
    п:бвгджзйкмпцщ р:бгзйклмнпрсфхцчшщ с:йщь т:гджзйнпстфхцчш ф:бвгджзйкмнпсфхцчшщ х:бгджзйкпстфхцчшщ
    ц:бгджзйклмнпрстфхцчшщь ч:бгджзйкнпсфхцчшщ ш:бгджзйсфцчшщ щ:бвгджзйклмнпрстфхцчшщь
    """)

  /// By a last letter, those before it in many words.
  private static let wordEnds = letters(
    """
    а:лнктцврмдзгсшфпжхщбч е:оиытекцнрвлмдзьгсшщфпжхчб и:мликтнгшьчрхжсдзещ о:гнвктм у:мктнцрвдзлгсжчшщфпхб
    ы:нтцрмдвлсзпб ю:уоеиьалнрдя я:саиулньрето ь:стшлнчрвдж
    б:оу в:оиаеут г:ноаре д:оиеарзн ж:аен з:оеаи й:оыеиауя к:иоеас л:аияуеол м:оеыиаязум н:еаиой п:ои
    р:оетаиу с:уиокне т:еюиясуанорк ф:а х:ыиая ц:е ш:ы щ:и
    """)

  /// Ends like those of words that are none.
  private static let stumps = words(
    "ног ког вог мог зог тел чес еск нск вск тск рск дск йск лск рст йст ьст ющи")

  /// Words that look like endings, where such a word may stand at the head of a line.
  static let likeEndings = Set(
    words(
      """
      и в с к о у вы на не ни ко во ли км его ее ей ему им ими их кто вам вами нам нами нет лет вся сто ста три трем стали
      стало стать тел тела щит
      """))

  /// The words of one letter or two, abbreviations and measures among them.
  static let shortWords = Set(
    words(
      """
      а в и к о с у я бы во вы га да до ее её ей же за ил из им их ко ли мы на не ни но ну об он от по со та те то ту
      ты уж ум юг яд г т п д м л р ч гг ст ул кв км шт ед кг мм см мл др пр рп пп дн
      """))

  /// Ends of words that such a word rather goes on with: «специалисто-в», «участни-к», «качест-во», «обязатель-но».
  static let takers: [[UInt8]: [[UInt8]]] = [
    "в": "исто нико тико нто нтро торо", "о": "ств", "у": "ном ском овом евом мом щем шем",
    "и": "ани лени нени рени щени шени жени чени дени ност", "к": "тни вни дни чни ьни", "во": "ест",
    "ли": "те", "но": "аль ель иль",
  ].reduce(into: [:]) { $0[Array($1.key.utf8)] = words($1.value) }

  private static let endings =
    words(
      """
      а я о е и ы у ю й ь го му ми ся ая яя ое ее ые ие ый ий ой ей ого его ому ему ым им ых их ыми ими ую юю ом ем ам
      ям ами ями ах ях ов ев ть ться ия ии ию ией ием иям иях иями ью ет ют ит ят ла ло ли л т м х шь
      """) + [[]]

  private static let suffixes = Set(
    words(
      """
      в л н т нн ен енн ан анн ян ванн ованн рованн ированн льн ельн тельн ительн ательн альн иальн ональн ск еск
      ческ ическ овск инск ств еств льств ельств тельств ост ност нност остн ани ени вани овани ровани ировани дени лени влени
      нени шени щени жени чени ци аци заци изаци рци яци тел ител ател ел ник ик ист тор атор щ ющ ящ ащ ивн ативн тивн
      чн ичн ечн онн ионн ционн нц ющи вш ем им чик щик изм ят мент ент ац к р ст венн ственн вательн овательн
      зовательн тр рн ирн бност а ва ова рова ирова ат кт
      """) + [[]])

  private static func words(_ text: String) -> [[UInt8]] {
    text.utf8.split { $0 == 0x20 || $0 == 0x0A }.map(Array.init)
  }

  /// «а:бв г» as the letters that go with each.
  private static func letters(_ text: String) -> [[UInt8]: Set<[UInt8]>] {
    words(text).reduce(into: [:]) { table, entry in
      let others = entry.dropFirst(3)
      table[Array(entry.prefix(2))] = Set(
        stride(from: others.startIndex, to: others.endIndex, by: 2).map { Array(others[$0..<$0 + 2]) })
    }
  }
}
