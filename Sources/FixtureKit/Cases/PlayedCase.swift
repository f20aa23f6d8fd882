internal import Bitcoin
package import Checker
internal import Channels
package import Simulation

/// The scenario of a case, run once: every record of the case is read from it.
public struct PlayedCase<Family: FixtureFamily> {
  /// What each move did.
  package let trace: Trace<Family>
  /// How things stood after the last move.
  package let end: ScenarioMoment<Family>
  /// The keys of all parties and of the miner.
  package let keys: KeyRing
  private let played: PlayedScenario<Family>

  /// Runs the scenario of a case, and keeps the moments that its questions ask about.
  init(_ fixture: FixtureCase<Family>) throws(ScenarioFault<Family>) {
    played = try PlayedScenario(
      fixture.scenario, stoppingAt: fixture.questions.compactMap(\.blockHeight))
    trace = played.trace
    end = played.end
    keys = KeyRing(fixture.scenario.keys)
  }

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
