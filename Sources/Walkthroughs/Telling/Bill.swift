public import Bitcoin

/// How large the transactions of a story are: what miners are paid for.
public struct Bill: Equatable, Sendable {
  /// The funding, in virtual bytes.
  public let funding: Int?
  /// What closes the channel together.
  public let closing: Int?
  /// A payment of its own on the chain: a coin, the output that pays, and the change.
  public let payment: Int?

  /// Takes the sizes of what is known.
  package init(funding: Int?, closing: Int?, payment: Int?) {
    self.funding = funding
    self.closing = closing
    self.payment = payment
  }

  /// What a number of payments costs through the channel: two transactions, however many.
  public func channelFee(at rate: FeeRate) -> Amount? {
    guard let funding, let closing else { return nil }
    return Amount(
      uncheckedSatoshis: rate.fee(forSize: funding).satoshis + rate.fee(forSize: closing).satoshis)
  }

  /// What the same costs with a transaction for each payment.
  public func chainFee(payments: Int, at rate: FeeRate) -> Amount? {
    payment.map {
      Amount(uncheckedSatoshis: rate.fee(forSize: $0).satoshis * Int64(payments))
    }
  }

  /// From how many payments on the channel costs less.
  public var breakEven: Int? {
    guard let funding, let closing, let payment, payment > 0 else { return nil }
    return (funding + closing) / payment + 1
  }
}
