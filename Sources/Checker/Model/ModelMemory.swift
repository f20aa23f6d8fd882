internal import Channels
internal import Simulation

/// What an exploration remembers, so that nothing is found out twice.
final class ModelMemory: Sendable {
  /// What moves lead to.
  let worlds = WorldMemory()
  /// What blocks may hold, by what is on the chain and in the mempool.
  let blocks = Recall<[MinerChoice]>()
  /// What a cheat may broadcast, by what it holds and what is on the chain.
  let broadcasts = Recall<[Deed]>()
  private let soundness = Recall<Bool>()

  /// Whether a side that refuses a message is the same as before.
  ///
  /// It is asked what it makes of the message alone, which the world that asks it again remembers.
  func isSound(_ world: World, _ role: PaymentRole, message index: Int) -> Bool {
    guard (0..<world.waiting(for: role)).contains(index) else { return true }
    let question = world.mark(of: role).mixed(with: world.markOfMessage(to: role, index))
    return soundness.answer(to: question) {
      switch role {
      case .payer:
        Self.isUnmoved(world.payer) { payer throws(Timelock.Refusal) in
          try world.hear(index, by: &payer, remembering: worlds)
        }
      case .payee:
        Self.isUnmoved(world.payee) { payee throws(Timelock.Refusal) in
          try world.hear(index, by: &payee, remembering: worlds)
        }
      }
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
