public import Filecoin

extension Voucher {
  /// What does not go with what is known of the channel.
  public enum StandingFault: Hashable, Sendable {
    /// The nonce is not above the last that is known of the lane.
    case nonceTooLow(lane: UInt64, found: UInt64, known: UInt64)
    /// The amount is not above the last that is known of the lane.
    case amountTooLow(lane: UInt64, found: TokenAmount, known: TokenAmount)
    /// The best vouchers together, this one among them, are more than the channel holds.
    case overdrawn(total: TokenAmount, balance: TokenAmount)
    /// The voucher puts the end of the channel off further than this.
    case minimumTooFar(found: Epoch, farthest: Epoch, allowedFrom: Epoch)
    /// The voucher would be executed at an epoch behind the last one that takes vouchers; it would
    /// not have been up to the third epoch, if there was any such.
    case tooLateToLand(executed: Epoch, last: Epoch, acceptableUntil: Epoch?)
    /// The voucher brings less than is wanted.
    case deltaTooSmall(wanted: TokenAmount, delta: TokenAmount, known: TokenAmount)
    /// The lane has a voucher with the highest nonce that there is.
    case noNonceLeft(lane: UInt64)
    /// The highest lane that there is has been taken.
    case noLaneLeft
    /// The voucher was never added.
    case unknown(lane: UInt64, nonce: UInt64)
    /// The voucher, or one of its lane with a higher nonce, was submitted before.
    case alreadySubmitted(lane: UInt64, nonce: UInt64)
  }
}

extension Voucher.StandingFault {
  var rule: Voucher.WalletRule {
    switch self {
    case .nonceTooLow: .nonceRises
    case .amountTooLow: .amountRises
    case .overdrawn: .withinBalance
    case .minimumTooFar: .boundedMinimumHeight
    case .tooLateToLand: .landable
    case .deltaTooSmall: .smallestDelta
    case .noNonceLeft, .noLaneLeft: .numberLeft
    case .unknown: .voucherKnown
    case .alreadySubmitted: .submittedOnce
    }
  }

  var values: [(String, Voucher.WalletValue)] {
    switch self {
    case .nonceTooLow(let lane, let found, let known):
      [("lane", .lane(lane)), ("found", .nonce(found)), ("known", .nonce(known))]
    case .amountTooLow(let lane, let found, let known):
      [("lane", .lane(lane)), ("found", .amount(found)), ("known", .amount(known))]
    case .overdrawn(let total, let balance):
      [("total", .amount(total)), ("balance", .amount(balance))]
    case .minimumTooFar(let found, let farthest, _):
      [("found", .epoch(found)), ("farthest", .epoch(farthest))]
    case .tooLateToLand(let executed, let last, _):
      [("executed", .epoch(executed)), ("last", .epoch(last))]
    case .deltaTooSmall(let wanted, let delta, let known):
      [("wanted", .amount(wanted)), ("delta", .amount(delta)), ("known", .amount(known))]
    case .noNonceLeft(let lane): [("lane", .lane(lane))]
    case .noLaneLeft: []
    case .unknown(let lane, let nonce), .alreadySubmitted(let lane, let nonce):
      [("lane", .lane(lane)), ("nonce", .nonce(nonce))]
    }
  }

  var remedy: Voucher.WalletRemedy {
    switch self {
    case .nonceTooLow(_, _, let known): known == .max ? .never : .withNonce(known + 1)
    case .amountTooLow(_, _, let known): .withAmount(known + TokenAmount(atto: 1))
    case .overdrawn(let total, let balance): .withFunds(total - balance)
    case .minimumTooFar(_, _, let allowedFrom): .fromEpoch(allowedFrom)
    case .tooLateToLand(_, _, let until): until.map { .untilEpoch($0) } ?? .never
    case .deltaTooSmall(_, let delta, _): .withSmallestDelta(delta)
    case .noNonceLeft, .noLaneLeft, .unknown, .alreadySubmitted: .never
    }
  }

  var lotusText: String? {
    switch self {
    case .nonceTooLow: "nonce too low"
    case .amountTooLow: "voucher amount is lower than amount for voucher with lower nonce"
    case .overdrawn(let total, let balance):
      "not enough funds in channel to cover voucher - shortfall: \((total - balance).decimal)"
    case .deltaTooSmall(let wanted, let delta, let known):
      "addVoucher: supplied token amount too low; minD=\(wanted.decimal), D=\(delta.decimal); "
        + "laneAmt=\(known.decimal); v.Amt=\((known + delta).decimal)"
    case .unknown: "cannot submit voucher that has not been added to channel"
    case .alreadySubmitted: "cannot submit voucher that has already been submitted"
    case .minimumTooFar, .tooLateToLand, .noNonceLeft, .noLaneLeft: nil
    }
  }
}
