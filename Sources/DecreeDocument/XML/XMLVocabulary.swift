/// The names that a format's reader knows: an enum whose raw values are `prefix:local`, or `local` alone for a name
/// in no namespace. The prefixes are the vocabulary's own; those of the file do not matter.
protocol XMLVocabulary: RawRepresentable, Hashable, Sendable where RawValue == String {
  /// The vocabulary's prefix for a namespace; several namespaces may share one. `nil`: a foreign namespace.
  static func prefix(ofNamespace uri: String) -> String?
}

/// What is told of an XML part, in document order. A name that is not in the vocabulary is `nil`.
protocol XMLHandler<Name>: AnyObject {
  associatedtype Name: XMLVocabulary

  /// The attributes are good until the function returns.
  func start(_ name: Name?, _ attributes: XMLAttributes<Name>) throws
  func end(_ name: Name?) throws
  /// Text in UTF-8. One run of text may come in several pieces; a piece is good until the function returns.
  func text(_ piece: UnsafeBufferPointer<UInt8>) throws
}

/// The value of an attribute, in UTF-8. Good until the handler's function returns.
struct XMLValue {
  let bytes: UnsafeBufferPointer<UInt8>

  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// A decimal integer with or without a sign and with white space around it; `nil` for anything else.
  /// What is too large for an `Int32` is cut down to it.
  var integer: Int? {
    var sign = 1
    var digits = 0
    var value = 0
    var ended = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9") where !ended:
        value = min(value * 10 + Int(byte - UInt8(ascii: "0")), Int(Int32.max))
        digits += 1
      case UInt8(ascii: "-") where digits == 0 && !ended: sign = -1
      case UInt8(ascii: "+") where digits == 0 && !ended: break
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        ended = digits > 0
      default: return nil
      }
    }
    return digits > 0 ? sign * value : nil
  }

  static func == (value: XMLValue, text: StaticString) -> Bool {
    guard value.bytes.count == text.utf8CodeUnitCount else { return false }
    return value.bytes.elementsEqual(
      UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
