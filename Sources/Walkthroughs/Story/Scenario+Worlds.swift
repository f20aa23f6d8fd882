package import Channels
package import Simulation

extension Scenario where Family: WalkthroughFamily {
  /// A world for a story, without moves of its own.
  package init(
    _ name: String, _ terms: Family.Terms,
    without waived: PerRole<Family.Role, Set<Family.Rule>> = .none
  ) {
    self.init(
      name: name, about: "Told by 'paychan tour'.", seed: name, terms: terms, waived: waived,
      moves: [])
  }

  /// The same keys with other terms, or without some rules.
  package func changed(
    _ terms: Family.Terms? = nil,
    without waived: PerRole<Family.Role, Set<Family.Rule>> = .none
  ) -> Scenario {
    var world = self
    world.terms = terms ?? self.terms
    world.waived = waived
    return world
  }
}
