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

  /// Runs the story to its end; a person who waits long is told how far it is.
  func trace(_ invocation: Invocation) throws(CommandError) -> Trace {
    var progress = Progress(of: scenario.moves.count)
    defer { if progress.isShown { invocation.mention("\n") } }
    do {
      return try scenario.run { moves in
        guard invocation.console.isWatched, let words = progress.words(after: moves) else { return }
        invocation.mention(words)
      }
    } catch {
      throw .badData(input.name, problem: error.problem)
    }
  }
}
