internal import Channels
public import Simulation

/// How a channel ends once honest participants are on their own: they give up, and wait for their
/// locks.
public struct Epilogue<Family: CheckedFamily> {
  /// The world at the end.
  public private(set) var world: World<Family>
  /// The moves that were made; where only the end is told, those too that a party refused.
  private(set) var moves: [Move<Family>] = []
  /// What moves have led to before, where many worlds end alike.
  private let memory: WorldMemory<Family>?
  private let telling: Telling

  /// What is asked of an epilogue.
  enum Telling {
    /// The moves that lead to the end.
    case moves
    /// Only the world at the end.
    case end
  }

  /// Lets a situation end; what is over already stays as it is.
  init(_ situation: Situation<Family>, _ terms: Family.Terms) {
    self.init(situation.world, alone: situation.honest, terms)
  }

  /// Lets a world end in which all but some participants are silent.
  init(
    _ world: World<Family>, alone participants: [Family.Role], _ terms: Family.Terms,
    remembering memory: WorldMemory<Family>? = nil, telling: Telling = .moves
  ) {
    self.world = world
    self.memory = memory
    self.telling = telling
    guard !isOver else { return }
    for role in Family.Role.allCases where !participants.contains(role) { make(.silence(role)) }
    for role in participants {
      make(.restart(role))
      make(.wake(role))
      make(.order(role, Family.leaving))
    }
    let blocks = Family.blocksToTheEnd(from: world.height, under: terms)
    for _ in 0..<blocks where !isOver { make(.mine(1, Family.Layer.usualChoice)) }
  }

  /// Whether nothing is left of the channel to be closed.
  package var isOver: Bool { Family.isOver(world) }

  /// Makes a move, unless there is nothing to it: a participant that is silent, up or awake need
  /// not be made so.
  private mutating func make(_ move: Move<Family>) {
    do {
      if let memory {
        world = try Family.next(world, move, remembering: memory)
      } else if telling == .end {
        world = try world.next(move)
      } else {
        let events = try world.apply(move)
        guard events.isEmpty || events.contains(where: { !$0.isRefusal }) else { return }
      }
      moves.append(move)
    } catch {
      // The world has not changed, and the scenario does without the move.
    }
  }
}

extension Event {
  fileprivate var isRefusal: Bool {
    if case .refused = self { true } else { false }
  }
}
