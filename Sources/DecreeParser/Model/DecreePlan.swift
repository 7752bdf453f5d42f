public import DecreeDocument
public import RussianTerms

/// What an order was read as: the contract's root object.
public struct DecreePlan: Sendable, Hashable {
  public var source: Source
  public var decree: Decree
  public var plans: [Plan]
  /// In order of first mention.
  public var parties: [Party]
  public var diagnostics: [Diagnostic]

  public init(
    source: Source, decree: Decree = Decree(), plans: [Plan] = [], parties: [Party] = [],
    diagnostics: [Diagnostic] = []
  ) {
    self.source = source
    self.decree = decree
    self.plans = plans
    self.parties = parties
    self.diagnostics = diagnostics
  }

  /// The item that a diagnostic is about, where it is about one.
  public func item(of diagnostic: Diagnostic) -> Item? { item(diagnostic.item, ofPlan: diagnostic.plan) }

  /// The party that a row's words name, under its full name.
  public func party(of responsible: Responsible) -> Party? {
    responsible.party.flatMap { id in parties.first { $0.id == id } }
  }

  package func item(_ item: Int?, ofPlan plan: Int?) -> Item? {
    guard let plan, let item, plans.indices.contains(plan), plans[plan].items.indices.contains(item) else {
      return nil
    }
    return plans[plan].items[item]
  }
}

/// The bytes that were read.
public struct Source: Sendable, Hashable {
  /// The last path component; `-` for standard input.
  public var name: String
  public var mediaType: String
  public var encoding: String?
  public var bytes: Int
  /// Lower-case hexadecimal.
  public var sha256: String

  public init(name: String, mediaType: String, encoding: String? = nil, bytes: Int, sha256: String) {
    self.name = name
    self.mediaType = mediaType
    self.encoding = encoding
    self.bytes = bytes
    self.sha256 = sha256
  }
}

/// The act that approves or carries the plan.
public struct Decree: Sendable, Hashable {
  /// The act's genre, nominative, lower case: `распоряжение`.
  public var kind: String?
  public var issuer: String?
  /// What stands over the issuer in the act's head, outermost first: the government that a committee belongs to, the
  /// region. Each as printed, in ordinary letters.
  public var issuerWithin: [String]
  public var date: CivilDate?
  public var number: String?
  public var title: String?
  /// Acts that changed this one («в ред. …»).
  public var amendedBy: [Amendment]

  public init(
    kind: String? = nil, issuer: String? = nil, issuerWithin: [String] = [], date: CivilDate? = nil,
    number: String? = nil, title: String? = nil, amendedBy: [Amendment] = []
  ) {
    self.kind = kind
    self.issuer = issuer
    self.issuerWithin = issuerWithin
    self.date = date
    self.number = number
    self.title = title
    self.amendedBy = amendedBy
  }
}

/// An act that changed the decree.
public struct Amendment: Sendable, Hashable {
  public var kind: String?
  public var issuer: String?
  public var date: CivilDate?
  public var number: String?

  public init(kind: String? = nil, issuer: String? = nil, date: CivilDate? = nil, number: String? = nil) {
    self.kind = kind
    self.issuer = issuer
    self.date = date
    self.number = number
  }
}

/// One plan table.
public struct Plan: Sendable, Hashable {
  public var annex: String?
  public var title: String?
  public var period: ClosedRange<CivilDate>?
  public var programmes: [Programme]
  public var columns: [Column]
  /// Footnotes and remarks that belong to the table.
  public var notes: [String]
  public var items: [Item]

  public init(
    annex: String? = nil, title: String? = nil, period: ClosedRange<CivilDate>? = nil,
    programmes: [Programme] = [], columns: [Column] = [], notes: [String] = [], items: [Item] = []
  ) {
    self.annex = annex
    self.title = title
    self.period = period
    self.programmes = programmes
    self.columns = columns
    self.notes = notes
    self.items = items
  }
}

/// A programme or project that a plan's title names.
public struct Programme: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case nationalProject = "national-project"
    case federalProject = "federal-project"
    case regionalProject = "regional-project"
    case stateProgramme = "state-programme"
    case nationalProgramme = "national-programme"
    case regionalProgramme = "regional-programme"
    case municipalProgramme = "municipal-programme"
    case programme
  }

  public var kind: Kind
  public var name: String

  public init(kind: Kind, name: String) {
    self.kind = kind
    self.name = name
  }
}

/// A column of a plan table.
public struct Column: Sendable, Hashable {
  public enum Role: String, Sendable, Hashable, CaseIterable {
    case number, activity, responsible, deadline, result, other
  }

  public var header: String
  public var role: Role

  public init(header: String, role: Role) {
    self.header = header
    self.role = role
  }
}

/// One row that states an activity.
public struct Item: Sendable, Hashable {
  /// As printed, the closing dot or bracket dropped.
  public var number: String?
  /// Headings over the row, outermost first.
  public var section: [String]
  public var activity: String
  public var responsible: [Responsible]
  public var deadline: Deadline?
  public var result: String?
  public var other: [OtherCell]
  /// The number's cell is merged with that of the item above, so that both have one number.
  var sharesNumber = false
  public var location: Place {
    get { compactLocation.place }
    set { compactLocation = CompactPlace(newValue) }
  }

  private var compactLocation: CompactPlace

  public init(
    number: String? = nil, section: [String] = [], activity: String, responsible: [Responsible] = [],
    deadline: Deadline? = nil, result: String? = nil, other: [OtherCell] = [], location: Place
  ) {
    self.number = number
    self.section = section
    self.activity = activity
    self.responsible = responsible
    self.deadline = deadline
    self.result = result
    self.other = other
    compactLocation = CompactPlace(location)
  }
}

/// A party as a row names it.
public struct Responsible: Sendable, Hashable {
  /// The words there, without a definition in brackets and without separators.
  public var text: String
  /// The `Party` that the words name.
  public var party: String?
  /// «(по согласованию)» stands after it.
  public var agreement: Bool
  /// From a column of co-executors.
  public var isCoExecutor: Bool

  public init(text: String, party: String? = nil, agreement: Bool = false, isCoExecutor: Bool = false) {
    self.text = text
    self.party = party
    self.agreement = agreement
    self.isCoExecutor = isCoExecutor
  }
}

/// A cell of a column that has no role of its own.
public struct OtherCell: Sendable, Hashable {
  public var header: String
  public var text: String

  public init(header: String, text: String) {
    self.header = header
    self.text = text
  }
}

/// A body or position that rows name.
public struct Party: Sendable, Hashable {
  /// `p1`, `p2`, … in order of first mention.
  public var id: String
  public var name: String
  public var aliases: [String]

  public init(id: String, name: String, aliases: [String] = []) {
    self.id = id
    self.name = name
    self.aliases = aliases
  }
}
