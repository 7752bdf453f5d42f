/// How much text looks like Russian under a given reading of its bytes. The score is a sum of log2 odds against bytes
/// picked at random, so that readings of the same bytes compare, and a positive one means Russian.
struct RussianLikelihood: Sendable {
  private enum Kind: Sendable, Hashable {
    /// A letter of the Russian alphabet, counted from 0, ё as е.
    case letter(Int, isUpper: Bool)
    /// ASCII, or one of the signs that stand in orders: quotation marks, dashes, №, no-break space.
    case neutral
    /// Box drawing.
    case box
    /// Any other character, which an order has no use for.
    case strange
    /// No character at all, or a control character.
    case undefined
  }

  private let kinds: [Kind]

  init(_ page: CodePage) {
    kinds = Array(repeating: .neutral, count: 128) + page.upperHalf.map(Self.kind)
  }

  func score(_ bytes: ArraySlice<UInt8>) -> Int {
    var score = 0
    var last = Kind.neutral
    var beforeLast = Kind.neutral
    for byte in bytes {
      let kind = kinds[Int(byte)]
      score += Self.odds(of: kind, after: last)
      if kind == last, kind == beforeLast, case .letter = kind { score -= 8 }
      beforeLast = last
      last = kind
    }
    return score
  }

  private static func odds(of kind: Kind, after last: Kind) -> Int {
    switch (last, kind) {
    case (.letter(let a, let wasUpper), .letter(let b, let isUpper)):
      return Int(pairs[a * 32 + b]) - 5 - (isUpper && !wasUpper ? 6 : 0)
    case (.letter, .strange), (.strange, .letter): return -6
    case (_, .strange): return -3
    case (_, .undefined): return -10
    default: return 0
    }
  }

  private static func kind(_ scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x410...0x42F: .letter(Int(scalar.value) - 0x410, isUpper: true)
    case 0x430...0x44F: .letter(Int(scalar.value) - 0x430, isUpper: false)
    case 0x401: .letter(5, isUpper: true)
    case 0x451: .letter(5, isUpper: false)
    case 0x80...0x9F, 0xFFFD: .undefined
    case 0xA0, 0xA7, 0xAB, 0xAD, 0xB0, 0xB7, 0xBB, 0x2013...0x2026, 0x2116: .neutral
    case 0x2500...0x259F: .box
    default: .strange
    }
  }

  /// How often one letter follows another in the language of orders: row by first letter, column by second; 0 is never,
  /// each step from 1 to 9 about twice as often.
  private static let pairs: [UInt8] = [
    "07857457467879357872468635000046",  // а
    "50003630400714707405040005430062",  // б
    "81441803605726825542020021062005",  // в
    "73220313603603906125000000000100",  // г
    "80454862704466846616011320052103",  // д
    "55568776067879558880144645000014",  // е
    "54007700504106010004000000001000",  // ж
    "81406500502144734004000100330004",  // з
    "64636947887668756870566603000079",  // и
    "00001000000004500640000200000000",  // й
    "82632541701533806577044200000000",  // к
    "80010840701307700026000000048056",  // л
    "71100801804354750506403400051003",  // м
    "82445804905108910774605310083015",  // н
    "18989666587888578885545633000005",  // о
    "72131700504721939305005000042001",  // п
    "93464851804166925667033240065006",  // р
    "62501733708646876696421320024005",  // с
    "82806801805027828626223500054005",  // т
    "55265454206646276660020645000050",  // у
    "40020603600100705004104000000000",  // ф
    "30120100200005604210000000000000",  // х
    "43000601902001412101000000030000",  // ц
    "60000700604006005401000010001000",  // ч
    "10000600304030102140000000000000",  // ш
    "40000700600003001000000000000000",  // щ
    "00000400000000000000000000000003",  // ъ
    "00300600072060050330070340000002",  // ы
    "02012002000028000560000000000033",  // ь
    "00100000004301010030100000000000",  // э
    "02006000000404002040001306000000",  // ю
    "05303245041055011360044504000043",  // я
  ].flatMap { $0.utf8.map { $0 - UInt8(ascii: "0") } }
}
