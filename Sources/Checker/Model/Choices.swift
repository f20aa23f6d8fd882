internal import Bitcoin
public import Channels
public import Simulation

/// Everything that may happen next in a situation, in an order that is always the same.
public struct Choices<Family: CheckedFamily> {
  /// The situation.
  public let situation: Situation<Family>
  /// How large the world is, and what may happen in it.
  public let bounds: Family.Bounds
  /// What is agreed.
  public let terms: Family.Terms
  let memory: ModelMemory<Family>
  var actions: [ModelAction<Family>]

  init(
    _ situation: Situation<Family>, in model: WorldModel<Family>,
    into actions: [ModelAction<Family>]
  ) {
    self.situation = situation
    bounds = model.bounds
    terms = model.terms
    memory = model.memory
    self.actions = actions
  }

  /// The world of the situation.
  public var world: World<Family> { situation.world }

  /// The height of the last block.
  public var tip: UInt32 { world.height.value }

  mutating func addAll() {
    for role in Family.Role.allCases {
      for index in 0..<world.waiting(for: role) { addActions(about: index, to: role) }
    }
    for role in Family.Role.allCases { addActions(of: role) }
    addBlocks()
  }

  /// What one participant does, and what happens to it, whatever is on its way; no other sees
  /// anything of it before the next block.
  mutating func addActions(of role: Family.Role) {
    if world.isAwake(role) {
      Family.addOrders(to: role, in: &self)
    } else if situation.missed[role.index] > 0 {
      add(.wake(role))
    }
    addCrash(of: role)
    Family.addMischief(beside: role, in: &self)
    if role == situation.cheat { addMalice(of: role) }
  }

  /// Adds moves that follow one another, if what they are charged to may still happen.
  public mutating func add(_ moves: Move<Family>..., charge: Allowance.Item? = nil) {
    if let charge, !situation.allowance.permits(charge) { return }
    actions.append(ModelAction(moves, charge: charge))
  }

  /// Whether a participant leaves out any rule, so that orders may be followed out of their phase.
  public func isLax(_ role: Family.Role) -> Bool { !bounds.waived[role].isEmpty }
}
