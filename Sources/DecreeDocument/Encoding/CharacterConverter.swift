import Glibc

/// The C library's `iconv`, for the encodings that have no table of their own here.
enum CharacterConverter {
  static func knows(_ name: String) -> Bool {
    guard let descriptor = open(name) else { return false }
    iconv_close(descriptor)
    return true
  }

  /// The text in UTF-8, U+FFFD for each byte that cannot be converted, and how many those were.
  static func decode(_ bytes: ArraySlice<UInt8>, from name: String) -> (utf8: [UInt8], invalid: Int) {
    guard let descriptor = open(name) else { return ([], bytes.count) }
    defer { iconv_close(descriptor) }
    var input = Array(bytes)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 2)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var invalid = 0
    input.withUnsafeMutableBytes { source in
      var next = source.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = source.count
      while left > 0 {
        let (failure, written) = chunk.withUnsafeMutableBytes { target in
          var out = target.baseAddress?.assumingMemoryBound(to: CChar.self)
          var room = target.count
          let result = iconv(descriptor, &next, &left, &out, &room)
          return (result == -1 ? errno : 0, target.count - room)
        }
        output.append(contentsOf: chunk[..<written])
        if failure == EILSEQ || failure == EINVAL {
          output.append(contentsOf: [0xEF, 0xBF, 0xBD])
          invalid += 1
          next = next?.advanced(by: 1)
          left -= 1
          iconv(descriptor, nil, nil, nil, nil)
        } else if failure != 0 && failure != E2BIG {
          return
        }
      }
    }
    return (output, invalid)
  }

  private static func open(_ name: String) -> iconv_t? {
    guard name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") }) else { return nil }
    let descriptor = iconv_open("UTF-8", name)
    return descriptor == iconv_t(bitPattern: -1) ? nil : descriptor
  }
}
