struct LineSource: RecordSource {
  var inputs: InputSequence
  /// The files that the output will take the place of.
  let replaced: [FileIdentity]

  mutating func next() throws -> Supply<Input> {
    switch inputs.upcoming() {
    case .end: return .end
    case .pending(let descriptor): return .pending(descriptor)
    case .input(let input):
      if let refusal = input.refusal { return .settled(input, Answer(FileResult(refusal))) }
      if !replaced.isEmpty, let status = try? input.path.status().get(), replaced.contains(status.identity) {
        throw BatchFailure.replacesInput(input.path)
      }
      return .record(input, Record(path: input.path).line)
    }
  }
}

struct LineSink: AnswerSink {
  let plans: FileUnderWay
  var tally: Tally
  /// How many plans are written, which is the number of the last one's line.
  private var lines = 0

  init(plans: FileUnderWay, tally: Tally) {
    self.plans = plans
    self.tally = tally
  }

  mutating func take(_ input: Input, _ answer: Answer) throws -> Bool {
    var result = answer.result
    result.path = input.path.text
    if !answer.plan.isEmpty {
      try plans.write(answer.plan)
      lines += 1
      result.line = lines
    }
    return try tally.add(result)
  }

  mutating func tick(_ progress: WorkProgress) { tally.observer.progress(progress) }
}
