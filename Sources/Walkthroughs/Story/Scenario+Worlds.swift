internal import Channels
internal import Simulation

extension Scenario {
  /// A world for a story, without moves of its own.
  init(
    _ name: String, _ terms: Timelock.Terms,
    without waived: PerRole<PaymentRole, Set<Timelock.Rule>> = PerRole(payer: [], payee: [])
  ) {
    self.init(
      name: name, about: "Told by 'paychan tour'.", seed: name, terms: terms, waived: waived,
      moves: [])
  }

  /// The same keys with other terms, or without some rules.
  func changed(
    _ terms: Timelock.Terms? = nil,
    without waived: PerRole<PaymentRole, Set<Timelock.Rule>> = PerRole(payer: [], payee: [])
  ) -> Scenario {
    var world = self
    world.terms = terms ?? self.terms
    world.waived = waived
    return world
  }
}
