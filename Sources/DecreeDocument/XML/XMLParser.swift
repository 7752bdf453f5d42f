internal import CLibXML

/// Reads XML parts with libxml2's SAX2 interface. All of libxml2's types for XML stay in this file.
///
/// No network, no external entities, no DTD: a DOCTYPE is refused. libxml2's own guards are off (they are too narrow
/// for real documents), because `XMLGuard` stands before it.
enum XMLParser {
  /// A shorter part is read before a second thread has begun.
  private static let longPart = 1 << 20

  /// Reads a whole part and tells the handler what stands in it. A handler's error stops the reading.
  ///
  /// - Throws: `ReadingError` where the part is not well-formed, has a DOCTYPE or passes a limit; and whatever
  ///   `stream` and `handler` throw.
  static func parse<Handler: XMLHandler>(
    _ stream: any ByteStream, part: String, limits: Limits, threads: Threads = .one, handler: Handler
  ) throws {
    _ = initialized
    let names = XMLNameTable<Handler.Name>()
    let namespaces = XMLNamespaces()
    let events = XMLEvents(
      start: { element in
        namespaces.open(element.declarations)
        try handler.start(
          names.name(local: element.local, space: element.space),
          XMLAttributes(
            names: .passUnretained(names), namespaces: .passUnretained(namespaces),
            pointers: element.attributes))
      },
      end: { local, space in
        namespaces.close()
        try handler.end(names.name(local: local, space: space))
      },
      text: { try handler.text($0) })
    let input = try XMLInput(stream, part: part, limits: limits)
    guard threads.count > 1, stream.expectedCount >= longPart else {
      return try XMLCallbacks(input, bytes: input, names: limits.names, events: events).run()
    }
    let ahead = ReadAhead(input)
    defer { ahead.close() }
    try XMLRelay.run(events) {
      try XMLCallbacks(input, bytes: ahead, names: limits.names, events: $0).run()
    }
  }

  /// libxml2's one-time initialisation; parts may be read on several threads afterwards.
  private static let initialized: Void = xmlInitParser()
}

/// The attributes of an element. Good until the handler's function returns.
struct XMLAttributes<Name: XMLVocabulary> {
  fileprivate let names: Unmanaged<XMLNameTable<Name>>
  fileprivate let namespaces: Unmanaged<XMLNamespaces>
  /// Five pointers for each: local name, prefix, namespace, start and end of the value.
  fileprivate let pointers: XMLEvents.List

  var count: Int { pointers.count / 5 }

  /// The vocabulary's prefix for the namespace that the file's own prefix stands for here.
  func vocabularyPrefix(of prefix: String) -> String? {
    namespaces.takeUnretainedValue().namespace(of: prefix).flatMap(Name.prefix(ofNamespace:))
  }

  func name(at index: Int) -> Name? {
    names._withUnsafeGuaranteedRef {
      $0.name(local: pointers[index * 5]!, space: pointers[index * 5 + 2])
    }
  }

  func value(at index: Int) -> XMLValue {
    let start = pointers[index * 5 + 3]!
    return XMLValue(bytes: UnsafeBufferPointer(start: start, count: pointers[index * 5 + 4]! - start))
  }

  subscript(name: Name) -> XMLValue? {
    for index in 0..<count where self.name(at: index) == name { return value(at: index) }
    return nil
  }
}

/// Finds the vocabulary's name for a local name and a namespace. libxml2 keeps one copy of each string for as long as
/// it reads a part, so that two pointers tell a name.
private final class XMLNameTable<Name: XMLVocabulary> {
  private struct Slot {
    var local: UnsafePointer<xmlChar>?
    var space: UnsafePointer<xmlChar>?
    var name: Name?
  }

  /// A vocabulary has some hundred names; a file that brings thousands has its names looked up one by one.
  private static var capacity: Int { 1 << 12 }
  private let slots = UnsafeMutablePointer<Slot>.allocate(capacity: capacity)
  private var used = 0

  init() { slots.initialize(repeating: Slot(), count: Self.capacity) }

  deinit {
    slots.deinitialize(count: Self.capacity)
    slots.deallocate()
  }

  @inline(__always)
  func name(local: UnsafePointer<xmlChar>, space: UnsafePointer<xmlChar>?) -> Name? {
    var index = Self.hash(local, space)
    while let known = slots[index].local {
      if known == local, slots[index].space == space { return slots[index].name }
      index = (index + 1) & (Self.capacity - 1)
    }
    return remember(local, space, at: index)
  }

  @inline(never)
  private func remember(
    _ local: UnsafePointer<xmlChar>, _ space: UnsafePointer<xmlChar>?, at index: Int
  ) -> Name? {
    let name = Self.lookUp(local, space)
    if used < Self.capacity / 2 {
      slots[index] = Slot(local: local, space: space, name: name)
      used += 1
    }
    return name
  }

  @inline(__always)
  private static func hash(_ local: UnsafePointer<xmlChar>, _ space: UnsafePointer<xmlChar>?) -> Int {
    let mixed = UInt(bitPattern: local) &* 0x9E37_79B9_7F4A_7C15 ^ UInt(bitPattern: space)
    return Int(truncatingIfNeeded: mixed ^ mixed >> 29) & (capacity - 1)
  }

  private static func lookUp(_ local: UnsafePointer<xmlChar>, _ space: UnsafePointer<xmlChar>?) -> Name? {
    guard let space else { return Name(rawValue: String(cString: local)) }
    guard let prefix = Name.prefix(ofNamespace: String(cString: space)) else { return nil }
    return Name(rawValue: prefix + ":" + String(cString: local))
  }
}

