package import Bitcoin
package import Simulation

/// A story that was played once: all that happened, and how things stood at the heights that
/// somebody asks about.
package struct PlayedStory: Sendable {
  /// What each move did.
  package let trace: Trace
  /// How things stood after the last move.
  package let end: StoryMoment
  private var moments: [BlockHeight: StoryMoment] = [:]

  /// Plays all moves, and keeps the moments at some heights of the story.
  package init(
    _ scenario: Scenario, stoppingAt heights: some Sequence<BlockHeight>
  ) throws(ScenarioFault) {
    var moment = StoryMoment(startOf: scenario)
    var steps: [Trace.Step] = []
    var rest = Set(heights).sorted()[...]
    for (index, move) in scenario.moves.enumerated() {
      do {
        while let height = rest.first, let last = try moment.last(at: height, before: move) {
          moments[height] = last
          rest.removeFirst()
        }
        let events = try moment.advance(move)
        steps.append(Trace.Step(move: move, events: events, standing: moment.standing))
      } catch {
        throw ScenarioFault(index: index, move: move, reason: error)
      }
    }
    end = moment
    trace = Trace(
      scenario: scenario, prelude: moment.prelude, steps: steps, outcome: moment.outcome)
    for height in rest {
      moment.addEmptyBlocks(upTo: height)
      moments[height] = moment
    }
  }

  /// How things stood at a height that was asked about; without one at the end.
  package func moment(at height: BlockHeight?) -> StoryMoment? {
    guard let height else { return end }
    return moments[height]
  }
}
