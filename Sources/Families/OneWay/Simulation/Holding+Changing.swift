internal import Bitcoin
internal import Channels
internal import Secp256k1
public import Simulation

// What is held, with a change: the other side's signatures as they are, the own ones for what
// stands there now.
extension OneWay {
  public static func change(
    _ holding: Holding, _ change: Tampering<MessageChange>, by forger: Forger<OneWay>
  ) -> OfferedTransaction<TransactionName>? {
    let changed: Transaction?
    switch holding.name {
    case .funding, .topUp: changed = forger.changed(funding: holding.act, change)
    case .refund, .topUpRefund, .kickOff, .close, .closeAfterKickOff:
      changed = forger.changed(spend: holding.act, change)
    }
    guard let changed, changed != holding.act else { return nil }
    return OfferedTransaction(.changed(holding.name), changed)
  }
}

extension Forger<OneWay> {
  fileprivate func changed(
    funding: Transaction, _ change: Tampering<OneWay.MessageChange>
  ) -> Transaction? {
    guard case .transaction(let change) = change else { return nil }
    let total = Amount(uncheckedSatoshis: wallets.amountSpent(by: funding, from: .payer))
    return change.made(to: funding, spending: total, scripts)
      .map { wallets.signed($0, by: .payer) }
  }

  fileprivate func changed(
    spend: Transaction, _ change: Tampering<OneWay.MessageChange>
  ) -> Transaction? {
    switch change {
    case .message(let change): return shown(spend, change)
    case .signature(let change): return signed(spend, change)
    case .transaction(let change):
      let total = spend.inputs.reduce(0) { $0 + (amount(at: $1.previousOutput) ?? 0) }
      let made = change.made(to: spend, spending: Amount(uncheckedSatoshis: total), scripts)
      guard let made else { return nil }
      return signed(made, as: spend) { _ in .all }
    }
  }

  /// A refund that shows a zero byte, which is as false as nothing, and which nodes do not pass on.
  private func shown(_ spend: Transaction, _ change: OneWay.MessageChange) -> Transaction? {
    var changed = spend
    switch change {
    case .zeroByte:
      guard let input = spend.inputs.first, input.witness.items.count == 3,
        input.witness.items[1].isEmpty
      else { return nil }
      changed.inputs[0].witness.items[1] = [0]
      return changed
    case .channel, .state, .toPayee, .spentValue, .closes: return nil
    }
  }

  private func signed(_ spend: Transaction, _ change: SignatureChange) -> Transaction? {
    switch change {
    case .missing: return nil
    case .hashType(let byte): return signed(spend, as: spend) { _ in SighashType(byte: byte) }
    case .wrongKey:
      return signed(spend, as: spend, with: wallets.purses[role]) { _ in .all }
    case .highS, .damaged:
      guard let signed = signatures(of: spend) else { return nil }
      return replacing(signed.map { change == .highS ? $0.withHighS : $0.damaged }, in: spend)
    }
  }

  /// The own signatures of a transaction that is held, made again: they follow from it.
  private func signatures(of spend: Transaction) -> [ChannelSignature]? {
    sign(spend, as: spend, with: wallets.secrets[role]) { _ in .all }
  }

  private func signed(
    _ changed: Transaction, as spend: Transaction, with secret: SecretKey? = nil,
    type: (Int) -> SighashType
  ) -> Transaction? {
    sign(changed, as: spend, with: secret ?? wallets.secrets[role], type: type)
      .map { replacing($0, in: changed) }
  }

  /// Signs every input that the held transaction has, for the outputs that that spends.
  private func sign(
    _ changed: Transaction, as spend: Transaction, with secret: SecretKey,
    type: (Int) -> SighashType
  ) -> [ChannelSignature]? {
    var signatures: [ChannelSignature] = []
    for (index, input) in spend.inputs.enumerated() {
      guard let script = input.witness.items.last,
        let amount = amount(at: input.previousOutput),
        let signature = secret.sign(
          changed, input: index, spending: Amount(uncheckedSatoshis: amount),
          script: Script(script), type: type(index))
      else { return nil }
      signatures.append(signature)
    }
    return signatures
  }

  /// Puts the own signatures where they belong: two of two and the kick-off's script begin with an
  /// empty item, and the payer's always comes before the payee's.
  private func replacing(
    _ signatures: [ChannelSignature], in spend: Transaction
  ) -> Transaction {
    var changed = spend
    for (index, signature) in signatures.enumerated() where index < spend.inputs.count {
      let items = spend.inputs[index].witness.items
      let first = items.first?.isEmpty == true ? 1 : 0
      let place = role == .payer ? first : first + 1
      guard place < items.count else { continue }
      changed.inputs[index].witness.items[place] = signature.bytes
    }
    return changed
  }

  /// What an output of the channel holds.
  private func amount(at point: OutPoint) -> Int64? {
    contract?.watch.outputs.first { $0.outPoint == point }?.output.value.satoshis
  }
}
