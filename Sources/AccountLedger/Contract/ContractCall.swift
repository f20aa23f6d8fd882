public import Filecoin

/// What a channel's contract can be asked to do.
public enum ContractCall: Hashable, Sendable {
  /// Begin as a channel between two parties.
  case construct(ConstructorParams)
  /// Redeem a voucher; the secret opens its hash lock, if it has one.
  case update(SignedVoucher, secret: [UInt8])
  /// Start the time after which the channel can be collected.
  case settle
  /// Pay out to both parties.
  case collect
}

/// The methods of a channel's contract.
public enum ContractMethod: String, CaseIterable, Hashable, Sendable {
  /// Method 1, which only the creating actor may call.
  case construct = "Constructor"
  /// Method 2.
  case update = "UpdateChannelState"
  /// Method 3.
  case settle = "Settle"
  /// Method 4.
  case collect = "Collect"
}

/// What became of a channel whose contract did as it was asked.
public enum ContractOutcome: Hashable, Sendable {
  /// It has this state now.
  case changed(ChannelState)
  /// It paid out.
  case collected(CollectPayout)
}

/// What a channel pays to each side when it is collected.
public struct CollectPayout: Hashable, Sendable {
  /// What the payee gets.
  public let to: TokenAmount
  /// What the payer gets back.
  public let from: TokenAmount

  /// Divides the channel's money.
  public init(to: TokenAmount, from: TokenAmount) {
    self.to = to
    self.from = from
  }
}
