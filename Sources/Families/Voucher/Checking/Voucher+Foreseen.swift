internal import AccountLedger
internal import Bitcoin
internal import Channels
public import Checker
internal import Filecoin
public import Simulation

// What may still happen in a channel that somebody has played.
extension Voucher: ForeseenFamily {
  public static func bounds(
    playing scenario: Scenario<Voucher>, in world: World<Voucher>
  ) -> Bounds {
    let terms = scenario.terms
    let vouchers = world[.payer].wallet.store.channels.last?.vouchers.count ?? 0
    var bounds = Bounds(
      settleDelay: terms.settleDelay, confidence: terms.confidence,
      reaction: terms.timing.reaction, delay: terms.timing.delay, vouchers: vouchers + 1,
      contractRules: terms.contractRules, waived: scenario.waived,
      allowance: .ahead(without: scenario.waived))
    bounds.undo(Int(terms.timing.undone))
    bounds.played = Bounds.Played(
      terms: terms, tip: world.height, phases: PerRole { world[$0].phase })
    if Role.allCases.contains(where: { scenario.recording[$0] == .afterEffects }) {
      bounds.neglected.insert(.recording)
    }
    return bounds
  }
}

extension Voucher.Bounds {
  /// After a settle that both wallets have seen, and with nothing left to hand in, nothing depends
  /// on the height until the channel can be collected.
  public func pace(from world: World<Voucher>) -> BlockPace {
    guard let played, let channel = world.channel, channel.state.isSettling,
      let settled = world[.payee].wallet.facts.channel(channel.robust)?.settled,
      world[.payee].wallet.submits(after: settled) < world.layer.ledger.epoch
    else { return .each }
    return .until(
      Int(channel.state.settlingAt.value) - 2, from: world, phases: played.phases,
      resting: .settling)
  }

  /// A channel in which futures begin: what was agreed there, the height of its last
  /// block, and what its sides are at.
  struct Played: Hashable, Sendable {
    let terms: Voucher.Terms
    let tip: BlockHeight
    let phases: PerRole<PaymentRole, Voucher.Phase>
  }
}
