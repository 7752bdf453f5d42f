import DecreeBatch
import Glibc

extension FilePath {
  /// A path that stands on the command line.
  init(argument: String) { self = FilePath.arguments([argument])[0] }

  /// Paths as they stand on the command line, in its order. Swift gives an argument that is no UTF-8, as names out of
  /// archives made on Windows are, with U+FFFD for what it cannot show; its bytes are looked up.
  static func arguments(_ texts: [String]) -> [FilePath] {
    guard texts.contains(where: { $0.unicodeScalars.contains("\u{FFFD}") }) else {
      return texts.map { FilePath($0) }
    }
    var unshown: [String: ArraySlice<[UInt8]>] = [:]
    let arguments = UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc))
    for argument in arguments.compactMap(\.self) {
      let bytes = Array(UnsafeRawBufferPointer(start: argument, count: strlen(argument)))
      guard String(validating: bytes, as: UTF8.self) == nil else { continue }
      unshown[String(decoding: bytes, as: UTF8.self), default: []].append(bytes)
      // `--output=NAME`
      if bytes.starts(with: "--".utf8), let sign = bytes.firstIndex(of: UInt8(ascii: "=")) {
        let value = Array(bytes[(sign + 1)...])
        unshown[String(decoding: value, as: UTF8.self), default: []].append(value)
      }
    }
    return texts.map { text in FilePath(unshown[text]?.popFirst() ?? Array(text.utf8)) }
  }
}
