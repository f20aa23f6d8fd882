/// A rule of a channel's contract; its text is a stable identifier.
public enum ContractRule: String, CaseIterable, Hashable, Sendable {
  /// Only the creating actor constructs a channel.
  case constructorCaller = "constructor-caller"
  /// A party's address leads to an actor.
  case partyAddress = "party-address"
  /// A party's actor exists.
  case partyCode = "party-code"
  /// A channel is constructed once.
  case constructedOnce = "constructed-once"
  /// Only a party submits a voucher.
  case voucherCaller = "voucher-caller"
  /// A voucher carries a signature.
  case voucherSigned = "voucher-signed"
  /// No voucher is taken from the epoch on at which the channel settles.
  case notSettled = "not-settled"
  /// A secret has at most 256 bytes.
  case secretLength = "secret-length"
  /// The other party than the one that submits has signed.
  case signerCounterparty = "signer-counterparty"
  /// A voucher names the channel on which it is redeemed.
  case voucherChannel = "voucher-channel"
  /// A voucher names its channel by number; older contracts asked for that, today's do not.
  case voucherChannelID = "voucher-channel-id"
  /// A voucher is not redeemed before its time.
  case timeLockMin = "time-lock-min"
  /// A voucher is not redeemed after its time.
  case timeLockMax = "time-lock-max"
  /// A voucher's amount is not below zero.
  case amountNotNegative = "amount-not-negative"
  /// The secret opens the hash lock.
  case secretHash = "secret-hash"
  /// The call that the voucher asks for succeeds.
  case extraCall = "extra-call"
  /// A lane's number has 63 bits.
  case laneNumber = "lane-number"
  /// A channel has at most 256 lanes; older contracts asked for that, today's do not.
  case laneCount = "lane-count"
  /// A voucher's nonce is not below its lane's.
  case laneNonce = "lane-nonce"
  /// A voucher's nonce is not its lane's either.
  case laneNonceRises = "lane-nonce-rises"
  /// A voucher does not merge its own lane.
  case mergeOtherLane = "merge-other-lane"
  /// A merged lane exists.
  case mergeKnownLane = "merge-known-lane"
  /// A merge's nonce is above its lane's.
  case mergeNonce = "merge-nonce"
  /// A merged lane has nothing left to be merged again; no published contract has this rule.
  case mergedLaneZeroed = "merged-lane-zeroed"
  /// What the payee is owed is not below zero.
  case toSendNotNegative = "to-send-not-negative"
  /// What the payee is owed is not more than the channel has.
  case toSendCovered = "to-send-covered"
  /// Only a party settles.
  case settleCaller = "settle-caller"
  /// A channel is settled once.
  case settledOnce = "settled-once"
  /// Only a party collects.
  case collectCaller = "collect-caller"
  /// A channel is collected only once it has settled.
  case collectSettled = "collect-settled"
  /// Both sides can be paid.
  case payout = "payout"
  /// A channel that paid out is no more.
  case collectDeletes = "collect-deletes"
}
