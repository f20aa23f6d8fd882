internal import Bitcoin
internal import Channels

extension OneWay.Side {
  /// Refuses to go on while the outputs that a payment divides are not as agreed.
  func requireFunding(
    of channel: OneWay.FundedChannel, backing: OneWay.Backing
  ) throws(OneWay.Refusal) {
    let watch = channel.watch.outputs
    let confirmations = channel.channel.terms.confirmations
    try rulebook.requireFunding(watch[0], confirmations: confirmations, in: outlook)
    switch backing {
    case .funding: break
    case .withTopUp:
      guard let index = channel.topUpIndex else { return }
      try rulebook.requireFunding(
        watch[index], confirmations: confirmations, in: outlook.only(index))
    }
  }

  /// Refuses payments of nothing, backwards, or of more than there is.
  func requireValue(
    from paid: Amount, to toPayee: Amount, capacity: Amount
  ) throws(OneWay.Refusal) {
    try rulebook.require(
      toPayee > paid, else: .payment(.notPositive(from: paid, to: toPayee)))
    try rulebook.require(
      toPayee <= capacity, else: .payment(.aboveCapacity(toPayee: toPayee, capacity: capacity)))
  }

  /// Refuses a payment that could not be closed before the payer's refund any more.
  func requireTimely(_ channel: OneWay.FundedChannel) throws(OneWay.Refusal) {
    guard let tip = outlook.tip, let deadline = deadline(of: channel) else { return }
    try rulebook.require(
      Int(tip.value) <= deadline.lastTipToAccept, else: .payment(.tooLate(tip: tip, deadline)))
  }

  /// The payee's deadline, as far as the chain shows it.
  func deadline(of channel: OneWay.FundedChannel) -> OneWay.Deadline? {
    channel.channel.terms.deadline(confirmedIn: clock(of: channel))
  }

  /// The block in which the payer's clock started: the earliest that confirmed an output that its
  /// refunds spend.
  private func clock(of channel: OneWay.FundedChannel) -> BlockHeight? {
    switch channel.channel.terms.variant {
    case .refund, .expiry, .trusting: nil
    case .kickOff: outlook.block(confirming: OneWay.FundedChannel.kickOffIndex)
    case .lifetime:
      [0, channel.topUpIndex].compactMap(\.self).compactMap(outlook.block(confirming:)).min()
    }
  }

  /// Refuses a second funding output that the channel has no place for.
  func requireTopUp(
    _ amount: Amount, of channel: OneWay.FundedChannel
  ) throws(OneWay.Refusal) {
    let terms = channel.channel.terms
    try rulebook.require(
      terms.variant.kind.allowsTopUp, else: .topUp(.notOffered(terms.variant.kind)))
    try rulebook.require(channel.topUp == nil, else: .topUp(.toppedUpAlready))
    let minimum = channel.channel.dustThresholds.payer
    let held = channel.channel.fundingOutput.value.moved(by: channel.channel.fees.topUp)
    let maximum = Amount(uncheckedSatoshis: Amount.maximumSatoshis &- held.satoshis)
    try rulebook.require(
      amount >= minimum && amount <= maximum,
      else: .topUp(.amountOutOfRange(amount, minimum: minimum, maximum: maximum)))
  }
}

extension OneWay.FundedChannel {
  /// Where the kick-off's output stands among those that are watched.
  static let kickOffIndex = 1

  /// Where the top-up's output stands among those that are watched: last.
  var topUpIndex: Int? { topUp.map { _ in kickOffOutPoint == nil ? 1 : 2 } }
}
