internal import Channels
internal import Simulation
internal import Telling

extension KnownFamily {
  /// The stories that can be gone through by hand.
  static var playedStories: [String] { templateNames + storyNames }

  /// Plays the session or the story of a file.
  static func play(
    _ file: StoryFile, at path: String, _ invocation: Invocation
  ) throws(CommandError) -> ExitCode {
    if invocation.has(PlayCommand.template) {
      throw invocation.path.usageError(
        .exclusive("option '\(PlayCommand.template.spelling)'", "a session that is there"))
    }
    let session = try SessionFile<Self>.session(in: file)
    let kept = SessionFile<Self>(path: path, bytes: file.input.bytes)
    let play = try SessionFile.play(session, named: file.input.name, invocation)
    return try playOn(play, in: kept, invocation)
  }

  /// Plays a new channel; with a path it is kept there from the beginning.
  static func playNew(at path: String?, _ invocation: Invocation) throws(CommandError) -> ExitCode {
    var scenario = try agreed(invocation)
    scenario.about = "Played by hand, with what '\(scenario.name)' has agreed."
    scenario.name = "played"
    scenario.moves = []
    let play = try SessionFile<Self>.play(Session(scenario), named: .terms, invocation)
    guard let path else { return try playOn(play, in: nil, invocation) }
    let file = try SessionFile<Self>.creating(path, with: play)
    return try playOn(play, in: file, invocation)
  }

  /// Goes through a ready story, whose moves are a way yet to be gone.
  static func play(_ name: String, _ invocation: Invocation) throws(CommandError) -> ExitCode {
    let template = Scenario<Self>.template(named: name)?.scenario
    guard let scenario = template ?? scenario(ofStory: name) else {
      preconditionFailure("the name is that of a story")
    }
    let session = Session(scenario, playing: false)
    let play = try SessionFile<Self>.play(session, named: .argument, invocation)
    return try playOn(play, in: nil, invocation)
  }

  /// What a new session begins with: the terms of a ready story, the first unless one is named.
  private static func agreed(_ invocation: Invocation) throws(CommandError) -> Scenario<Self> {
    guard let name = invocation.value(of: PlayCommand.template) else {
      return templates[0].scenario
    }
    guard let template = Scenario<Self>.template(named: name) else {
      let near = nearest(to: name, among: templateNames, atMost: 3)
      throw invocation.path.usageError(.unknownTemplate(name, near: near))
    }
    return template.scenario
  }

  private static func playOn(
    _ play: Play<Self>, in file: SessionFile<Self>?, _ invocation: Invocation
  ) throws(CommandError) -> ExitCode {
    try speaking(LanguageChoice.language(invocation)) { () throws(CommandError) in
      try playAlong(play, in: file, invocation)
    }
  }

  private static func playAlong(
    _ play: Play<Self>, in file: SessionFile<Self>?, _ invocation: Invocation
  ) throws(CommandError) -> ExitCode {
    let viewer = try viewer(invocation)
    let console = invocation.console
    let isSingle = (PlayCommand.actions + [PlayCommand.json]).contains(where: invocation.has)
    guard console.isRead, console.hasKeys, !isSingle else {
      var step = PlayStep(play: play, file: file, viewer: viewer)
      return try step.run(invocation)
    }
    return try Terminal.withSingleKeys { terminal throws(CommandError) in
      var table = PlayTable(play, file, viewer, terminal, invocation)
      return try table.run()
    }
  }

  private static func viewer(_ invocation: Invocation) throws(CommandError) -> Role? {
    guard let name = invocation.value(of: PlayCommand.viewer) else { return nil }
    guard let role = Role(rawValue: name) else {
      let names = Role.allCases.map(\.rawValue)
      throw invocation.path.usageError(
        .unknownChoice(
          option: PlayCommand.viewer.spelling, value: name, choices: names,
          suggestion: nearest(to: name, among: names)))
    }
    return role
  }
}
