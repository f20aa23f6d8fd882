public import Bitcoin
internal import Channels
internal import Checker

/// How large the transactions of a story are: what miners are paid for.
public struct Bill: Equatable, Sendable {
  /// The funding, in virtual bytes.
  public let funding: Int?
  /// What closes the channel together.
  public let closing: Int?
  /// A payment of its own on the chain: a coin of the payer, the payee's output and the change.
  public let payment: Int?

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

extension Scene {
  /// How large the transactions of the story are.
  public var bill: Bill {
    Bill(
      funding: made(.funding)?.transaction.virtualSize,
      closing: (made(.settlement) ?? made(.commitment(.latest)))?.transaction.virtualSize,
      payment: payment?.virtualSize)
  }

  /// What the payer would send to the payee without a channel: the funding with the payee's own
  /// script where the two keys are.
  private var payment: Transaction? {
    guard let channel = moment.channel, var payment = made(.funding)?.transaction,
      let place = payment.outputs.firstIndex(of: channel.fundingOutput)
    else { return nil }
    payment.outputs[place].scriptPubKey = channel.payee.payout
    return payment
  }
}
