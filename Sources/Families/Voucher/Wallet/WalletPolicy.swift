public import AccountLedger

extension Voucher {
  /// How long a wallet waits, and what it takes the contract for.
  public struct WalletPolicy: Hashable, Sendable {
    /// How many epochs a message's effect must have lasted before the wallet relies on it.
    public var confidence: Int64
    /// How many more it waits before it submits vouchers by itself.
    public var reaction: Int64
    /// How many epochs a message that is sent may take until it is executed.
    public var inclusion: Int64
    /// How many epochs a longer branch may undo; what it undoes is executed again after it.
    public var undone: Int64
    /// How far ahead a voucher's minimum height may lie, where that is bounded.
    public var farthestMinimum: Int64
    /// The contract's own delay between settle and collect.
    public var settleDelay: Int64
    /// The contract's rules, for a dry run.
    public var contract: ContractRules
    /// Whether vouchers that the wallet made count as accepted.
    public var ownVouchers: OwnVouchers

    /// The published wallet's numbers.
    public init(
      confidence: Int64 = 5, reaction: Int64 = 1, inclusion: Int64 = 1,
      undone: Int64 = 0, farthestMinimum: Int64 = 1440, settleDelay: Int64 = 1440,
      contract: ContractRules = .published, ownVouchers: OwnVouchers = .accepted
    ) {
      self.confidence = confidence
      self.reaction = reaction
      self.inclusion = inclusion
      self.undone = undone
      self.farthestMinimum = farthestMinimum
      self.settleDelay = settleDelay
      self.contract = contract
      self.ownVouchers = ownVouchers
    }
  }

  /// What a wallet takes its own vouchers for.
  public enum OwnVouchers: String, CaseIterable, Hashable, Sendable {
    /// Making a voucher adds it, so that a later check on the same node finds its nonce taken.
    case accepted
    /// A voucher that was made is checked and added on the same node like any other.
    case apart
  }
}

extension Voucher.WalletPolicy {
  /// How many epochs later than it was executed first a message may stand for good: a branch that
  /// undoes it is one epoch longer than what it replaces.
  var postponement: Int64 { undone > 0 ? undone + 1 : 0 }
}
