@testable import DecreeDocument

enum TestName: String, XMLVocabulary {
  case a = "x:a"
  case key = "x:k"
  case plain = "k"

  static func prefix(ofNamespace uri: String) -> String? { uri == "urn:one" ? "x" : nil }
}

/// Writes down what it is told of a part; throws at the event before which it was told to.
final class XMLRecorder: XMLHandler {
  typealias Name = TestName
  struct Full: Error {}

  private(set) var events: [String] = []
  private let most: Int
  private var lastIsText = false

  init(most: Int = .max) { self.most = most }

  func start(_ name: TestName?, _ attributes: XMLAttributes<TestName>) throws {
    if events.count >= most { throw Full() }
    var tag = "<" + (name?.rawValue ?? "nil")
    for index in 0..<attributes.count {
      tag += " " + (attributes.name(at: index)?.rawValue ?? "nil") + "=" + attributes.value(at: index).string
    }
    events.append(tag + ">")
    lastIsText = false
  }

  func end(_ name: TestName?) {
    events.append("</" + (name?.rawValue ?? "nil") + ">")
    lastIsText = false
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) {
    let piece = String(decoding: piece, as: UTF8.self)
    if lastIsText { events[events.count - 1] += piece } else { events.append(piece) }
    lastIsText = true
  }
}
