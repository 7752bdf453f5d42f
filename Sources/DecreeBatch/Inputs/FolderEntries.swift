import Glibc

/// The names in a folder but `.` and `..`, sorted by their bytes, and what stopped the reading before its end.
func entryNames(of folder: FilePath) throws(SystemError) -> (names: [[UInt8]], failure: SystemError?) {
  guard let stream = folder.withCString({ opendir($0) }) else { throw SystemError.last }
  defer { closedir(stream) }
  var names: [[UInt8]] = []
  errno = 0
  while let entry = readdir(stream) {
    let name = entryName(entry)
    if name != Array(".".utf8) && name != Array("..".utf8) { names.append(name) }
    errno = 0
  }
  let failure = errno == 0 ? nil : SystemError.last
  names.sort { $0.lexicographicallyPrecedes($1) }
  return (names, failure)
}

private func entryName(_ entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
  let start = UnsafeRawPointer(entry) + MemoryLayout<dirent>.offset(of: \.d_name)!
  let length = strlen(start.assumingMemoryBound(to: CChar.self))
  return Array(UnsafeRawBufferPointer(start: start, count: length))
}
