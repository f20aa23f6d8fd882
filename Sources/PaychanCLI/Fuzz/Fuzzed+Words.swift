internal import Checker
internal import ExactJSON
internal import Exploration
internal import Simulation

extension Fuzzed {
  /// What came of it, in a sentence or two.
  func lines(
    _ options: FuzzOptions, _ duration: Duration, _ invocation: Invocation
  ) -> [Line] {
    let width = invocation.style.textWidth
    let sum = "\(counted(walked.runs, "run")), \(counted(walked.moves, "move"))"
    let time = duration.tenthsWords
    guard let failure else {
      let verdict: Line =
        walked.isComplete
        ? "\("nothing broken", .good)" : "\("time ran out", .warning), and nothing broken"
      let sentence: Line = "\(verdict): \(sum), \(time)"
      return sentence.wrapped(to: width) + unseenLines(width)
    }
    let verdict: Line =
      """
      \("violated", .bad): \(failure.property), in run \(grouped(failure.run)) after \
      \(counted(failure.length, "move")), shrunk to \(grouped(failure.shrunk.path.actions.count));
      """
    let command = "Again with: \(options.command(forRun: failure.run))"
    return verdict.wrapped(to: width) + Line("\(sum), \(time)").wrapped(to: width)
      + ShellCommand(command).lines(invocation.listWidth).map { Line($0) }
  }

  /// What so many runs might have shown, and did not.
  private func unseenLines(_ width: Int) -> [Line] {
    guard !walked.unwitnessed.isEmpty else { return [] }
    let list = walked.unwitnessed.joined(separator: "; ")
    return Line("Never seen: \(list).").wrapped(to: width)
  }

  func json(_ options: FuzzOptions, _ duration: Duration) -> JSON {
    let outcome =
      failure != nil ? "violated" : walked.isComplete ? "nothing-broken" : "time-ran-out"
    return [
      "outcome": .string(outcome), "runs": .number(walked.runs), "moves": .number(walked.moves),
      "milliseconds": .number(Int((duration / .milliseconds(1)).rounded())),
      "unseen": .array(walked.unwitnessed.map { .string($0) }),
      "failure": failure?.json(options) ?? .null,
    ]
  }
}

extension Fuzzed.Failure {
  fileprivate func json(_ options: FuzzOptions) -> JSON {
    [
      "property": .string(property), "run": .number(run), "moves": .number(length),
      "shrunk": .number(shrunk.path.actions.count), "minimal": .bool(shrunk.isMinimal),
      "command": .string(options.command(forRun: run)), "attack": breach?.json ?? .null,
    ]
  }
}
