internal import Bitcoin
internal import Channels
internal import Checker
internal import ExactJSON
internal import Exploration
internal import Simulation

extension Breach {
  /// Tells the attack as a story, and what it cost whom.
  func tell(to invocation: Invocation) throws(CommandError) {
    let width = invocation.style.textWidth
    try TraceText(try trace(), width: width).write { lines throws(CommandError) in
      try invocation.write(lines)
    }
    try invocation.write([Line()] + lossLine.wrapped(to: width))
  }

  private func trace() throws(CommandError) -> Trace {
    do { return try scenario.run() } catch {
      throw .badData(.standardInput, problem: error.problem(in: scenario))
    }
  }

  /// Writes the story where the command line says.
  func write(to path: String) throws(CommandError) { try scenario.write(to: path) }

  /// What is broken, and what that costs whom.
  private var lossLine: Line {
    let (role, satoshis) = loss
    let cost = role.map { " The \($0.rawValue) loses \(grouped(satoshis)) sat." } ?? ""
    return "\("Broken", .bad): \(promise.sentence)\(cost)"
  }

  var json: JSON {
    [
      "property": .string(promise.rawValue), "length": .number(length),
      "cheat": cheat.map { .string($0.rawValue) } ?? .null,
      "loss_sat": .number(loss.satoshis), "scenario": scenario.json,
    ]
  }
}

extension Scenario {
  /// Writes the story where the command line says.
  func write(to path: String) throws(CommandError) {
    try OutputFile.write(Array(text.utf8), to: path)
  }
}

extension Outcome<WorldModel> {
  /// The result as data, with the attack if there is one.
  func json(_ breach: Breach?) -> JSON {
    let statistics = statistics
    let words: String =
      switch self {
      case .holds: "holds"
      case .violated, .unwitnessed: "violated"
      case .notExhausted: "not-exhausted"
      }
    return [
      "outcome": .string(words), "states": .number(statistics.states),
      "edges": .number(statistics.edges), "depth": .number(statistics.depth),
      "milliseconds": .number(Int((statistics.duration / .milliseconds(1)).rounded())),
      "bytes_per_state": .number(Int(statistics.bytesPerState.rounded())),
      "attack": breach?.json ?? .null,
    ]
  }
}
