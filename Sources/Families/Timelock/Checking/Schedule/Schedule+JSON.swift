internal import Bitcoin
internal import Channels
internal import Checker
public import ExactJSON

extension Timelock.Schedule {
  /// All of it: the terms, what they cost, every state, and every block from the next one on.
  public var json: JSON {
    [
      "refund-height": .number(ladder.refundHeight.value),
      "step": .number(ladder.step),
      "reaction": .number(ladder.reaction),
      "delay": .number(ladder.delay),
      "undone": .number(ladder.undone),
      "height": .number(tip.value),
      "latest": .number(latest),
      "margin": .number(ladder.margin),
      "safe": .bool(ladder.isSafe),
      "blocks-per-update": .number(ladder.step),
      "updates-left": updatesLeft.map { .number($0) } ?? .null,
      "decided-by": .number(decidedBy),
      "states": .array(rungs.map(\.json)),
      "blocks": .array(spans.map(\.json)),
    ]
  }
}

extension Timelock.Schedule.Rung {
  fileprivate var json: JSON {
    [
      "state": .number(state),
      "lock": .number(lock.value),
      "first-block": .number(firstBlock.value),
      "alone": alone.map {
        .array([.number($0.lowerBound.value), .number($0.upperBound.value)])
      } ?? .null,
      "agree-by": agreeBy.map { .number($0) } ?? .null,
      "close-by": closeBy.map { .number($0.value) } ?? .null,
    ]
  }
}

extension Timelock.Schedule.Span {
  /// The blocks, and the states that can be in them, earliest first.
  public var json: JSON {
    [
      "from": .number(from.value),
      "to": to.map { .number($0.value) } ?? .null,
      "wins": contest.json,
    ]
  }
}

extension Timelock.Schedule.Contest {
  /// `nobody`, a state's number, or the lowest and the highest of those that race.
  fileprivate var json: JSON {
    switch self {
    case .nobody: "nobody"
    case .alone(let state): .number(state)
    case .race(let states): .array([.number(states.lowerBound), .number(states.upperBound)])
    }
  }
}
