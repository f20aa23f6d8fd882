internal import Channels
internal import ExactJSON
internal import Simulation
internal import Telling

/// One thing that is done to a session, or shown of it, without a terminal.
struct PlayStep<Family: KnownFamily> {
  var play: Play<Family>
  var file: SessionFile<Family>?
  let viewer: Family.Role?

  mutating func run(_ invocation: Invocation) throws(CommandError) -> ExitCode {
    if invocation.has(PlayCommand.explore) {
      return try PlayExploration(play: play).run(invocation)
    }
    let isChanged = try act(invocation)
    let view = PlayView(play, for: viewer)
    let width = invocation.style.textWidth
    if invocation.has(PlayCommand.json) { return try invocation.show(view.json) }
    if invocation.has(PlayCommand.ways) {
      try invocation.write(play.session.ways.lines(width))
    } else if invocation.has(PlayCommand.moves) {
      try invocation.write(MoveList(view.moves, in: play.world).lines(width))
    } else if isChanged {
      try invocation.write(view.lastMove(width) + [Line()] + view.standing(width))
    } else {
      let list = MoveList(view.moves, in: play.world).lines(width)
      try invocation.write(view.standing(width) + [Line()] + list)
    }
    return .fine
  }

  /// Does what the command line asks for; whether that is anything.
  private mutating func act(_ invocation: Invocation) throws(CommandError) -> Bool {
    if let text = invocation.value(of: PlayCommand.move) {
      let move = try Move<Family>(argument: text)
      try change(invocation) { [viewer] play throws(CommandError) in
        if let viewer, !move.isWithinReach(of: viewer, in: play.world) {
          throw .badData(
            .move,
            problem: "is not the \(viewer.rawValue)'s to make; leave '--as' out to make it")
        }
        try play.makeIfPossible(move)
      }
    } else if invocation.has(PlayCommand.undo) {
      try change(invocation) { play throws(CommandError) in
        guard !play.steps.isEmpty else {
          throw .badData(.session, problem: "has no move that could be taken back")
        }
        play.undo()
      }
    } else if invocation.has(PlayCommand.redo) {
      try change(invocation) { play throws(CommandError) in
        guard play.session.undone != nil else {
          throw .badData(.session, problem: "has no move here that was taken back")
        }
        try play.redoIfPossible()
      }
    } else if let name = invocation.value(of: PlayCommand.fork) {
      try change(invocation) { play throws(CommandError) in play.name(name) }
    } else if let name = invocation.value(of: PlayCommand.go) {
      try change(invocation) { play throws(CommandError) in try play.go(to: name) }
    } else {
      return false
    }
    return true
  }

  private mutating func change(
    _ invocation: Invocation, _ body: (inout Play<Family>) throws(CommandError) -> Void
  ) throws(CommandError) {
    try file?.change(&play, invocation, body)
  }
}

extension Move where Family: KnownFamily {
  /// A move as a command line has it.
  fileprivate init(argument text: String) throws(CommandError) {
    let bytes = Array(text.utf8)
    let json: JSON
    do { json = try JSON(parsing: bytes) } catch {
      throw .badData(.move, problem: ScenarioError.notJSON(error).problem(in: bytes))
    }
    do { try self.init(json: json) } catch {
      throw .badData(.move, problem: "\(error.problemOfMove); see 'paychan help moves'")
    }
  }
}

extension MemberError {
  /// Continues "the move …": what is wrong with it.
  fileprivate var problemOfMove: String {
    guard key.isEmpty, case .unknownName(let name, let known) = fault else {
      return "cannot be read: \(words)"
    }
    return "is called '\(name)', and should be one of \(known.joined(separator: ", "))"
  }
}
