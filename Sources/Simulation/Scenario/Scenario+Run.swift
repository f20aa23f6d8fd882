/// A scenario that cannot be run to its end.
public struct ScenarioFault: Error, Equatable, Sendable {
  /// The number of the move, from 0.
  public let index: Int
  /// The move.
  public let move: Move
  /// Why it cannot happen there.
  public let reason: MoveRefusal
}

extension Scenario {
  /// Runs the story from its beginning, and tells what happened.
  public func run() throws(ScenarioFault) -> Trace {
    preconditionFailure("not yet written")
  }
}
