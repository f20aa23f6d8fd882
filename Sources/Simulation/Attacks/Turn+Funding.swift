public import Bitcoin
public import Channels
internal import MockLedger
internal import Secp256k1

/// What cheats do with a funding that is not confirmed.
extension Turn where Family: ChainFamily {
  /// A funder pays the coins of the funding to itself.
  public mutating func doubleSpend(
    extraFee: Amount, by role: Family.Role
  ) throws(MoveRefusal<Family>) {
    try requireUp(role)
    let key = world.layerMark.mixed(with: world.mark(of: role)).mixed(with: extraFee.satoshis)
    let offer = try makeOffer(key) { () throws(MoveRefusal<Family>) in
      let funding = try unconfirmedFunding(of: role)
      return OfferedTransaction(
        .doubleSpend, try spendingAgain(funding, extraFee: extraFee, by: role))
    }
    guard extraFee > .zero else { return handToMiners(offer, by: role) }
    self.offer(offer, by: role)
  }

  private func spendingAgain(
    _ funding: Transaction, extraFee: Amount, by role: Family.Role
  ) throws(MoveRefusal<Family>) -> Transaction {
    let wallets = world.setting.wallets
    let spent = wallets.amountSpent(by: funding, from: role)
    let paid = funding.outputs.reduce(0) { $0 + $1.value.satoshis }
    let script = wallets.purseScripts[role]
    let most = Amount(uncheckedSatoshis: paid - script.dustThreshold.satoshis)
    guard extraFee >= .zero, extraFee <= most else {
      throw .amountOutOfRange(extraFee, maximum: most)
    }
    let fee = spent - paid + extraFee.satoshis
    return wallets.signed(
      Transaction(
        inputs: funding.inputs.map {
          TransactionInput(previousOutput: $0.previousOutput, sequence: .lockTimeEnabled)
        },
        outputs: [
          TransactionOutput(
            value: Amount(uncheckedSatoshis: spent - fee), scriptPubKey: script)
        ]), by: role)
  }

  /// Anyone gives the funding another txid by the twin of its first signature, which the mempool
  /// does not take and blocks do.
  public mutating func malleateFunding(of role: Family.Role) throws(MoveRefusal<Family>) {
    let key = world.layerMark.mixed(with: world.mark(of: role))
    let offer = try makeOffer(key) { () throws(MoveRefusal<Family>) in
      guard let twin = try unconfirmedFunding(of: role).malleated else {
        throw .trick(.fundingIsSegwit)
      }
      return OfferedTransaction(.malleated, twin)
    }
    handToMiners(offer, by: nil)
  }

  private func unconfirmedFunding(
    of role: Family.Role
  ) throws(MoveRefusal<Family>) -> Transaction {
    guard let funding = world.held(.funding, by: role) else { throw .trick(.noFunding) }
    guard world.ledger.place(of: funding.txid) == nil else { throw .trick(.fundingConfirmed) }
    return funding
  }

  /// Gives a transaction to miners alone.
  private mutating func handToMiners(
    _ offer: Part<OfferedTransaction<Family.Name>>, by role: Family.Role?
  ) {
    changeLayerSurely(offer.mark.mixed(with: 1)) { $0.handToMiners(offer.content, by: role) }
  }
}

extension Transaction {
  /// The transaction with the twin of the signature in its first input's script; `nil` where the
  /// signature lies in the witness, which is no part of the txid.
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
  /// A signature, if the bytes are one.
  fileprivate static func read(_ bytes: ArraySlice<UInt8>) -> ECDSASignature? {
    do { return try ECDSASignature(der: Array(bytes)) } catch { return nil }
  }
}
