internal import Bitcoin
internal import Channels
public import Checker
internal import MockLedger
public import Simulation

// What may still happen in a channel that somebody has played.
extension OneWay: ForeseenFamily {
  public static func bounds(
    playing scenario: Scenario<OneWay>, in world: World<OneWay>
  ) -> Bounds {
    let terms = scenario.terms
    var bounds = Bounds(
      terms.variant.kind, payments: Int(world.payer.open?.latest.number ?? 0) + 1,
      reaction: terms.timing.reaction, delay: terms.timing.delay, waived: scenario.waived,
      allowance: .ahead(without: scenario.waived))
    bounds.undo(Int(terms.timing.undone))
    bounds.confirmations = terms.confirmations
    bounds.played = Bounds.Played(
      terms: terms, tip: world.height, phases: PerRole { world[$0].phase })
    if Role.allCases.contains(where: { scenario.recording[$0] == .afterEffects }) {
      bounds.neglected.insert(.recording)
    }
    return bounds
  }
}

extension OneWay.Bounds {
  /// In a played channel that is open, nothing depends on the height until the payee's deadline is
  /// near.
  public func pace(from world: World<OneWay>) -> BlockPace {
    guard let played, let channel = world.contract, let deadline = world.deadline,
      world.ledger.confirmations(of: channel.outPoint.txid) >= played.terms.confirmations
    else { return .each }
    return .until(
      deadline.lastTipToAccept - 2, from: world, phases: played.phases, resting: .open)
  }

  /// A channel in which futures begin: what was agreed there, the height of its last
  /// block, and what its sides are at.
  struct Played: Hashable, Sendable {
    let terms: OneWay.Terms
    let tip: BlockHeight
    let phases: PerRole<PaymentRole, OneWay.Phase>
  }
}
