public import Bitcoin

/// How the capacity is divided.
public struct Balances: Hashable, Sendable {
  /// The payer's share.
  public let payer: Amount
  /// The payee's share.
  public let payee: Amount

  /// Divides.
  public init(payer: Amount, payee: Amount) {
    self.payer = payer
    self.payee = payee
  }

  /// Both shares, the payer's first.
  public var amounts: [Amount] { [payer, payee] }

  /// One side's share.
  public subscript(role: PaymentRole) -> Amount {
    switch role {
    case .payer: payer
    case .payee: payee
    }
  }
}
