internal import Bitcoin
internal import Channels
internal import MockLedger
internal import Secp256k1

/// What cheats do with transactions.
extension World {
  /// A party offers what it holds; a change keeps the other side's signature, and the cheat signs
  /// again what it has changed.
  mutating func broadcast(
    _ name: Timelock.TransactionName, heldBy role: Role, _ tampering: Tampering?
  ) throws(MoveRefusal) {
    try requireUp(role)
    guard let holding = holding(name, of: role) else { throw .nothingHeld(by: role, name) }
    guard let tampering else {
      return offer(holding.transaction, .channel(name), by: role)
    }
    guard let changed = changed(holding, by: role, tampering), changed != holding.transaction else {
      throw .cannotChange(name, tampering)
    }
    offer(changed, .changed(name), by: role)
  }

  private func changed(
    _ holding: Holding, by role: Role, _ tampering: Tampering
  ) -> Transaction? {
    let forger = forger(role, .again)
    switch holding.content {
    case .funding(let transaction):
      let total = Amount(uncheckedSatoshis: setting.amountSpent(by: transaction))
      return forger.change(transaction, spending: total, tampering).map(setting.signed)
    case .closing(let closing, let channel):
      return forger.change(closing, of: channel, tampering)
    }
  }

  /// The payer pays the coins of the funding to itself.
  mutating func doubleSpend(extraFee: Amount) throws(MoveRefusal) {
    try requireUp(.payer)
    let funding = try unconfirmedFunding()
    let spent = setting.amountSpent(by: funding)
    let paid = funding.outputs.reduce(0) { $0 + $1.value.satoshis }
    let script = setting.purseScript(of: .payer)
    let most = Amount(uncheckedSatoshis: paid - script.dustThreshold.satoshis)
    guard extraFee >= .zero, extraFee <= most else {
      throw .amountOutOfRange(extraFee, maximum: most)
    }
    let fee = spent - paid + extraFee.satoshis
    let transaction = setting.signed(
      Transaction(
        inputs: funding.inputs.map {
          TransactionInput(previousOutput: $0.previousOutput, sequence: .lockTimeEnabled)
        },
        outputs: [
          TransactionOutput(
            value: Amount(uncheckedSatoshis: spent - fee), scriptPubKey: script)
        ]))
    guard extraFee > .zero else { return handToMiners(transaction, .doubleSpend, by: .payer) }
    offer(transaction, .doubleSpend, by: .payer)
  }

  /// Anyone gives the funding another name by the twin of its first signature, which the mempool
  /// does not take and blocks do.
  mutating func malleate() throws(MoveRefusal) {
    let funding = try unconfirmedFunding()
    guard let twin = funding.malleated else { throw .fundingIsSegwit }
    handToMiners(twin, .malleated, by: nil)
  }

  private func unconfirmedFunding() throws(MoveRefusal) -> Transaction {
    guard let funding = holding(.funding, of: .payer)?.transaction else { throw .noFunding }
    guard ledger.place(of: funding.txid) == nil else { throw .fundingConfirmed }
    return funding
  }
}

extension Transaction {
  /// The transaction with the twin of the signature in its first input's script; `nil` where the
  /// signature lies in the witness, which is no part of the name.
  fileprivate var malleated: Transaction? {
    guard let script = inputs.first?.scriptSig else { return nil }
    let pushes = script.instructions.map { Array(script.bytes[$0.data]) }
    guard pushes.count == 2, let type = pushes[0].last,
      let signature = ECDSASignature.read(pushes[0].dropLast())
    else { return nil }
    var twin = self
    twin.inputs[0].scriptSig =
      ScriptBuilder().adding(data: signature.twin.der + [type]).adding(data: pushes[1]).script
    return twin
  }
}

extension ECDSASignature {
  fileprivate static func read(_ bytes: ArraySlice<UInt8>) -> ECDSASignature? {
    do { return try ECDSASignature(der: Array(bytes)) } catch { return nil }
  }
}
