import Glibc

/// How many cores this process may run on.
package func availableCores() -> Int {
  let online = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  guard let bytes = try? content(of: FilePath("/proc/self/status"), limit: 1 << 16) else { return online }
  for line in bytes.split(separator: UInt8(ascii: "\n")) where line.starts(with: "Cpus_allowed:".utf8) {
    let digits = String(decoding: line.dropFirst(13), as: UTF8.self)
    let allowed = digits.reduce(0) { $0 + ($1.hexDigitValue?.nonzeroBitCount ?? 0) }
    if allowed > 0 { return min(allowed, online) }
  }
  return online
}
