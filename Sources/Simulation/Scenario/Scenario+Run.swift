/// A scenario that cannot be run to its end.
public struct ScenarioFault: Error, Equatable, Sendable {
  /// The number of the move, from 0.
  public let index: Int
  /// The move.
  public let move: Move
  /// Why it cannot happen there.
  public let reason: MoveRefusal

  /// Says which move of a story cannot happen.
  package init(index: Int, move: Move, reason: MoveRefusal) {
    self.index = index
    self.move = move
    self.reason = reason
  }
}

extension Scenario {
  /// Runs the story from its beginning, and tells what happened.
  ///
  /// After each move it says how many there were, so that whoever waits can be told.
  public func run(
    reporting report: (_ moves: Int) -> Void = { _ in }
  ) throws(ScenarioFault) -> Trace {
    var world = World(self)
    var steps: [Trace.Step] = []
    for (index, move) in moves.enumerated() {
      do {
        let events = try world.apply(move)
        steps.append(Trace.Step(move: move, events: events, standing: world.standing))
        report(steps.count)
      } catch {
        throw ScenarioFault(index: index, move: move, reason: error)
      }
    }
    return Trace(
      scenario: self, prelude: world.prelude, steps: steps, outcome: world.outcome)
  }
}
