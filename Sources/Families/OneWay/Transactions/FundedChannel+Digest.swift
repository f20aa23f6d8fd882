public import Bitcoin
internal import Channels
public import Hashing

extension OneWay.FundedChannel {
  /// What both sign for one input of a close.
  ///
  /// Where there is one input the message is prepared, so that a payment costs one signature and
  /// one verification, and next to nothing else.
  public func digest(
    _ payment: OneWay.Payment, from source: OneWay.Source = .funding, input: Int = 0
  ) -> Digest<32> {
    guard let prepared = prepared(payment, source) else {
      return close(payment, from: source).digest(input: input, type: .all)
    }
    let capacity = capacity(with: payment.backing)
    return prepared.digest(
      outputs: channel.outputsHash(of: payment, capacity: capacity).digest, lock: .none)
  }

  private func prepared(
    _ payment: OneWay.Payment, _ source: OneWay.Source
  ) -> PreparedSpend? {
    switch (source, payment.backing) {
    case (.funding, .funding): preparedClose
    case (.kickOff, .funding): preparedLateClose
    case (.funding, .withTopUp), (.kickOff, .withTopUp): nil
    }
  }
}

extension OneWay.Template {
  /// What a signer of one input signs.
  public func digest(input: Int, type: SighashType) -> Digest<32> {
    digest(of: transaction, input: input, type: type)
  }

  /// The same for a transaction of another shape that spends the same outputs.
  ///
  /// A transaction that has no such input is signed for as far as it goes: its last input.
  func digest(of transaction: Transaction, input: Int, type: SighashType) -> Digest<32> {
    let index = min(input, transaction.inputs.count - 1)
    let spent = spent[min(input, spent.count - 1)]
    return SignatureHasher(transaction).segwitV0(
      input: index, scriptCode: spent.script, amount: spent.output.value, type: type)
  }
}
