import Glibc

/// Reads any bytes as a document of one format, the one that `INGEST_FUZZ_FORMAT` names. Whatever the bytes are, reading
/// must end with a document or with a `ReadingError`, in time and memory that follow from their number.
@_cdecl("LLVMFuzzerTestOneInput")
public func readDocument(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  let input = ReaderInput(bytes: bytes, name: "input", encoding: nil, limits: Limits())
  do {
    let document = try reader.read(input)
    // Walking over it finds what was never meant to be walked over.
    for block in document.blocks { precondition(length(of: block) >= 0) }
  } catch is ReadingError {
  } catch {
    fatalError("an error that tells a person nothing: \(error)")
  }
  return 0
}

private let reader: any FormatReader = {
  // What other programs make of the bytes is not fuzzed here.
  setenv("PATH", "", 1)
  let name = getenv("INGEST_FUZZ_FORMAT").map { String(cString: $0) } ?? "text"
  guard let reader = FormatReaders.all.first(where: { $0.format.identifier == name }) else {
    fatalError("no format is called \(name)")
  }
  return reader
}()

private func length(of block: Block) -> Int {
  switch block {
  case .paragraph(let paragraph):
    precondition(paragraph.numberLength <= paragraph.text.utf8.count)
    return paragraph.text.utf8.count
  case .table(let table):
    var total = 0
    for row in table.rows {
      for cell in row.cells {
        precondition(cell.column >= 0 && cell.columnSpan >= 1)
        for inner in cell.blocks { total += length(of: inner) }
      }
    }
    return total
  }
}
