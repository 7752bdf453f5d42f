import CanonicalJSON

/// What a worker says of a record: a line of JSON, then as many bytes as the line announces.
package struct Answer: Sendable {
  package var result: FileResult
  /// The plan's JSON where the record named no output; canonical, with its closing line feed.
  package var plan: [UInt8] = []
  /// The plan is there already: the input has the hash that the record named.
  var isUnchanged = false

  init(_ result: FileResult) { self.result = result }

  /// The line with its line feed, without the plan.
  var header: [UInt8] {
    var members: [JSONValue.Member] = [.init("result", .object(result.keptMembers))]
    if isUnchanged { members.append(.init("unchanged", true)) }
    if !plan.isEmpty { members.append(.init("length", .integer(plan.count))) }
    return JSONValue.object(members).canonicalBytes() + [UInt8(ascii: "\n")]
  }

  /// Reads what `header` wrote, and how many bytes of a plan follow it.
  static func reading(_ header: ArraySlice<UInt8>) -> (answer: Answer, length: Int)? {
    guard let json = JSONValue(line: header), let result = json["result"].flatMap(FileResult.init(kept:))
    else {
      return nil
    }
    var answer = Answer(result)
    answer.isUnchanged = json["unchanged"] != nil
    return (answer, json["length"]?.number ?? 0)
  }
}
