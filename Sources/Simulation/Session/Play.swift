internal import Channels

/// A session with the worlds that its moves have led to.
public struct Play<Family: SimulatedFamily>: Sendable {
  /// The session.
  public private(set) var session: Session<Family>
  /// The world before the first move and after each.
  private(set) var worlds: [World<Family>]
  /// What each move did.
  public private(set) var steps: [Trace<Family>.Step] = []

  /// Makes the moves of a session; after each it reports how many there were.
  ///
  /// Moves that it shares with one that was played before are made already.
  public init(
    _ session: Session<Family>, following other: Play? = nil,
    reporting report: (_ moves: Int) -> Void = { _ in }
  ) throws(ScenarioFault<Family>) {
    self.session = session
    worlds = [World(session.scenario)]
    if let other, other.session.hasBeginning(of: session) {
      let shared = zip(session.moves, other.session.moves).prefix { $0 == $1 }.count
      worlds = Array(other.worlds.prefix(shared + 1))
      steps = Array(other.steps.prefix(shared))
    }
    try follow(report)
  }

  /// The world now.
  public var world: World<Family> { worlds[worlds.count - 1] }

  /// How things stood before the last move; `nil` before the first.
  public var standingBefore: Trace<Family>.Standing? {
    steps.count > 1 ? steps[steps.count - 2].standing : nil
  }

  /// The trace, as if the scenario had been run at once.
  public var trace: Trace<Family> {
    Trace(
      scenario: session.scenario, start: worlds[0].layer, steps: steps, outcome: world.outcome)
  }
}

// How it goes on; the worlds follow the session.
extension Play {
  /// Makes a move, or refuses it and changes nothing.
  public mutating func make(_ move: Move<Family>) throws(MoveRefusal<Family>) {
    try apply(move)
    session.make(move)
  }

  /// Takes the last moves back, and keeps them.
  public mutating func undo(_ count: Int = 1) {
    session.undo(count)
    drop(to: session.moves.count)
  }

  /// Makes the move again that was taken back last.
  public mutating func redo() throws(MoveRefusal<Family>) {
    guard let move = session.undone else { return }
    try apply(move)
    session.redo()
  }

  /// Gives this place a name.
  public mutating func name(_ name: String) { session.name(name) }

  /// Goes to the end of another way; where its moves cannot happen, nothing changes.
  public mutating func go(to place: Int) throws(ScenarioFault<Family>) {
    var other = self
    other.drop(to: session.ways[place].after)
    other.session.go(to: place)
    try other.follow { _ in }
    self = other
  }

  private mutating func drop(to count: Int) {
    worlds.removeLast(worlds.count - 1 - count)
    steps.removeLast(steps.count - count)
  }

  /// Makes those moves of the session that are not made yet.
  private mutating func follow(_ report: (Int) -> Void) throws(ScenarioFault<Family>) {
    for (index, move) in session.moves.enumerated().dropFirst(steps.count) {
      do { try apply(move) } catch {
        throw ScenarioFault(index: index, move: move, reason: error)
      }
      report(steps.count)
    }
  }

  private mutating func apply(_ move: Move<Family>) throws(MoveRefusal<Family>) {
    var world = world
    let events = try world.apply(move)
    steps.append(Trace<Family>.Step(move: move, events: events, standing: world.standing))
    worlds.append(world)
  }
}
