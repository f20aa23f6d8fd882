internal import Simulation

/// A story that was read, on its way to being a trace.
struct StoryRun {
  private let input: Input
  private let scenario: Scenario

  init(_ input: Input) throws(CommandError) {
    self.input = input
    do { scenario = try Scenario(parsing: input.bytes) } catch {
      throw .badData(input.name, problem: error.problem(in: input.bytes))
    }
  }

  /// Runs the story to its end.
  func trace(_ invocation: Invocation) throws(CommandError) -> Trace {
    do { return try scenario.run() } catch {
      throw .badData(input.name, problem: error.problem)
    }
  }
}
