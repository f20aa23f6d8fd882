internal import AccountLedger
internal import Filecoin

// The two questions of time that the published wallet does not ask.
extension Voucher.Wallet {
  func judgeTimes(
    _ voucher: SignedVoucher, _ seen: Voucher.ChannelFacts
  ) throws(Voucher.WalletRefusal) {
    let farthest = facts.epoch.adding(policy.farthestMinimum)
    try rules.require(
      voucher.minSettleHeight <= farthest,
      else: .standing(
        .minimumTooFar(
          found: voucher.minSettleHeight, farthest: farthest,
          allowedFrom: voucher.minSettleHeight.adding(-policy.farthestMinimum))))
    guard seen.state.isSettling else { return }
    try judgeLanding(settled: seen.settled, settlingAt: seen.state.settlingAt)
  }

  /// A voucher lands if it is executed before the channel settles; the wallet submits nothing until
  /// the settle is old enough to be relied on.
  private func judgeLanding(
    settled: Epoch?, settlingAt: Epoch
  ) throws(Voucher.WalletRefusal) {
    let submitted = max(facts.epoch, settled.map { submits(after: $0) } ?? facts.epoch)
    let landing = policy.inclusion + policy.postponement
    let executed = submitted.adding(landing)
    let last = settlingAt.adding(-1)
    let until = last.adding(-landing)
    let isEverPossible = settled.map { submits(after: $0) <= until } ?? true
    try rules.require(
      executed <= last,
      else: .standing(
        .tooLateToLand(
          executed: executed, last: last, acceptableUntil: isEverPossible ? until : nil)))
  }
}
