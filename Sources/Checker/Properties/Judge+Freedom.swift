internal import Bitcoin
internal import Channels
internal import MockLedger
internal import Simulation

extension Judge {
  /// The fourth promise: a side alone gets what is its own.
  ///
  /// It is tried out on a copy. Everybody else falls silent, the side gives up, and miners do what
  /// the terms assume of them until the last lock is past; then it must have its money. That is
  /// less than it may hope for, so that what it reaches in this way it can reach for certain.
  func isFree(_ role: PaymentRole, in situation: Situation) -> Bool {
    !mayBeHeld(role, in: situation) || getsOut(role, of: situation.world)
  }

  /// Whether anything of a side's lies under both keys, or is owed by what does.
  private func mayBeHeld(_ role: PaymentRole, in situation: Situation) -> Bool {
    let world = situation.world
    guard world.fundedChannel != nil, !isFundingSpent(in: situation) else { return false }
    switch role {
    case .payer: return !world.offerViews.isEmpty
    case .payee: return (world.payee.open?.standing.division.state ?? 0) > 0
    }
  }

  private func getsOut(_ role: PaymentRole, of world: World) -> Bool {
    let end = Epilogue(world, alone: [role], terms.ladder, remembering: worlds)
    let shortfall = end.world.shortfall(of: role)
    switch role {
    case .payer: return shortfall == .zero && end.world.lockedWealth == .zero
    case .payee:
      let bearable = terms.unit.satoshis + dust(of: world.payee)
      return end.isOver && shortfall.satoshis <= bearable
    }
  }
}
