/// Whether one slip makes one word the other: a letter left out, put in, changed, or two swapped.
package func areNear(_ a: String, _ b: String) -> Bool {
  let (a, b) = (Array(a.utf8), Array(b.utf8))
  guard abs(a.count - b.count) <= 1, a.count > 2 else { return false }
  let head = zip(a, b).prefix { $0 == $1 }.count
  let tail = zip(a.dropFirst(head).reversed(), b.dropFirst(head).reversed()).prefix { $0 == $1 }.count
  let (left, right) = (a.count - head - tail, b.count - head - tail)
  if max(left, right) <= 1 { return true }
  return left == 2 && right == 2 && a[head] == b[head + 1] && a[head + 1] == b[head]
}
