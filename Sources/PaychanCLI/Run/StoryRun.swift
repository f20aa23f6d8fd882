internal import Bitcoin
internal import Checker
internal import Simulation
internal import Telling

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
      throw .badData(input.name, problem: error.problem(in: scenario))
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
      case .story(let fault):
        throw .badData(input.name, problem: fault.problem(in: scenario))
      case .beforeTheStory(let height, let start):
        throw lacks(height, "it begins at height \(start.value); ask for that or more")
      case .tooFarAhead(let height, let last):
        throw lacks(height, "ask for \(last.value) or less")
      }
    }
  }

  private func lacks(_ height: BlockHeight, _ fix: String) -> CommandError {
    .badData(input.name, problem: "cannot be asked about height \(height.value): \(fix)")
  }

  /// Does something long; a person who waits long is told how far it is.
  private func reporting<Result, Failure: Error>(
    to invocation: Invocation, _ work: ((Int) -> Void) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let total = grouped(scenario.moves.count)
    return try work { invocation.progress.tell("move \(grouped($0)) of \(total)") }
  }
}
