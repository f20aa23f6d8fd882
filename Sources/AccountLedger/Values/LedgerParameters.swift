internal import Filecoin

/// What a ledger holds to for as long as it lasts.
public struct LedgerParameters: Hashable, Sendable {
  /// The delay of the published chain, in epochs: 12 hours.
  public static let publishedSettleDelay: Int64 = 1_440

  /// How many epochs pass from settling a channel to collecting it.
  public var settleDelay: Int64
  /// The rules of the channels' contract.
  public var rules: ContractRules
  /// What messages cost.
  public var fees: MessageFees

  /// Chooses; where nothing is said, all is as published, and messages are free.
  public init(
    settleDelay: Int64 = publishedSettleDelay, rules: ContractRules = .published,
    fees: MessageFees = .none
  ) {
    self.settleDelay = settleDelay
    self.rules = rules
    self.fees = fees
  }
}
