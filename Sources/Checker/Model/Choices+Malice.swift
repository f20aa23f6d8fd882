internal import Channels
internal import Simulation

// What a cheat does with its own keys.
extension Choices {
  mutating func addMalice(of cheat: Family.Role) {
    addBroadcasts(by: cheat)
    Family.addMalice(of: cheat, in: &self)
    add(world.isAwake(cheat) ? .silence(cheat) : .wake(cheat), charge: .silences)
  }

  private mutating func addBroadcasts(by cheat: Family.Role) {
    let side = world.mark(of: cheat).mixed(with: world.contractMark)
    let question = world.layerMark.mixed(with: side).mixed(with: RoleSet(cheat).rawValue)
    for action in memory.broadcasts.answer(to: question, by: { broadcasts(by: cheat) })
    where action.charge.map(situation.allowance.permits) ?? true {
      actions.append(action)
    }
  }

  /// A cheat broadcasts what the next block could hold.
  ///
  /// Before it is final, or while the funding is nowhere, every node refuses a transaction, and
  /// what miners know of it they can be told later as well.
  private func broadcasts(by cheat: Family.Role) -> [ModelAction<Family>] {
    var actions: [ModelAction<Family>] = []
    for holding in world.lastHoldings(of: cheat) {
      guard !world.layer.isTaken(holding.name),
        Family.canBroadcast(holding, by: cheat, in: world)
      else { continue }
      actions.append(ModelAction([.broadcast(by: cheat, holding.name, nil)]))
      actions += Family.rewritings(of: holding, by: cheat).map {
        ModelAction([.broadcast(by: cheat, holding.name, $0)], charge: .tampers)
      }
    }
    return actions
  }
}
