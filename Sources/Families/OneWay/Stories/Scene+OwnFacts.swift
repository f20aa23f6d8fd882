internal import Bitcoin
internal import Channels
internal import Checker
internal import Simulation
public import Walkthroughs

extension OneWay {
  public static func value(
    of fact: OwnFact, after scene: Scene<OneWay>
  ) -> FactValue<OneWay>? {
    scene.value(of: fact)
  }
}

extension Scene<OneWay> {
  fileprivate func value(of fact: OneWay.OwnFact) -> FactValue<OneWay>? {
    switch fact {
    case .capacity: .amount(terms.capacity)
    case .unit: .amount(terms.unit)
    case .unitsInAll: .count(Int(terms.capacity.satoshis / max(1, terms.unit.satoshis)))
    case .reaction: .blocks(Int(terms.timing.reaction))
    case .delay: .blocks(Int(terms.timing.delay))
    case .confirmations: .count(terms.confirmations)
    case .expiry: terms.variant.expiry.map { .height($0) }
    case .lifetime: terms.variant.lifetime.map { .blocks(Int($0)) }
    case .feeRate: .feeRate(terms.feeRate)
    case .lastTipToAccept: deadline.map { .count($0.lastTipToAccept) }
    case .closeBy: deadline.map { .count($0.closeBy) }
    case .firstRefundBlock: deadline.map { .height($0.firstRefundBlock) }
    case .blocksToRefund: blocksToRefund.map { .blocks($0) }
    case .timeToRefund: blocksToRefund.map { .time(blocks: $0) }
    case .deposit: moment.contract.map { .amount($0.channel.fundingOutput.value) }
    case .closingFee: moment.contract.map { .amount($0.channel.closingFee) }
    case .paymentFee: bill.payment.map { .amount(terms.feeRate.fee(forSize: $0)) }
    case .breakEven: bill.breakEven.map { .count($0) }
    case .signatures: latestPayment.map { .count($0.proposals.count) }
    case .payeeMessages: .count(payeeMessages)
    case .block(let name): moment.block(of: name).map { .height($0) }
    case .blockAhead(let count): .count(Int(standing.height.value) + count)
    }
  }

  private var blocksToRefund: Int? {
    deadline.map { max(0, $0.firstRefundBlock.distance(above: standing.height)) }
  }

  /// The last message of the step that pays.
  private var latestPayment: OneWay.Message? {
    for case .sent(_, let message) in events.reversed() where message.kind == .pay {
      return message
    }
    return nil
  }

  private var payeeMessages: Int {
    events.count { event in
      guard case .sent(.payee, _) = event else { return false }
      return true
    }
  }
}

extension Scene<OneWay> {
  /// What the payee must be ahead of, as far as the chain shows it after this step.
  var deadline: OneWay.Deadline? { terms.deadline(confirmedIn: clockStart) }

  /// The block in which the payer's clock started, where it counts blocks.
  var clockStart: BlockHeight? {
    switch terms.variant {
    case .refund, .expiry, .trusting: nil
    case .lifetime: moment.block(of: .funding)
    case .kickOff: moment.block(of: .kickOff)
    }
  }

  /// How large the transactions of the story are.
  var bill: Bill {
    Bill(
      funding: made(.funding)?.transaction.virtualSize,
      closing: latestState > 0 ? made(.close(.latest))?.transaction.virtualSize : nil,
      payment: payment?.virtualSize)
  }

  /// What the payer would send to the payee without a channel: the funding with the payee's own
  /// script in the place of the channel's.
  private var payment: Transaction? {
    guard let channel = moment.contract?.channel, var payment = made(.funding)?.transaction,
      let place = payment.outputs.firstIndex(of: channel.fundingOutput)
    else { return nil }
    payment.outputs[place].scriptPubKey = channel.payee.payout
    return payment
  }
}
