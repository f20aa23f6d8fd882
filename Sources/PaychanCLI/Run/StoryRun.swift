internal import Bitcoin
internal import Checker
internal import Simulation
internal import Telling

/// A story that was read, on its way to being a trace.
struct StoryRun<Family: ToldFamily> {
  private let name: InputName
  let scenario: Scenario<Family>

  init(_ file: StoryFile, of family: Family.Type) throws(CommandError) {
    name = file.input.name
    do { scenario = try Scenario(json: file.document.json) } catch {
      throw .badData(name, problem: error.problem(in: file.input.bytes))
    }
  }

  /// Runs the story to its end.
  func trace(_ invocation: Invocation) throws(CommandError) -> Trace<Family> {
    do {
      return try reporting(to: invocation) { report throws(ScenarioFault<Family>) in
        try scenario.run(reporting: report)
      }
    } catch {
      throw .badData(name, problem: error.problem(in: scenario))
    }
  }

  /// Does something long; a person who waits long is told how far it is.
  private func reporting<Result, Failure: Error>(
    to invocation: Invocation, _ work: ((Int) -> Void) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let total = grouped(scenario.moves.count)
    return try work { invocation.progress.tell("move \(grouped($0)) of \(total)") }
  }
}

extension StoryRun where Family: ChainFamily {
  /// Runs the story to its end or up to a height.
  func moment(
    at height: BlockHeight?, _ invocation: Invocation
  ) throws(CommandError) -> ScenarioMoment<Family> {
    do {
      return try reporting(to: invocation) { report throws(ScenarioMomentError<Family>) in
        try ScenarioMoment(scenario, at: height, reporting: report)
      }
    } catch {
      switch error {
      case .scenario(let fault):
        throw .badData(name, problem: fault.problem(in: scenario))
      case .beforeTheScenario(let height, let start):
        throw lacks(height, "it begins at height \(start.value); ask for that or more")
      case .tooFarAhead(let height, let last):
        throw lacks(height, "ask for \(last.value) or less")
      }
    }
  }

  private func lacks(_ height: BlockHeight, _ fix: String) -> CommandError {
    .badData(name, problem: "cannot be asked about height \(height.value): \(fix)")
  }
}
