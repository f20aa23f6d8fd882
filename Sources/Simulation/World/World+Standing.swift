internal import Bitcoin
internal import Channels

extension World {
  /// How things stand now.
  public var standing: Trace<Family>.Standing {
    Trace.Standing(
      height: height,
      agreed: PerRole { Family.agreed(by: self[$0]) },
      onChain: PerRole { Family.owned(by: $0, in: self) },
      claimable: PerRole { Family.claim(of: $0, in: self) },
      goods: Family.goods(in: self),
      held: PerRole { seats[$0.index].content.holdings.count },
      phases: PerRole { self[$0].phase })
  }

  /// How things have ended, should they end now.
  public var outcome: Trace<Family>.Outcome {
    Trace.Outcome(
      confirmed: Family.confirmed(in: self),
      change: PerRole { role in
        Family.owned(by: role, in: self).satoshis
          - Family.owned(byAtStart: role, setting.wallets).satoshis
      },
      goods: Family.goods(in: self),
      shortfall: PerRole { Family.shortfall(of: $0, in: self) },
      locked: Family.locked(in: self))
  }
}
