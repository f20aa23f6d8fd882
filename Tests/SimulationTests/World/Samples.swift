import Bitcoin
import Channels
import Simulation
import Timelock

extension Amount {
  /// So many satoshis.
  static func sat(_ satoshis: Int64) -> Amount { Amount(uncheckedSatoshis: satoshis) }
}

extension Timelock.Terms {
  /// Goods in units of 100,000 satoshis, and a channel for ten of them.
  static func sample(
    refundHeight: UInt32 = 220, signingOrder: Timelock.SigningOrder = .payeeFirst, step: UInt32 = 3,
    reaction: UInt32 = 1, delay: UInt32 = 2, fundingKind: Timelock.FundingKind = .p2wsh
  ) -> Timelock.Terms {
    Timelock.Terms(
      capacity: .sat(1_000_000), unit: .sat(100_000),
      ladder: Timelock.Ladder(
        refundHeight: BlockHeight(uncheckedValue: refundHeight), step: step, reaction: reaction,
        delay: delay),
      signingOrder: signingOrder, fundingKind: fundingKind)
  }
}

extension Scenario {
  /// A story in which nothing happens yet.
  static func sample(
    _ terms: Timelock.Terms = .sample(), waiving waived: Set<Timelock.Rule> = [],
    moves: Moves = []
  ) -> Scenario {
    Scenario(
      name: "sample", about: "", seed: "sample", terms: terms,
      waived: PerRole(payer: waived, payee: waived), moves: moves)
  }
}
