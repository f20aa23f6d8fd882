internal import Simulation
internal import Telling

/// What a command line of `paychan play` wants played.
enum PlayRequest {
  /// A session that is there.
  case file(StoryFile, path: String)
  /// A session that is to be there.
  case new(path: String)
  /// A channel that is played without a file.
  case unsaved
  /// A ready story, to be gone through.
  case story(String)

  init(_ invocation: Invocation) throws(CommandError) {
    try Self.checkActions(invocation)
    guard let text = invocation.optional(PlayCommand.session) else {
      self = .unsaved
      return
    }
    switch InputLocation(text) {
    case .file: self = .file(try StoryFile(text, invocation), path: text)
    case .directory: throw .directoryAsInput(path: text)
    case .missingFile: self = try Self.new(text, invocation)
    case .standardInput: throw invocation.path.usageError(.noSession(text, suggestion: nil))
    case .text where Self.stories.contains(text): self = .story(text)
    case .text:
      throw invocation.path.usageError(
        .noSession(text, suggestion: nearest(to: text, among: Self.stories)))
    }
    if case .story = self, let action = PlayCommand.actions.first(where: Self.changes(invocation)) {
      throw invocation.path.usageError(
        .neededBeside("option '\(action.spelling)'", "the file of a session"))
    }
  }

  private static var stories: [String] { families.names { $0.playedStories } }

  /// A name that is not there yet becomes a session only if it is said what to begin with.
  private static func new(
    _ path: String, _ invocation: Invocation
  ) throws(CommandError) -> PlayRequest {
    guard invocation.has(FamilyChoice.ofScenario) || invocation.has(PlayCommand.template) else {
      throw .missingSession(path: path)
    }
    return .new(path: path)
  }

  /// One thing is done at a time, and nothing is done to a session that is not kept.
  private static func checkActions(_ invocation: Invocation) throws(CommandError) {
    let given = PlayCommand.actions.filter(invocation.has)
    if given.count > 1 {
      throw invocation.path.usageError(
        .exclusive("option '\(given[0].spelling)'", "option '\(given[1].spelling)'"))
    }
    if invocation.has(PlayCommand.seconds), !invocation.has(PlayCommand.explore) {
      throw invocation.path.usageError(
        .neededBeside(
          "option '\(PlayCommand.seconds.spelling)'", "option '\(PlayCommand.explore.spelling)'"))
    }
    guard invocation.optional(PlayCommand.session) == nil, let action = given.first,
      changes(invocation)(action)
    else { return }
    throw invocation.path.usageError(
      .neededBeside("option '\(action.spelling)'", "argument <\(PlayCommand.session.name)>"))
  }

  private static func changes(_ invocation: Invocation) -> (Option) -> Bool {
    { option in
      let showing = [PlayCommand.moves, PlayCommand.ways, PlayCommand.explore]
      return invocation.has(option) && !showing.contains { $0.name == option.name }
    }
  }

  /// Opens the family once; below that everything is concrete.
  func begin(_ invocation: Invocation) throws(CommandError) -> ExitCode {
    switch self {
    case .file(let file, let path):
      return try file.family.play(file, at: path, invocation)
    case .new(let path):
      return try newFamily(invocation).playNew(at: path, invocation)
    case .unsaved:
      return try newFamily(invocation).playNew(at: nil, invocation)
    case .story(let name):
      let family = invocation.owningFamily(of: name) { $0.playedStories }
      return try family.play(name, invocation)
    }
  }

  private func newFamily(_ invocation: Invocation) -> any KnownFamily.Type {
    invocation.owningFamily(of: invocation.value(of: PlayCommand.template)) { $0.templateNames }
  }
}
