import CanonicalJSON
import Crypto
package import DecreeDocument
import DecreeParser
import Glibc

/// Reads records one after the other, as a worker does.
package struct OrderReading: Sendable {
  private let parser: DecreeParser
  private let limit: Int
  private let isTrusting: Bool

  /// - Parameter isTrusting: whether a record may say where its plan is written.
  package init(reader: DocumentReader, isTrusting: Bool) {
    self.isTrusting = isTrusting
    parser = DecreeParser(reader: reader)
    limit = reader.limits.inputBytes
  }

  /// Never fails: what is wrong with the record or the document is the answer.
  func answer(_ line: some Sequence<UInt8>) -> Answer {
    do throws(Reason) {
      return try answer(Record(line: line))
    } catch {
      return Answer(FileResult(.failed, reason: error))
    }
  }

  private func answer(_ record: Record) throws(Reason) -> Answer {
    let bytes: [UInt8]
    switch record.source {
    case .content(let content): bytes = content
    case .path(let path): bytes = try content(of: path, limit: limit)
    }
    let hash = hexadecimal(SHA256.hash(data: bytes))
    if isTrusting, hash == record.knownHash {
      var answer = Answer(FileResult(.read))
      answer.isUnchanged = true
      return answer
    }
    var answer = Answer(FileResult(.read))
    do {
      let plan = try parser.parse(bytes, name: record.name)
      answer.result = FileResult(plan)
      if !plan.plans.isEmpty { try deliver(plan, of: record, in: &answer) }
    } catch let reason as Reason {
      throw reason
    } catch let error as ReadingError {
      answer.result = .failed(error.code, english: error.english, russian: error.russian)
    } catch {
      answer.result = .failed(
        "internal-fault", english: "a fault of ingest itself: \(error)",
        russian: "внутренняя ошибка ingest: \(error)")
    }
    answer.result.sha256 = hash
    answer.result.counts.bytes = bytes.count
    return answer
  }

  private func deliver(_ plan: DecreePlan, of record: Record, in answer: inout Answer) throws(Reason) {
    let json = plan.canonicalJSON()
    answer.result.outputBytes = json.count
    if isTrusting, let output = record.output {
      try write(json, to: output)
    } else if let key = record.key {
      answer.plan =
        Array(#"{"key":"#.utf8) + key + Array(#","plan":"#.utf8) + json.dropLast()
        + Array("}\n".utf8)
    } else {
      answer.plan = json
    }
  }
}

extension FileResult {
  fileprivate init(_ plan: DecreePlan) {
    let isWarned = plan.diagnostics.contains { $0.severity >= .warning }
    self.init(isWarned ? .warned : .read)
    counts.plans = plan.plans.count
    counts.items = plan.plans.reduce(0) { $0 + $1.items.count }
    for diagnostic in plan.diagnostics { counts.diagnostics[diagnostic.code, default: 0] += 1 }
    guard plan.plans.isEmpty else { return }
    status = .failed
    reason = Reason(
      "no-plan", english: "there is no plan in this document", russian: "плана в этом документе нет")
  }
}

private func hexadecimal(_ digest: SHA256Digest) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
