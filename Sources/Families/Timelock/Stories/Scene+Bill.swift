internal import Bitcoin
internal import Channels
internal import Checker
internal import Simulation
public import Walkthroughs

extension Scene<Timelock> {
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
