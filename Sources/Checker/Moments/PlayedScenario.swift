public import Bitcoin
public import Simulation

/// A scenario that was run once: all that happened, and how things stood at the heights that are
/// asked about.
///
/// It never changes, and is large: a reference to it is what all that reads it holds.
public final class PlayedScenario<Family: ChainFamily>: Sendable {
  /// What each move did.
  public let trace: Trace<Family>
  /// How things stood after the last move.
  public let end: ScenarioMoment<Family>
  private let moments: [BlockHeight: ScenarioMoment<Family>]

  /// Makes all moves, and keeps the moments at some heights.
  public init(
    _ scenario: Scenario<Family>, stoppingAt heights: some Sequence<BlockHeight>
  ) throws(ScenarioFault<Family>) {
    var moment = ScenarioMoment(startOf: scenario)
    var moments: [BlockHeight: ScenarioMoment<Family>] = [:]
    var steps: [Trace<Family>.Step] = []
    var rest = Set(heights).sorted()[...]
    for (index, move) in scenario.moves.enumerated() {
      do {
        while let height = rest.first, let last = try moment.last(at: height, before: move) {
          moments[height] = last
          rest.removeFirst()
        }
        let events = try moment.advance(move)
        steps.append(
          Trace<Family>.Step(move: move, events: events, standing: moment.standing))
      } catch {
        throw ScenarioFault(index: index, move: move, reason: error)
      }
    }
    end = moment
    trace = Trace(
      scenario: scenario, start: moment.beginning, steps: steps, outcome: moment.outcome)
    for height in rest {
      moment.addEmptyBlocks(upTo: height)
      moments[height] = moment
    }
    self.moments = moments
  }

  /// How things stood at a height that was asked about; without one at the end.
  public func moment(at height: BlockHeight?) -> ScenarioMoment<Family>? {
    guard let height else { return end }
    return moments[height]
  }
}
