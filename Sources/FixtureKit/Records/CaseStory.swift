internal import Bitcoin
internal import Checker
internal import Simulation

/// The story of a case, played once: whatever is written down of it is read from here.
struct CaseStory {
  /// What each move did.
  let trace: Trace
  /// How things stood after the last move.
  let end: StoryMoment
  /// The keys of everybody in it.
  let keys: KeyRing
  /// The channel as parties build it that keep every rule.
  let expected: ExpectedChannel
  /// The divisions that the parties spoke of.
  let divisions: SaidDivisions
  private let played: PlayedStory

  /// Plays the story of a case, and keeps the moments that it asks about.
  init(_ fixture: FixtureCase) throws(ScenarioFault) {
    played = try PlayedStory(
      fixture.scenario, stoppingAt: fixture.questions.compactMap(\.blockHeight))
    trace = played.trace
    end = played.end
    keys = KeyRing(fixture.scenario)
    expected = ExpectedChannel(fixture.scenario, keys, prelude: trace.prelude)
    divisions = trace.divisions
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
