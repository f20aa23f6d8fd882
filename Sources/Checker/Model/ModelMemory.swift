internal import Channels
internal import Simulation

/// What an exploration remembers, so that nothing is found out twice.
public final class ModelMemory<Family: CheckedFamily>: Sendable {
  /// What moves lead to.
  let worlds = WorldMemory<Family>()
  /// What blocks may hold, by what is on the chain and in the mempool.
  let blocks = Recall<[Family.Layer.Choice]>()
  /// What a cheat may broadcast, by what it holds and what is on the chain.
  let broadcasts = Recall<[ModelAction<Family>]>()
  private let soundness = Recall<Bool>()

  init() {}

  /// Whether a participant that refuses a message is the same as before.
  ///
  /// It is asked what it makes of the message alone, which the world that asks it again remembers.
  /// What is remembered may be another participant's of the same mark, which need not be equal: the
  /// number of its records, for one, tells nothing to come. So none is blamed that has not been
  /// asked itself.
  func isSound(_ world: World<Family>, _ role: Family.Role, message index: Int) -> Bool {
    guard (0..<world.waiting(for: role)).contains(index) else { return true }
    let question = world.mark(of: role).mixed(with: world.markOfMessage(to: role, index))
    return soundness.answer(to: question) {
      isUnmoved(world, role, message: index, remembering: worlds)
        || isUnmoved(world, role, message: index, remembering: WorldMemory())
    }
  }

  private func isUnmoved(
    _ world: World<Family>, _ role: Family.Role, message index: Int,
    remembering memory: WorldMemory<Family>
  ) -> Bool {
    Self.isUnmoved(world[role]) { party throws(Family.Refusal) in
      try world.hear(index, by: &party, remembering: memory)
    }
  }

  /// Whether a party is the same as before, if it refuses what it is asked.
  static func isUnmoved<Party: Equatable, Refusal: Error>(
    _ party: Party, when ask: (inout Party) throws(Refusal) -> Void
  ) -> Bool {
    var asked = party
    do { try ask(&asked) } catch { return asked == party }
    return true
  }
}
