internal import Channels
internal import Checker
internal import Telling

extension Timelock.Schedule.Span {
  /// `106-194`, `201`, `from 201`.
  var blockWords: String {
    blocks(from, to)
  }
}

extension Timelock.Schedule.Contest {
  /// Which states can be in the block, and so which wins.
  var words: String {
    switch self {
    case .nobody: "nobody: no state may be in a block yet"
    case .alone(let state): "\(Self.name(state)) wins: nothing else may be in a block"
    case .race(let states):
      "a race from \(Self.name(states.upperBound)) to \(Self.name(states.lowerBound)): whichever"
        + " is mined first"
    }
  }

  private static func name(_ state: UInt32) -> String {
    state == 0 ? "the refund" : "commitment \(grouped(state))"
  }
}
