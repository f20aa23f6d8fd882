internal import Bitcoin
internal import Channels
public import Checker
internal import MockLedger
public import Simulation

// What may still happen in a channel that somebody has played.
extension Timelock: ForeseenFamily {
  public static func bounds(
    playing scenario: Scenario<Timelock>, in world: World<Timelock>
  ) -> Bounds {
    let terms = scenario.terms
    let state = Int(world.payer.latest?.division.state ?? 0)
    var bounds = Bounds(
      updates: state + 1, step: terms.ladder.step, reaction: terms.ladder.reaction,
      delay: terms.ladder.delay, signingOrder: terms.signingOrder,
      fundingKind: terms.fundingKind, waived: scenario.waived,
      allowance: .ahead(without: scenario.waived))
    bounds.undo(Int(terms.ladder.undone))
    bounds.confirmations = terms.confirmations
    bounds.played = Bounds.Played(
      terms: terms, tip: world.height, phases: PerRole { world[$0].phase })
    if Role.allCases.contains(where: { scenario.recording[$0] == .afterEffects }) {
      bounds.neglected.insert(.recording)
    }
    return bounds
  }
}

extension Timelock.Bounds {
  /// In a played channel that is open, nothing depends on the height until the lowest lock that may
  /// come to be is near.
  public func pace(from world: World<Timelock>) -> BlockPace {
    guard let played, let channel = world.contract,
      world.ledger.confirmations(of: channel.outPoint.txid) >= played.terms.confirmations,
      let lock = lowestLock(of: played.terms.ladder)
    else { return .each }
    return .until(
      Int(lock.value) - played.terms.ladder.lead - 2, from: world, phases: played.phases,
      resting: .open)
  }

  private func lowestLock(of ladder: Timelock.Ladder) -> BlockHeight? {
    ladder.lock(of: UInt32(updates)) ?? ladder.lock(of: UInt32(max(0, updates - 1)))
  }

  /// A channel in which futures begin: what was agreed there, the height of its last
  /// block, and what its sides are at.
  struct Played: Hashable, Sendable {
    let terms: Timelock.Terms
    let tip: BlockHeight
    let phases: PerRole<PaymentRole, Timelock.Phase>
  }
}
