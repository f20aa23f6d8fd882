internal import Channels

/// A scenario that cannot be run to its end.
public struct ScenarioFault<Family: SimulatedFamily>: Error, Equatable, Sendable {
  /// The number of the move, from 0.
  public let index: Int
  /// The move.
  public let move: Move<Family>
  /// Why it cannot happen there.
  public let reason: MoveRefusal<Family>

  /// Says which move of a scenario cannot happen.
  package init(index: Int, move: Move<Family>, reason: MoveRefusal<Family>) {
    self.index = index
    self.move = move
    self.reason = reason
  }
}

extension Scenario {
  /// Runs the scenario from its beginning, and tells what happened.
  ///
  /// After each move it reports how many there were.
  public func run(
    reporting report: (_ moves: Int) -> Void = { _ in }
  ) throws(ScenarioFault<Family>) -> Trace<Family> {
    let start = World(self)
    var world = start
    var steps: [Trace<Family>.Step] = []
    for (index, move) in moves.enumerated() {
      do {
        let events = try world.apply(move)
        steps.append(Trace<Family>.Step(move: move, events: events, standing: world.standing))
        report(steps.count)
      } catch {
        throw ScenarioFault(index: index, move: move, reason: error)
      }
    }
    return Trace(scenario: self, start: start.layer, steps: steps, outcome: world.outcome)
  }
}

extension Scenario {
  /// The world after the last move.
  package func end() throws(ScenarioFault<Family>) -> World<Family> {
    var world = World(self)
    for (index, move) in moves.enumerated() {
      do { _ = try world.apply(move) } catch {
        throw ScenarioFault(index: index, move: move, reason: error)
      }
    }
    return world
  }
}
