internal import Channels

/// A world while a move is made on it, with what the move causes.
///
/// It is thrown away if the move is refused.
public struct Turn<Family: SimulatedFamily> {
  /// The world as it is now.
  public internal(set) var world: World<Family>
  /// What has happened so far, in order.
  private(set) var told: [Event<Family>] = []
  private let telling: Telling
  /// What earlier moves have led to.
  let memory: WorldMemory<Family>?

  /// How much is told of what happens.
  enum Telling {
    /// Everything, in order.
    case everything
    /// Nothing: an explorer asks only for the world after the move.
    case nothing
  }

  init(
    _ world: World<Family>, telling: Telling, remembering memory: WorldMemory<Family>? = nil
  ) {
    self.world = world
    self.telling = telling
    self.memory = memory
  }

  /// Tells what has happened.
  mutating func tell(_ event: @autoclosure () -> Event<Family>) {
    switch telling {
    case .everything: told.append(event())
    case .nothing: break
    }
  }

  /// Tells what has happened on the ledger.
  mutating func tell(_ events: [Family.Layer.Event]) {
    switch telling {
    case .everything: told += events.map { .ledger($0) }
    case .nothing: break
    }
  }
}
