internal import Bitcoin
internal import Channels

extension Timelock.Terms {
  /// Checks terms and both sides as a whole; the order of the checks is that of `TermsFault`.
  func check(payer: Member, payee: Member) throws(Timelock.TermsFault) {
    let sides = [(role: PaymentRole.payer, payout: payer.payout), (.payee, payee.payout)]
    try checkCapacity(closingFee: closingFee(payer: payer.payout, payee: payee.payout))
    try checkAll(sides)
    guard payer.payout != payee.payout else { throw .payoutsEqual(payer.payout) }
    guard payer.key != payee.key else { throw .keysEqual }
  }

  /// Checks what can be checked before the payee has said anything: the payer's own half.
  ///
  /// The closing fee also depends on the payee's script, so it is left to the whole check.
  func check(payer: Member) throws(Timelock.TermsFault) {
    try checkCapacity(closingFee: .zero)
    try checkAll([(role: PaymentRole.payer, payout: payer.payout)])
  }

  private func checkAll(
    _ sides: [(role: PaymentRole, payout: Script)]
  ) throws(Timelock.TermsFault) {
    for side in sides { try checkDust(side.role, side.payout) }
    try checkDivisions(thresholds: sides.map(\.payout.dustThreshold.satoshis))
    try checkPrices()
    try checkConfirmations()
    try checkLadder()
    for side in sides where !side.payout.isStandardPayout {
      throw .payoutNotStandard(side: side.role, side.payout)
    }
  }

  private func checkCapacity(closingFee: Amount) throws(Timelock.TermsFault) {
    guard capacity.isInRange else { throw .capacityOutOfRange(capacity) }
    let total = Amount(uncheckedSatoshis: capacity.satoshis + closingFee.satoshis)
    guard total.isInRange else { throw .capacityOutOfRange(capacity) }
  }

  private func checkDust(_ side: PaymentRole, _ payout: Script) throws(Timelock.TermsFault) {
    let threshold = payout.dustThreshold
    guard capacity >= threshold else {
      throw .capacityIsDust(capacity: capacity, side: side, threshold: threshold)
    }
  }

  /// Every share may be a satoshi short of its threshold, but not all of them at once.
  private func checkDivisions(thresholds: [Int64]) throws(Timelock.TermsFault) {
    let short = thresholds.reduce(0) { $0 + $1 - 1 }
    guard capacity.satoshis > short else {
      throw .capacityIsDust(
        capacity: capacity, side: .payee, threshold: Amount(uncheckedSatoshis: short + 1))
    }
  }

  private func checkPrices() throws(Timelock.TermsFault) {
    guard unit > .zero, unit <= capacity else {
      throw .unitOutOfRange(unit: unit, capacity: capacity)
    }
    let (minimum, maximum) = (FeeRate.lowestAgreed, FeeRate.highestAgreed)
    guard feeRate >= minimum, feeRate <= maximum else {
      throw .feeRateOutOfRange(feeRate, minimum: minimum, maximum: maximum)
    }
  }

  private func checkConfirmations() throws(Timelock.TermsFault) {
    let allowed = Limits.confirmations
    guard allowed.contains(confirmations) else {
      throw .confirmationsOutOfRange(
        confirmations, minimum: allowed.lowerBound, maximum: allowed.upperBound)
    }
  }

  private func checkLadder() throws(Timelock.TermsFault) {
    guard ladder.step > 0 else { throw .stepIsZero }
    guard ladder.delay > 0 else { throw .delayIsZero }
    for blocks in [ladder.step, ladder.reaction, ladder.delay, ladder.undone]
    where blocks > Limits.blocks {
      throw .blocksOutOfRange(blocks, maximum: Limits.blocks)
    }
    guard ladder.refundHeight.value <= Limits.height else {
      throw .blocksOutOfRange(ladder.refundHeight.value, maximum: Limits.height)
    }
    let needed = ladder.lowestRefundHeight
    guard ladder.refundHeight.value >= needed else {
      throw .noRoomForUpdate(refundHeight: ladder.refundHeight, needed: needed)
    }
  }
}

extension Timelock.Ladder {
  /// The lowest T0 with room for one update: its lock is a height above zero, and at some tip its
  /// predecessor, the refund, is far enough away.
  fileprivate var lowestRefundHeight: UInt32 { max(step + 1, UInt32(lead)) }
}
