internal import Simulation
internal import Telling

/// A scenario that was read, of whichever family it is.
struct StoryFile {
  let input: Input
  let document: ScenarioDocument
  /// The family that it names, or that the command line asks for: then its reader refuses a story
  /// of another.
  let family: any KnownFamily.Type

  init(_ location: String, _ invocation: Invocation) throws(CommandError) {
    input = try Input(file: location, console: invocation.console)
    do throws(ScenarioError) {
      document = try ScenarioDocument(parsing: input.bytes)
      family =
        invocation.has(FamilyChoice.option) ? invocation.family : try document.knownFamily()
    } catch {
      throw .badData(input.name, problem: error.problem(in: input.bytes))
    }
  }
}
