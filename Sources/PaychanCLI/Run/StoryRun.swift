internal import Bitcoin
internal import Checker
internal import Simulation

/// A story that was read, on its way to being a trace.
struct StoryRun {
  private let input: Input
  let scenario: Scenario

  init(_ input: Input) throws(CommandError) {
    self.input = input
    do { scenario = try Scenario(parsing: input.bytes) } catch {
      throw .badData(input.name, problem: error.problem(in: input.bytes))
    }
  }

  /// Runs the story to its end.
  func trace(_ invocation: Invocation) throws(CommandError) -> Trace {
    do {
      return try reporting(to: invocation) { report throws(ScenarioFault) in
        try scenario.run(reporting: report)
      }
    } catch {
      throw .badData(input.name, problem: error.problem)
    }
  }

  /// Runs the story to its end or up to a height.
  func moment(
    at height: BlockHeight?, _ invocation: Invocation
  ) throws(CommandError) -> StoryMoment {
    do {
      return try reporting(to: invocation) { report throws(StoryMomentError) in
        try StoryMoment(scenario, at: height, reporting: report)
      }
    } catch {
      switch error {
      case .story(let fault): throw .badData(input.name, problem: fault.problem)
      case .beforeTheStory(let height, let start):
        throw invocation.path.usageError(
          .noSuchHeight(
            height.value, fix: "the story begins at height \(start.value); ask for that or more"))
      case .tooFarAhead(let height, let last):
        throw invocation.path.usageError(
          .noSuchHeight(height.value, fix: "ask for \(last.value) or less"))
      }
    }
  }

  /// Does something long; a person who waits long is told how far it is.
  private func reporting<Result, Failure: Error>(
    to invocation: Invocation, _ work: ((Int) -> Void) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var progress = Progress(of: scenario.moves.count)
    defer { if progress.isShown { invocation.mention("\n") } }
    return try work { moves in
      guard invocation.console.isWatched, let words = progress.words(after: moves) else { return }
      invocation.mention(words)
    }
  }
}
