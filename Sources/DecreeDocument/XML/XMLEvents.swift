internal import CLibXML

/// What libxml2 tells of a part, in its own pointers. Values and texts are good until the function returns, names and
/// namespaces for as long as the part is read.
struct XMLEvents {
  typealias Name = UnsafePointer<xmlChar>
  typealias List = UnsafeBufferPointer<UnsafePointer<xmlChar>?>

  var start: (Element) throws -> Void
  var end: (_ local: Name, _ space: Name?) throws -> Void
  var text: (UnsafeBufferPointer<xmlChar>) throws -> Void
  /// All has been told, and the names are still good.
  var finish: () -> Void = {}

  struct Element {
    var local: Name
    var space: Name?
    /// Prefix and URI of each namespace that the element declares.
    var declarations: List
    /// Local name, prefix, namespace, start and end of the value of each attribute.
    var attributes: List
  }
}

extension XMLEvents.Element {
  /// The value of the attribute whose pointers begin at `index`.
  func value(at index: Int) -> UnsafeBufferPointer<xmlChar> {
    let (start, end) = (attributes[index + 3], attributes[index + 4])
    guard let start, let end else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(start: start, count: end - start)
  }

  /// Of all values together.
  var valueBytes: Int {
    stride(from: 0, to: attributes.count, by: 5).reduce(0) { $0 + value(at: $1).count }
  }
}
