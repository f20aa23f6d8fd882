internal import AccountLedger
internal import Channels
internal import Filecoin
internal import Simulation

// The window, and what wallets do in it.
extension Attack<Voucher> {
  /// The payer collects before the window is over.
  static let earlyCollect = Attack(
    name: "collect-too-early",
    fails: Telling(
      title: "The payer collects too early: refused up to the last epoch of the window",
      about: """
        The payer settles in epoch S and collects at once, and again for S + 1,439: exit code 18 \
        each time. The payee has handed its voucher in meanwhile, and in S + 1,440 both are paid.
        """,
      collectingAtOnce + [Stage.mining(1_437), .collect(.payer), Stage.mining(1)]
        + [.collect(.payer), Stage.mining(1)]),
    succeeds: Telling(
      title: "The payer collects too early: the payee's voucher has no contract any more",
      about: """
        The contract does not ask whether the window is over. The payer settles and collects \
        before the payee's wallet trusts what it has seen, and has all ten FIL back.
        """, rules: { $0.contractRules = .published.waiving(.collectSettled) },
      collectingAtOnce
        + Stage.forcing(Stage(seed: "collect-too-early").voucher(.fil(4), nonce: 1))),
    waived: .none)

  private static let collectingAtOnce: Moves<Voucher> =
    Stage.opening(10) + Stage.paying(.fil(4)) + Stage.settling + [.collect(.payer)]
    + [Stage.mining(1)]

  /// The payee accepts a voucher after the settle, and does not hand it in.
  static let lateVoucher = Attack(
    name: "settle-without-submit",
    fails: Telling(
      title: "A voucher after the settle: the payee hands it in, too",
      about: """
        Six of seven thousand FIL are paid, the payer settles, and the payee hands its voucher in. \
        Then the payer pays the last thousand: the payee's wallet hands that voucher in at once.
        """, payingLate),
    succeeds: Telling(
      title: "A voucher after the settle: the payee accepts it and forgets to hand it in",
      about: """
        The published wallet hands vouchers in once for a settle. It accepts the last thousand \
        FIL and does nothing with them, and they go back to the payer.
        """, payingLate),
    waived: .payee([.lateVouchersSubmitted]))

  private static let payingLate: Moves<Voucher> =
    Stage.opening(7_000) + Stage.paying(.fil(6_000)) + Stage.settling + [Stage.mining(7)]
    + Stage.paying(.fil(1_000)) + [Stage.mining(1_432), .collect(.payer), Stage.mining(1)]

  /// A voucher counts as handed in, though the contract has refused it.
  static let markedTooEarly = Attack(
    name: "marked-not-mined",
    fails: Telling(
      title: "A voucher is handed in before its time: it stays good",
      about: """
        A voucher counts from epoch 100 on, and the payee's owner hands it in before: exit code \
        16. The payee's wallet sees that and hands it in again after the settle. Both wallets waive \
        the rule against such locks.
        """, submittingEarly),
    succeeds: Telling(
      title: "A voucher is handed in before its time: the wallet takes it for spent",
      about: """
        The published wallet marks a voucher before its message is executed, and the mark stays \
        when that fails. The best voucher is hidden by its mark: nothing is handed in, and the \
        payer has everything back.
        """, submittingEarly),
    cheat: .both([.noTimeLockMin]),
    waived: PerRole(payer: [.noTimeLockMin], payee: [.noTimeLockMin, .markedWhenExecuted]))

  private static let submittingEarly: Moves<Voucher> = {
    let wish = Voucher.VoucherWish(amount: .fil(4), timeLockMin: Epoch(100))
    let stage = Stage(seed: "marked-not-mined")
    return Stage.opening(10) + stage.handing(wish, nonce: 1)
      + Stage.submitting(stage.voucher(wish, nonce: 1))
      + [Stage.mining(92)] + Stage.settling
      + Stage.collecting
  }()
}
