internal import AccountLedger
internal import Channels
internal import Filecoin
internal import Simulation

// No party cheats, and all that is paid arrives.
extension ScenarioTemplate<Voucher> {
  static let payments: [ScenarioTemplate<Voucher>] =
    [twoVouchers, inOrder, refund, lastAtto, apart, merged]

  private static let twoVouchers = ScenarioTemplate(
    "voucher-payments", "Two vouchers, a settle, and the better one counts",
    about: """
      The payer puts ten FIL into a channel, pays two and then two more, and settles. The payee \
      hands the better voucher in, and after twelve hours both are paid.
      """,
    moves: [
      .addFunds(.fil(10)), .mine(6, .mempool), .pay(.fil(2)), .exchange, .pay(.fil(2)), .exchange,
      .settle(.payer), .mine(1_442, .mempool), .collect(.payee), .mine(1, .mempool),
    ])

  private static let inOrder = ScenarioTemplate(
    "vouchers-in-order", "Both vouchers are handed in, the older one first",
    about: """
      The payee hands in the voucher for two FIL and then the one for four. The contract takes \
      both, for the nonce rises: the second adds what it is more than the first.
      """,
    moves: Stage.opening(10) + Stage.paying(.fil(2)) + Stage.paying(.fil(2))
      + Stage(seed: "vouchers-in-order").submitting(.fil(2), nonce: 1)
      + Stage(seed: "vouchers-in-order").submitting(.fil(4), nonce: 2) + Stage.ending)

  /// What the payee signs, and the payer hands in.
  private static let refund = ScenarioTemplate(
    "refund-by-voucher", "A lower amount with a higher nonce: a refund, if the payee signs it",
    about: """
      Four FIL are on the contract's book for the payee, who gives three back: it signs a voucher \
      for one FIL with the next nonce, and the payer hands that in. The payer's wallet waives three \
      rules to take a voucher that pays less and has the payee's signature. The payee is short of three \
      FIL, by its own will.
      """,
    waived: PerRole(payer: [.signedByPayer, .amountRises, .smallestDelta], payee: []),
    moves: Stage.opening(10) + Stage.paying(.fil(4))
      + Stage(seed: "refund-by-voucher").submitting(.fil(4), nonce: 1)
      + [
        .trick(.sign(.payee, Voucher.VoucherWish(amount: .fil(1)), nonce: 2)), .exchange,
      ]
      + Stage.submitting(
        Stage(seed: "refund-by-voucher").voucher(
          Voucher.VoucherWish(amount: .fil(1)), nonce: 2, by: .payee),
        by: .payer)
      + Stage.ending)

  private static let lastAtto = ScenarioTemplate(
    "last-atto", "New lanes until the channel is full, to the last attoFIL",
    about: """
      Three lanes leave one attoFIL of ten FIL, and a fourth lane takes it. The payer's wallet \
      signs no more: it is short of exactly what is missing, first one attoFIL and then three FIL.
      """,
    moves: Stage.opening(10) + Stage.paying(.fil(4), lane: 0) + Stage.paying(.fil(3), lane: 1)
      + Stage.paying(.fil(3) - TokenAmount(atto: 1), lane: 2)
      + Stage.paying(TokenAmount(atto: 1), lane: 3)
      + [.pay(TokenAmount(atto: 1), lane: 4), .pay(.fil(3), lane: 4)] + Stage.ending)

  private static let apart = ScenarioTemplate(
    "two-lanes-apart", "Two vouchers of two lanes: two fees",
    about: """
      Each voucher that is handed in costs one FIL. Two lanes are paid one FIL each and then four \
      and five more, and four vouchers are handed in: eleven FIL less four of fees, seven in all.
      """,
    terms: costly,
    moves: twoLanes("two-lanes-apart")
      + Stage(seed: "two-lanes-apart").submitting(.fil(5), lane: 0, nonce: 2)
      + Stage(seed: "two-lanes-apart").submitting(.fil(6), lane: 1, nonce: 2) + Stage.ending)

  private static let merged = ScenarioTemplate(
    "two-lanes-merged", "One voucher that merges two lanes: one fee, and both gain",
    about: """
      The same two lanes, but the payer signs one voucher in the place of the last two: ten and a \
      half FIL in lane 0, which include lane 1. The payee is half a FIL better off with three fees \
      instead of four, and the payer keeps the other half. Both wallets waive the rule against \
      merges.
      """,
    terms: costly, waived: .both([.noMerges]),
    moves: twoLanes("two-lanes-merged")
      + Stage.signing(inclusive, nonce: 3)
      + Stage.submitting(Stage(seed: "two-lanes-merged").voucher(inclusive, nonce: 3))
      + Stage.ending)

  /// Ten and a half FIL that include lane 1.
  private static let inclusive = Voucher.VoucherWish(
    amount: .fil(10) + TokenAmount(atto: 500_000_000_000_000_000),
    merges: [LaneMerge(lane: 1, nonce: 3)])

  /// Handing a voucher in costs one FIL.
  private static let costly: Voucher.Terms = {
    var terms = Voucher.Terms.usual
    terms.fees[.update] = .fil(1)
    return terms
  }()

  /// Two lanes are opened on the contract's book with one FIL each, and paid four and five more.
  private static func twoLanes(_ seed: String) -> Moves<Voucher> {
    let stage = Stage(seed: seed)
    return Stage.opening(12) + Stage.paying(.fil(1), lane: 0) + Stage.paying(.fil(1), lane: 1)
      + stage.submitting(.fil(1), lane: 0, nonce: 1)
      + stage.submitting(.fil(1), lane: 1, nonce: 1)
      + Stage.paying(.fil(4), lane: 0) + Stage.paying(.fil(5), lane: 1)
  }
}
