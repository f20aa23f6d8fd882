internal import AccountLedger
internal import Channels
internal import Filecoin
internal import Simulation

// What the published rules overlook.
extension Attack<Voucher> {
  /// A lane that was merged is subtracted once more.
  static let mergedTwice = Attack(
    name: "merge-double-count",
    fails: Telling(
      title: "Two lanes merge into each other: a merged lane is set to nothing",
      about: """
        Eight FIL are on the book in two lanes when lane 1 is merged into lane 0, and lane 0 into \
        lane 1. A contract with the cure sets a merged lane to nothing, and the payee keeps eight. \
        Both wallets waive the rule against merges.
        """, rules: { $0.contractRules = .cured }, merging),
    succeeds: Telling(
      title: "Two lanes merge into each other: three FIL are counted twice",
      about: """
        The published contract leaves on a merged lane what it was redeemed for, so that the next \
        merge subtracts it once more: 8 - (8 + 3) = -3, and of eight FIL the payee has five. Both \
        wallets waive the rule against merges.
        """, merging),
    cheat: .both([.noMerges]), waived: .both([.noMerges]))

  private static let merging: Moves<Voucher> = {
    let stage = Stage(seed: "merge-double-count")
    let first = Voucher.VoucherWish(amount: .fil(8), merges: [LaneMerge(lane: 1, nonce: 2)])
    let second = Voucher.VoucherWish(
      lane: 1, amount: .fil(8), merges: [LaneMerge(lane: 0, nonce: 3)])
    return Stage.opening(10) + Stage.paying(.fil(5), lane: 0) + Stage.paying(.fil(3), lane: 1)
      + stage.submitting(.fil(5), lane: 0, nonce: 1)
      + stage.submitting(.fil(3), lane: 1, nonce: 1)
      + Stage.signing(first, nonce: 2) + Stage.submitting(stage.voucher(first, nonce: 2))
      + Stage.signing(second, nonce: 3) + Stage.submitting(stage.voucher(second, nonce: 3))
      + Stage.ending
  }()

  /// A good voucher puts the end of the channel off for a year.
  static let farMinimum = Attack(
    name: "hostage-by-minimum-height",
    fails: Telling(
      title: "A voucher puts the end off for a year: the payee's wallet does not take it",
      about: """
        Two FIL are paid when the payer signs four with a minimum height one year away. The \
        payee's wallet bounds it, and refuses the voucher: the channel ends after twelve hours, \
        and two FIL are paid.
        """, puttingOff),
    succeeds: Telling(
      title: "A voucher puts the end off for a year: both are held hostage",
      about: """
        The published wallet does not look at the minimum height. The payee hands the voucher in, \
        and the contract obeys: twelve hours after the settle neither side can collect, and the \
        money of both lies in the contract.
        """, puttingOff + [.collect(.payee), Stage.mining(1)]),
    waived: .payee([.boundedMinimumHeight]))

  private static let puttingOff: Moves<Voucher> = {
    let wish = Voucher.VoucherWish(amount: .fil(4), minSettleHeight: Epoch(1_051_200))
    return Stage.opening(10) + Stage.paying(.fil(2)) + Stage.signing(wish, nonce: 2)
      + Stage.ending
  }()

  /// A voucher counts only when nobody can hand it in any more.
  static let lateTimeLock = Attack(
    name: "time-locked-voucher",
    fails: Telling(
      title: "A voucher counts from an epoch on: the payee's wallet does not take it",
      about: """
        The payer signs four FIL that count from epoch 2,000 on, and settles. The payee's wallet \
        takes no voucher with such a lock, so that it hands nothing over for it.
        """, lockingLate + [Stage.mining(1), .collect(.payer), Stage.mining(1)]),
    succeeds: Telling(
      title: "A voucher counts from an epoch on: the channel is over before",
      about: """
        The payee waives the rule and accepts. The payer settles, and the window is over long \
        before epoch 2,000: what was too early at its last epoch is too late at the next, and all \
        ten FIL go back.
        """,
      lockingLate
        + Stage.forcing(Stage(seed: "time-locked-voucher").voucher(locked, nonce: 1))
        + Stage.forcing(Stage(seed: "time-locked-voucher").voucher(locked, nonce: 1))
        + [.collect(.payer), Stage.mining(1)]),
    cheat: .payer([.noTimeLockMin]), waived: .both([.noTimeLockMin]))

  private static let locked = Voucher.VoucherWish(amount: .fil(4), timeLockMin: Epoch(2_000))

  private static let lockingLate: Moves<Voucher> =
    Stage.opening(10) + Stage(seed: "time-locked-voucher").handing(locked, nonce: 1)
    + Stage.settling + [Stage.mining(1_438)]
}
