internal import Bitcoin
internal import Channels

extension OneWay.FundedChannel {
  /// The payee's close of a payment: no lock, a final sequence, the payer's output first.
  public func close(
    _ payment: OneWay.Payment, from source: OneWay.Source = .funding
  ) -> OneWay.Template {
    let (points, spent) = inputs(of: payment, from: source)
    let capacity = capacity(with: payment.backing)
    return OneWay.Template(
      transaction: Transaction(
        inputs: points.map { TransactionInput(previousOutput: $0, sequence: .final) },
        outputs: channel.outputs(of: payment, capacity: capacity)),
      spent: spent, shares: channel.balances(of: payment, capacity: capacity).amounts)
  }

  /// What a close spends; without a kick-off there is only the funding to take.
  private func inputs(
    of payment: OneWay.Payment, from source: OneWay.Source
  ) -> ([OutPoint], [OneWay.Template.Spent]) {
    switch source {
    case .funding: break
    case .kickOff:
      if let kickOffOutPoint, let spent = channel.spentKickOff {
        return ([kickOffOutPoint], [spent])
      }
    }
    switch payment.backing {
    case .withTopUp:
      if let topUp {
        return (
          [outPoint, topUp.outPoint], [channel.spentFunding, channel.spentTopUp(topUp.amount)]
        )
      }
    case .funding: break
    }
    return ([outPoint], [channel.spentFunding])
  }

  /// What the payee signs before the money moves: the refund or the kick-off of the variants that
  /// have one to be signed.
  public var wayOut: OneWay.Template? {
    switch channel.terms.variant {
    case .refund: refund
    case .kickOff: kickOff
    case .expiry, .lifetime, .trusting: nil
    }
  }

  /// The kick-off, which has no lock: the clock starts when it is confirmed.
  public var kickOff: OneWay.Template? {
    guard let output = channel.kickOffOutput else { return nil }
    return OneWay.Template(
      transaction: Self.kickOff(of: outPoint, paying: output), spent: [channel.spentFunding],
      shares: [output.value])
  }

  static func kickOff(of outPoint: OutPoint, paying output: TransactionOutput) -> Transaction {
    Transaction(
      inputs: [TransactionInput(previousOutput: outPoint, sequence: .final)], outputs: [output])
  }

  /// The payer's refund: the whole capacity, once the lock is over; `nil` without a way out.
  public var refund: OneWay.Template? {
    switch channel.terms.variant {
    case .refund, .expiry, .lifetime:
      refund(of: outPoint, channel.spentFunding, channel.terms.capacity)
    case .kickOff:
      kickOffOutPoint.flatMap { point in
        channel.spentKickOff.flatMap { refund(of: point, $0, channel.terms.capacity) }
      }
    case .trusting: nil
    }
  }

  /// The payer's refund of a top-up.
  public var topUpRefund: OneWay.Template? {
    topUp.flatMap { refund(of: $0.outPoint, channel.spentTopUp($0.amount), $0.amount) }
  }

  private func refund(
    of point: OutPoint, _ spent: OneWay.Template.Spent, _ amount: Amount
  ) -> OneWay.Template? {
    guard let lock = channel.terms.variant.refundLock else { return nil }
    return OneWay.Template(
      transaction: Transaction(
        inputs: [TransactionInput(previousOutput: point, sequence: lock.sequence)],
        outputs: [TransactionOutput(value: amount, scriptPubKey: channel.payer.payout)],
        lockTime: lock.time),
      spent: [spent], shares: [amount])
  }
}

extension OneWay.Variant {
  /// What locks the payer's refund: an nLockTime that counts because the sequence is not final, or
  /// a relative lock, which needs version 2.
  fileprivate var refundLock: (sequence: InputSequence, time: LockTime)? {
    switch self {
    case .refund(let expiry), .expiry(let expiry):
      (.lockTimeEnabled, LockTime(rawValue: expiry.value))
    case .lifetime(let blocks), .kickOff(let blocks): (InputSequence(rawValue: blocks), .none)
    case .trusting: nil
    }
  }
}

extension OneWay.Channel {
  var spentFunding: OneWay.Template.Spent { .init(output: fundingOutput, script: script) }

  func spentTopUp(_ amount: Amount) -> OneWay.Template.Spent {
    .init(output: topUpOutput(of: amount), script: script)
  }

  var spentKickOff: OneWay.Template.Spent? {
    guard let kickOff, let output = kickOffOutput else { return nil }
    return .init(output: output, script: kickOff.script)
  }
}
