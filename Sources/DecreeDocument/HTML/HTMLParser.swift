internal import CLibXML

/// What is told of a page, in document order.
protocol HTMLHandler: AnyObject {
  /// An element begins; `nil` for one that means nothing to us.
  func start(_ element: HTMLElement?, _ attributes: HTMLAttributes) throws
  func end(_ element: HTMLElement?) throws
  /// Text in UTF-8, entities resolved. A piece is good until the function returns.
  func text(_ piece: UnsafeBufferPointer<UInt8>) throws
}

/// The attributes of an element. Good until the handler's function returns.
struct HTMLAttributes {
  fileprivate let pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?

  /// The value of an attribute, empty where it has none; `nil` where the element has no such attribute.
  subscript(name: String) -> String? {
    guard let pointers else { return nil }
    var index = 0
    while let key = pointers[index] {
      if String(cString: key) == name { return pointers[index + 1].map { String(cString: $0) } ?? "" }
      index += 2
    }
    return nil
  }
}

/// Reads pages with libxml2's HTML parser. All of libxml2's types for HTML stay in this file.
///
/// The parser mends bad nesting, so that each start has its end. It loads nothing and never fails on bad markup;
/// `HTMLGuard` must have looked at the page before it, as the parser takes quadratic time over an element with very
/// many attributes.
enum HTMLParser {
  /// Reads a page in UTF-8 and tells the handler what stands in it. A handler's error stops the reading.
  static func parse(_ page: ArraySlice<UInt8>, limits: Limits, part: String, handler: any HTMLHandler) throws
  {
    let sink = HTMLSink(handler: handler, depthLimit: limits.htmlDepth, part: part)
    try withExtendedLifetime(sink) {
      try page.withUnsafeBytes { try sink.run($0) }
    }
  }
}

private final class HTMLSink {
  private let handler: any HTMLHandler
  private let depthLimit: Int
  private let part: String
  private var depth = 0
  private var failure: (any Error)?
  private var context: htmlParserCtxtPtr?
  /// libxml2 keeps one copy of each name while it reads.
  private var names: [UnsafePointer<xmlChar>: HTMLElement?] = [:]

  init(handler: any HTMLHandler, depthLimit: Int, part: String) {
    self.handler = handler
    self.depthLimit = depthLimit
    self.part = part
  }

  func run(_ page: UnsafeRawBufferPointer) throws {
    guard page.count > 0 else { return }
    guard
      let context = htmlCreateMemoryParserCtxt(
        page.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(page.count))
    else {
      throw ReadingError(
        code: "html-parser", english: "\(part): libxml2 could not be loaded (Debian's package is libxml2)",
        russian: "\(part): не удалось загрузить libxml2 (в Debian это пакет libxml2)")
    }
    self.context = context
    defer {
      self.context = nil
      // The parser's own tree stays empty, but a page's DOCTYPE may have begun one.
      if let tree = context.pointee.myDoc { xmlFreeDoc(tree) }
      context.pointee.myDoc = nil
      htmlFreeParserCtxt(context)
    }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
      | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_NODEFDTD.rawValue
    htmlCtxtUseOptions(context, Int32(options))
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
    context.pointee.sax.pointee = Self.callbacks()
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    htmlParseDocument(context)
    if let failure { throw failure }
  }

  private static func from(_ data: UnsafeMutableRawPointer?) -> HTMLSink {
    Unmanaged<HTMLSink>.fromOpaque(data!).takeUnretainedValue()
  }

  private static func callbacks() -> xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.startElement = { data, name, attributes in
      let sink = HTMLSink.from(data)
      sink.attempt {
        sink.depth += 1
        guard sink.depth <= sink.depthLimit else {
          throw ReadingError.limit(.htmlDepth, sink.depthLimit, in: sink.part)
        }
        try sink.handler.start(sink.element(name), HTMLAttributes(pointers: attributes))
      }
    }
    sax.endElement = { data, name in
      let sink = HTMLSink.from(data)
      sink.depth -= 1
      sink.attempt { try sink.handler.end(sink.element(name)) }
    }
    sax.characters = { data, text, count in
      let sink = HTMLSink.from(data)
      sink.attempt { try sink.handler.text(UnsafeBufferPointer(start: text, count: Int(count))) }
    }
    sax.ignorableWhitespace = sax.characters
    sax.cdataBlock = sax.characters
    return sax
  }

  private func attempt(_ body: () throws -> Void) {
    guard failure == nil else { return }
    do {
      try body()
    } catch {
      failure = error
      if let context { xmlStopParser(context) }
    }
  }

  private func element(_ name: UnsafePointer<xmlChar>?) -> HTMLElement? {
    guard let name else { return nil }
    if let known = names[name] { return known }
    let element = HTMLElement(rawValue: String(cString: name))
    if names.count < 4096 { names[name] = element }
    return element
  }
}
