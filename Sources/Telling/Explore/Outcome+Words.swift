package import Checker
package import ExactJSON
package import Exploration

extension Outcome {
  /// The verdict in a sentence or two, each with lines of its own.
  var sentences: [Line] {
    switch self {
    case .holds(let statistics):
      [
        """
        \("holds", .good): \(statistics.words), every future explored, \(statistics.timeWords)
        """,
        Line(statistics.doubtWords),
      ]
    case .violated(let violation, let statistics):
      [
        """
        \("violated", .bad): \(violation.property), after \(counted(violation.depth, "step"));
        """,
        "\(statistics.words), \(statistics.timeWords)",
      ]
    case .unwitnessed(let property, let statistics):
      ["\("never seen", .warning): \(property); \(statistics.words), \(statistics.timeWords)"]
    case .notExhausted(let reason, let statistics):
      [
        """
        \("not exhausted", .warning): \(reason.words); nothing found in \(statistics.words), \
        \(statistics.timeWords)
        """
      ]
    }
  }

  /// The same in a terminal of so many columns.
  package func lines(_ width: Int) -> [Line] { sentences.flatMap { $0.wrapped(to: width) } }

  /// The verdict as data, with the attack if there is one.
  package func json<Family>(_ breach: Breach<Family>?) -> JSON where M == WorldModel<Family> {
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

extension Statistics {
  var words: String { "\(counted(states, "state")), depth \(grouped(depth))" }

  /// How long it took, in tenths of a second.
  var timeWords: String { duration.tenthsWords }

  var doubtWords: String {
    "The chance that two states were taken for one is below \(collisionProbability.powerWords)."
  }
}

extension Double {
  /// The next power of ten above.
  fileprivate var powerWords: String {
    var (power, bound) = (0, 1.0)
    while bound / 10 > self, power < 30 {
      bound /= 10
      power += 1
    }
    return "1 in 10^\(power)"
  }
}

extension StopReason {
  var words: String {
    switch self {
    case .states(let limit): "the limit of \(counted(limit, "state")) was reached"
    case .memory(let limit): "the limit of \(grouped(limit >> 20)) MB was reached"
    case .time(let limit): "the limit of \(grouped(limit.components.seconds)) seconds was reached"
    case .depth(let limit): "the limit of depth \(grouped(limit)) was reached"
    case .boundary(let states): "\(counted(states, "state")) lie outside"
    case .tooManyActions: "a state has too many futures"
    case .disk(let error):
      "\(error.place) could not be \(error.action.words) (system error \(error.code))"
    case .cancelled: "it was cancelled"
    }
  }
}

extension DiskError.Action {
  fileprivate var words: String {
    switch self {
    case .open: "opened"
    case .read: "read"
    case .write: "written"
    }
  }
}

extension Duration {
  /// In tenths of a second.
  var tenthsWords: String {
    let tenths = Int((self / .milliseconds(100)).rounded())
    return "\(grouped(tenths / 10)).\(tenths % 10) seconds"
  }
}
