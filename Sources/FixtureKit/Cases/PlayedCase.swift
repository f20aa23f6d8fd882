internal import Bitcoin
package import Checker
internal import Channels
package import Simulation

/// The scenario of a case, run once: every record of the case is read from it.
public struct PlayedCase<Family: FixtureFamily> {
  /// The keys of all parties and of the miner.
  package let keys: KeyRing
  private let played: PlayedScenario<Family>

  /// Runs the scenario of a case, and keeps the moments that its questions ask about.
  init(_ fixture: FixtureCase<Family>) throws(ScenarioFault<Family>) {
    played = try PlayedScenario(
      fixture.scenario, stoppingAt: fixture.questions.compactMap(\.blockHeight))
    keys = KeyRing(fixture.scenario.keys)
  }

  /// What each move did.
  package var trace: Trace<Family> { played.trace }

  /// How things stood after the last move.
  package var end: ScenarioMoment<Family> { played.end }

  /// How things stood when a question is asked.
  func moment(of question: FixtureCase<Family>.Question) -> ScenarioMoment<Family> {
    guard let moment = played.moment(at: question.blockHeight) else {
      preconditionFailure("the moments of all questions are kept")
    }
    return moment
  }
}

extension FixtureCase.Question {
  fileprivate var blockHeight: BlockHeight? { height.map { BlockHeight(uncheckedValue: $0) } }
}