/// The namespaces that the prefixes stand for at the place that has been told.
private final class XMLNamespaces {
  @exclusivity(unchecked) private var open: [(depth: Int, prefix: XMLEvents.Name?, space: XMLEvents.Name?)] =
    []
  @exclusivity(unchecked) private var depth = 0

  func open(_ declarations: XMLEvents.List) {
    depth += 1
    for index in stride(from: 0, to: declarations.count, by: 2) {
      open.append((depth, declarations[index], declarations[index + 1]))
    }
  }

  func close() {
    while let last = open.last, last.depth == depth { open.removeLast() }
    depth -= 1
  }

  func namespace(of prefix: String) -> String? {
    let last = open.last { $0.prefix.map { String(cString: $0) } == prefix }
    return last?.space.map { String(cString: $0) }
  }
}

/// What libxml2's callbacks, which are C functions and know no generics, talk to.
private final class XMLCallbacks {
  private let input: XMLInput
  /// What the input gives, as it comes or read ahead.
  private let bytes: any ByteStream
  /// Never set anew, so that a call need not keep its functions alive.
  let events: XMLEvents
  var failure: (any Error)?
  var complaint: String?
  private var context: xmlParserCtxtPtr?

  /// How many different names there may be: libxml2 looks each up in a table that it lets grow only so far.
  private let names: Int

  init(_ input: XMLInput, bytes: any ByteStream, names: Int, events: XMLEvents) {
    self.input = input
    self.bytes = bytes
    self.names = names
    self.events = events
  }

  /// The next bytes of the part.
  private func read(into target: UnsafeMutableRawBufferPointer) throws -> Int {
    if let context, xmlDictSize(context.pointee.dict) > names {
      throw ReadingError.limit(.names, names, in: input.part)
    }
    return try bytes.read(into: target)
  }

  func stop(_ error: any Error) {
    if failure == nil { failure = error }
    if let context { xmlStopParser(context) }
  }

  /// The callbacks' object behind libxml2's user data.
  @inline(__always)
  static func from(_ data: UnsafeMutableRawPointer?) -> Unmanaged<XMLCallbacks> {
    Unmanaged<XMLCallbacks>.fromOpaque(data!)
  }

  func run() throws {
    var sax = Self.callbacks()
    let data = Unmanaged.passUnretained(self).toOpaque()
    let read: xmlInputReadCallback = { data, target, count in
      let callbacks = XMLCallbacks.from(data).takeUnretainedValue()
      guard callbacks.failure == nil else { return -1 }
      do {
        return Int32(try callbacks.read(into: .init(start: target, count: Int(count))))
      } catch {
        callbacks.failure = error
        return -1
      }
    }
    guard let context = xmlCreateIOParserCtxt(&sax, data, read, nil, data, XML_CHAR_ENCODING_NONE) else {
      throw failure
        ?? ReadingError.xml("libxml2 could not be loaded (Debian's package is libxml2)", in: input.part)
    }
    self.context = context
    defer {
      self.context = nil
      xmlFreeParserCtxt(context)
    }
    var options = XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_NOCDATA.rawValue
    options |= XML_PARSE_HUGE.rawValue
    if input.ignoresDeclaredEncoding { options |= XML_PARSE_IGNORE_ENC.rawValue }
    xmlCtxtUseOptions(context, Int32(options))
    let result = xmlParseDocument(context)
    events.finish()
    if let failure { throw failure }
    if result != 0 || context.pointee.wellFormed == 0 {
      throw ReadingError.xml(complaint ?? "not well-formed", in: input.part)
    }
  }

  private static func callbacks() -> xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.initialized = XML_SAX2_MAGIC
    sax.startElementNs = { data, local, _, space, declared, declarations, count, _, attributes in
      XMLCallbacks.from(data)._withUnsafeGuaranteedRef { callbacks in
        let element = XMLEvents.Element(
          local: local!, space: space,
          declarations: XMLEvents.List(start: declarations, count: 2 * Int(declared)),
          attributes: XMLEvents.List(start: attributes, count: 5 * Int(count)))
        do { try callbacks.events.start(element) } catch { callbacks.stop(error) }
      }
    }
    sax.endElementNs = { data, local, _, space in
      XMLCallbacks.from(data)._withUnsafeGuaranteedRef { callbacks in
        do { try callbacks.events.end(local!, space) } catch { callbacks.stop(error) }
      }
    }
    sax.characters = { data, text, count in
      XMLCallbacks.from(data)._withUnsafeGuaranteedRef { callbacks in
        do { try callbacks.events.text(.init(start: text, count: Int(count))) } catch {
          callbacks.stop(error)
        }
      }
    }
    sax.ignorableWhitespace = sax.characters
    sax.internalSubset = { data, _, _, _ in
      XMLCallbacks.from(data).takeUnretainedValue().stop(ReadingError.doctype(in: ""))
    }
    sax.serror = { data, error in
      guard let error, error.pointee.level == XML_ERR_FATAL else { return }
      let callbacks = XMLCallbacks.from(data).takeUnretainedValue()
      guard callbacks.complaint == nil, let message = error.pointee.message else { return }
      let words = String(cString: message).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      callbacks.complaint = "line \(error.pointee.line): \(words)"
    }
    return sax
  }
}
