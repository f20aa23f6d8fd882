internal import Bitcoin
package import Checker
package import Simulation

/// The scenario of a case, run once: every record of the case is read from it.
public struct PlayedCase {
  /// What each move did.
  package let trace: Trace
  /// How things stood after the last move.
  package let end: StoryMoment
  /// The keys of all parties and of the miner.
  package let keys: KeyRing
  private let played: PlayedStory

  /// Runs the scenario of a case, and keeps the moments that its questions ask about.
  init(_ fixture: FixtureCase) throws(ScenarioFault) {
    played = try PlayedStory(
      fixture.scenario, stoppingAt: fixture.questions.compactMap(\.blockHeight))
    trace = played.trace
    end = played.end
    keys = KeyRing(fixture.scenario)
  }

  /// How things stood when a question is asked.
  func moment(of question: FixtureCase.Question) -> StoryMoment {
    guard let moment = played.moment(at: question.blockHeight) else {
      preconditionFailure("the moments of all questions are kept")
    }
    return moment
  }
}

extension FixtureCase.Question {
  fileprivate var blockHeight: BlockHeight? { height.map { BlockHeight(uncheckedValue: $0) } }
}
