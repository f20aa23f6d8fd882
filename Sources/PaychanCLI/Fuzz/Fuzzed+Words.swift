internal import Checker
internal import ExactJSON
internal import Exploration
internal import Simulation

extension Fuzzed {
  /// What came of it, in a sentence or two.
  func words(_ options: FuzzOptions, _ duration: Duration) -> String {
    let sum = "\(counted(walked.runs, "run")), \(counted(walked.moves, "move"))"
    guard let failure else {
      let verdict = walked.isComplete ? "nothing broken" : "time ran out, and nothing broken"
      return "\(verdict): \(sum), \(duration.tenthsWords)\n" + unseenWords
    }
    return "violated: \(failure.property), in run \(failure.run) after"
      + " \(counted(failure.length, "move")), shrunk to \(failure.shrunk.path.actions.count);\n"
      + "\(sum), \(duration.tenthsWords)\n"
      + "Again with: \(options.command(forRun: failure.run))\n"
  }

  /// What so many runs might have shown, and did not.
  private var unseenWords: String {
    guard !walked.unwitnessed.isEmpty else { return "" }
    let list = walked.unwitnessed.joined(separator: "; ")
    return wrapped("Never seen: \(list).", to: 80).joined(separator: "\n") + "\n"
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
