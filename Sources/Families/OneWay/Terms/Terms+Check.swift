internal import Bitcoin
internal import Channels

extension OneWay.Terms {
  /// Checks terms and both sides as a whole; the order of the checks is that of `TermsFault`.
  func check(payer: Member, payee: Member) throws(OneWay.TermsFault) {
    let sides = [(role: PaymentRole.payer, payout: payer.payout), (.payee, payee.payout)]
    try checkCapacity(fees: fees(payer: payer.payout, payee: payee.payout).total)
    try checkAll(sides)
    guard payer.payout != payee.payout else { throw .payoutsEqual(payer.payout) }
    guard payer.key != payee.key else { throw .keysEqual }
  }

  /// Checks what can be checked before the payee has said anything: the payer's own half.
  ///
  /// The fees also depend on the payee's script, so they are left to the whole check.
  func check(payer: Member) throws(OneWay.TermsFault) {
    try checkCapacity(fees: .zero)
    try checkAll([(role: PaymentRole.payer, payout: payer.payout)])
  }

  private func checkAll(
    _ sides: [(role: PaymentRole, payout: Script)]
  ) throws(OneWay.TermsFault) {
    for side in sides { try checkDust(side.role, side.payout) }
    try checkDivisions(thresholds: sides.map(\.payout.dustThreshold.satoshis))
    try checkPrices()
    try checkConfirmations()
    try checkTiming()
    try checkLock()
    for side in sides where !side.payout.isStandardPayout {
      throw .payoutNotStandard(side: side.role, side.payout)
    }
  }

  private func checkCapacity(fees: Amount) throws(OneWay.TermsFault) {
    guard capacity.isInRange, capacity.moved(by: fees).isInRange else {
      throw .capacityOutOfRange(capacity)
    }
  }

  private func checkDust(_ side: PaymentRole, _ payout: Script) throws(OneWay.TermsFault) {
    let threshold = payout.dustThreshold
    guard capacity >= threshold else {
      throw .capacityIsDust(capacity: capacity, side: side, threshold: threshold)
    }
  }

  /// Every share may be a satoshi short of its threshold, but not all of them at once.
  private func checkDivisions(thresholds: [Int64]) throws(OneWay.TermsFault) {
    let short = thresholds.reduce(0) { $0 + $1 - 1 }
    guard capacity.satoshis > short else {
      throw .capacityIsDust(
        capacity: capacity, side: .payee, threshold: Amount(uncheckedSatoshis: short + 1))
    }
  }

  private func checkPrices() throws(OneWay.TermsFault) {
    guard unit > .zero, unit <= capacity else {
      throw .unitOutOfRange(unit: unit, capacity: capacity)
    }
    let (minimum, maximum) = (FeeRate.lowestAgreed, FeeRate.highestAgreed)
    guard feeRate >= minimum, feeRate <= maximum else {
      throw .feeRateOutOfRange(feeRate, minimum: minimum, maximum: maximum)
    }
  }

  private func checkConfirmations() throws(OneWay.TermsFault) {
    let allowed = Limits.confirmations
    guard allowed.contains(confirmations) else {
      throw .confirmationsOutOfRange(
        confirmations, minimum: allowed.lowerBound, maximum: allowed.upperBound)
    }
  }

  private func checkTiming() throws(OneWay.TermsFault) {
    guard timing.delay > 0 else { throw .delayIsZero }
    for blocks in [timing.reaction, timing.delay, timing.undone] where blocks > Limits.blocks {
      throw .blocksOutOfRange(blocks, maximum: Limits.blocks)
    }
  }

  private func checkLock() throws(OneWay.TermsFault) {
    switch variant {
    case .refund(let expiry), .expiry(let expiry):
      guard expiry.value <= Limits.height else {
        throw .expiryIsTime(expiry.value, maximum: Limits.height)
      }
      let needed = UInt32(timing.lead)
      guard expiry.value >= needed else {
        throw .noRoomForPayment(expiry: expiry, needed: needed)
      }
    case .lifetime(let blocks), .kickOff(let blocks):
      let allowed = Limits.lifetime
      guard allowed.contains(blocks) else {
        throw .lifetimeOutOfRange(
          blocks, minimum: allowed.lowerBound, maximum: allowed.upperBound)
      }
    case .trusting: break
    }
  }
}
