package import Checker
package import ExactJSON
internal import Exploration

/// The result of random futures: whether a promise was broken, and by which run.
package struct FuzzedText<Family: FuzzedFamily> {
  let fuzzed: Fuzzed<Family>
  let duration: Duration
  /// The command that makes a run again.
  let command: (Int) -> String

  package init(
    _ fuzzed: Fuzzed<Family>, _ duration: Duration, command: @escaping (Int) -> String
  ) {
    self.fuzzed = fuzzed
    self.duration = duration
    self.command = command
  }

  /// The result in a sentence or two; a command that is to be copied may have a width of its own.
  package func lines(_ width: Int, commandWidth: Int) -> [Line] {
    let sum =
      "\(counted(fuzzed.walked.runs, "run")), \(counted(fuzzed.walked.moves, "move"))"
    let time = duration.tenthsWords
    guard let failure = fuzzed.failure else {
      let verdict: Line =
        fuzzed.walked.isComplete
        ? "\("nothing broken", .good)" : "\("time ran out", .warning), and nothing broken"
      let sentence: Line = "\(verdict): \(sum), \(time)"
      return sentence.wrapped(to: width) + unseenLines(width)
    }
    let verdict: Line =
      """
      \("violated", .bad): \(failure.property), in run \(grouped(failure.run)) after \
      \(counted(failure.length, "move")), shrunk to \(grouped(failure.shrunk.path.actions.count));
      """
    let command = "Again with: \(command(failure.run))"
    return verdict.wrapped(to: width) + Line("\(sum), \(time)").wrapped(to: width)
      + ShellCommand(command).lines(commandWidth).map { Line($0) }
  }

  /// What so many runs could have shown, and did not.
  private func unseenLines(_ width: Int) -> [Line] {
    guard !fuzzed.walked.unwitnessed.isEmpty else { return [] }
    let list = fuzzed.walked.unwitnessed.joined(separator: "; ")
    return Line("Never seen: \(list).").wrapped(to: width)
  }

  /// The result as data.
  package var json: JSON {
    let outcome =
      fuzzed.failure != nil
      ? "violated" : fuzzed.walked.isComplete ? "nothing-broken" : "time-ran-out"
    return [
      "outcome": .string(outcome), "runs": .number(fuzzed.walked.runs),
      "moves": .number(fuzzed.walked.moves),
      "milliseconds": .number(Int((duration / .milliseconds(1)).rounded())),
      "unseen": .array(fuzzed.walked.unwitnessed.map { .string($0) }),
      "failure": fuzzed.failure.map(json) ?? .null,
    ]
  }

  private func json(_ failure: Fuzzed<Family>.Failure) -> JSON {
    [
      "property": .string(failure.property), "run": .number(failure.run),
      "moves": .number(failure.length),
      "shrunk": .number(failure.shrunk.path.actions.count),
      "minimal": .bool(failure.shrunk.isMinimal),
      "command": .string(command(failure.run)), "attack": failure.breach?.json ?? .null,
    ]
  }
}
