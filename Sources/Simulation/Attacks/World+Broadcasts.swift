internal import Bitcoin
internal import Channels
internal import MockLedger
internal import Secp256k1

/// What cheats do with transactions.
extension World {
  /// A party offers what it holds; a change keeps the other side's signature, and the cheat signs
  /// again what it has changed.
  mutating func broadcast(
    _ name: Timelock.TransactionName, heldBy role: PaymentRole, _ tampering: Tampering?
  ) throws(MoveRefusal) {
    try requireUp(role)
    offer(try transaction(name, heldBy: role, tampering), by: role)
  }

  private func transaction(
    _ name: Timelock.TransactionName, heldBy role: PaymentRole, _ tampering: Tampering?
  ) throws(MoveRefusal) -> Part<Offer> {
    try makeOffer { memory in
      let change = tampering.map(memory.number) ?? 0
      return mark(of: role).mixed(with: name.mark).mixed(with: change)
    } _: { () throws(MoveRefusal) in
      guard let holding = holdings[role].last(name) else { throw .nothingHeld(by: role, name) }
      guard let tampering else { return Offer(.channel(name), holding.transaction) }
      guard let changed = changed(holding, by: role, tampering), changed != holding.transaction
      else { throw .cannotChange(name, tampering) }
      return Offer(.changed(name), changed)
    }
  }

  private func changed(
    _ holding: Holding, by role: PaymentRole, _ tampering: Tampering
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
    let offer = try makeOffer { _ in
      chain.mark.mixed(with: payerSide.mark).mixed(with: extraFee.satoshis)
    } _: { () throws(MoveRefusal) in
      Offer(.doubleSpend, try doublySpending(try unconfirmedFunding(), extraFee: extraFee))
    }
    guard extraFee > .zero else { return handToMiners(offer, by: .payer) }
    self.offer(offer, by: .payer)
  }

  private func doublySpending(
    _ funding: Transaction, extraFee: Amount
  ) throws(MoveRefusal) -> Transaction {
    let spent = setting.amountSpent(by: funding)
    let paid = funding.outputs.reduce(0) { $0 + $1.value.satoshis }
    let script = setting.purseScript(of: .payer)
    let most = Amount(uncheckedSatoshis: paid - script.dustThreshold.satoshis)
    guard extraFee >= .zero, extraFee <= most else {
      throw .amountOutOfRange(extraFee, maximum: most)
    }
    let fee = spent - paid + extraFee.satoshis
    return setting.signed(
      Transaction(
        inputs: funding.inputs.map {
          TransactionInput(previousOutput: $0.previousOutput, sequence: .lockTimeEnabled)
        },
        outputs: [
          TransactionOutput(
            value: Amount(uncheckedSatoshis: spent - fee), scriptPubKey: script)
        ]))
  }

  /// Anyone gives the funding another name by the twin of its first signature, which the mempool
  /// does not take and blocks do.
  mutating func malleate() throws(MoveRefusal) {
    let offer = try makeOffer { _ in
      chain.mark.mixed(with: payerSide.mark)
    } _: { () throws(MoveRefusal) in
      guard let twin = try unconfirmedFunding().malleated else { throw .fundingIsSegwit }
      return Offer(.malleated, twin)
    }
    handToMiners(offer, by: nil)
  }

  private func unconfirmedFunding() throws(MoveRefusal) -> Transaction {
    guard let funding = holdings.payer.last(.funding)?.transaction else { throw .noFunding }
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
