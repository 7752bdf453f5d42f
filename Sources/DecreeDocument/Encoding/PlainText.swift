extension DocumentReader {
  /// The characters of a plain text, as UTF-8 without a byte order mark, for those who show lines of it.
  ///
  /// - Throws: `ReadingError` where nobody knows the encoding that the reader demands.
  package func plainText(of bytes: [UInt8]) throws -> [UInt8] {
    Array(try TextDecoder.decode(bytes[...], demanded: encoding).utf8)
  }
}
