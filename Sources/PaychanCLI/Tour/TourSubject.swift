internal import Simulation
internal import Telling
internal import Walkthroughs

/// What `paychan tour` tells: one of its stories, or any story of a file.
enum TourSubject {
  case known
  case file(StoryFile, path: String)

  init(_ invocation: Invocation) throws(CommandError) {
    guard let text = invocation.optional(TourCommand.story),
      !families.contains(where: { $0.storyNames.contains(text) })
    else {
      self = .known
      return
    }
    switch InputLocation(text) {
    case .file, .standardInput: self = .file(try StoryFile(text, invocation), path: text)
    case .directory: throw .directoryAsInput(path: text)
    case .missingFile: throw .missingInput(path: text)
    case .text: self = .known
    }
  }
}

extension KnownChainFamily {
  /// The story of a file, which has run to its end once.
  static func walkthrough(
    _ file: StoryFile, at path: String
  ) throws(CommandError) -> Walkthrough<Self> {
    let scenario = try StoryRun(file, of: Self.self).scenario
    do throws(ScenarioFault<Self>) {
      return try Walkthrough(telling: scenario, from: path)
    } catch {
      throw .badData(file.input.name, problem: error.problem(in: scenario))
    }
  }
}
