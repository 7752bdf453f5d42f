import RussianTerms

/// libFuzzer's entry: any bytes are a cell, a running text and a title; the first byte chooses the surroundings.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTerms(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  var context = TermContext()
  if let first = bytes.first, first & 1 == 1, let from = CivilDate(year: 2021, month: 1, day: 1),
    let to = CivilDate(year: first & 2 == 2 ? 2023 : 2021, month: 12, day: 31)
  {
    context.period = from...to
    if first & 4 == 4 { context.sectionMonth = Int(first >> 4) % 12 + 1 }
  }
  let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
  let reader = DeadlineReader()
  if let broken = Invariants.broken(by: reader.read(text, in: context), of: text) { fatalError(broken) }
  for term in reader.scan(text, in: context) { precondition(term.bytes.upperBound <= text.utf8.count) }
  _ = reader.period(ofTitle: text)
  _ = reader.heading(text)
  for date in reader.dates(in: text) { precondition(date.bytes.upperBound <= text.utf8.count) }
  return 0
}
