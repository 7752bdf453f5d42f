import Glibc

/// A file that an office program wrote.
func fixture(_ name: String) -> [UInt8] {
  let tests = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  guard let file = fopen("/\(tests)/Fixtures/formats/\(name)", "r") else { return [] }
  defer { fclose(file) }
  var bytes = [UInt8](repeating: 0, count: 1 << 17)
  let count = fread(&bytes, 1, bytes.count, file)
  return Array(bytes.prefix(count))
}
