internal import Bitcoin
internal import Channels
internal import Hashing
internal import Secp256k1

extension Forger {
  /// Signs what a proposal says, for what it asks.
  func sign(_ proposal: Proposal, with secret: SecretKey) -> ChannelSignature? {
    guard let channel else { return nil }
    return sign(proposal.transaction, of: channel, type: proposal.type, with: secret)
  }

  private func sign(
    _ transaction: Transaction, of channel: Timelock.FundedChannel, type: SighashType,
    with secret: SecretKey
  ) -> ChannelSignature? {
    guard !transaction.inputs.isEmpty else { return nil }
    let digest = channel.digest(of: transaction, type: type)
    return ChannelSignature(secret.signECDSA(digest: digest.bytes), type: type)
  }

  /// A closing transaction with one change: the other side's signature as it is, the own one for
  /// what stands there now.
  func change(
    _ closing: Timelock.SignedClosing, of channel: Timelock.FundedChannel, _ tampering: Tampering
  ) -> Transaction? {
    let signed = closing.transaction(of: channel)
    let own: ChannelSignature?
    var body = signed
    switch tampering {
    case .highS, .damagedSignature: own = closing.signature(of: role).forged(tampering)
    case .wrongKey: own = sign(signed, of: channel, type: .all, with: otherSecret)
    case .hashType(let byte):
      own = sign(signed, of: channel, type: SighashType(byte: byte), with: secret)
    case .noSignature: return nil
    case .channel, .state, .toPayee, .spentValue, .version, .lockTime, .sequence, .outPointIndex,
      .outPointTxid, .extraInput, .extraOutput, .outputValue, .moveValue, .outputScript,
      .swapOutputs, .dropOutput, .everythingToPayer:
      let total = channel.channel.fundingOutput.value
      guard let changed = change(signed, spending: total, tampering) else { return nil }
      body = changed
      own = sign(changed, of: channel, type: .all, with: secret)
    }
    guard let own else { return nil }
    let other = closing.signature(of: role.other)
    return channel.complete(
      body, payer: role == .payer ? own : other, payee: role == .payer ? other : own)
  }
}

extension ChannelSignature {
  /// The high twin, or one with a bit turned.
  func forged(_ tampering: Tampering) -> ChannelSignature {
    switch tampering {
    case .highS:
      ChannelSignature(signature.isLowS ? signature.twin : signature, type: type)
    case .damagedSignature: ChannelSignature(signature.damaged, type: type)
    case .channel, .state, .toPayee, .version, .lockTime, .sequence, .outPointIndex,
      .outPointTxid, .extraInput, .extraOutput, .outputValue, .moveValue, .outputScript,
      .swapOutputs, .dropOutput, .everythingToPayer, .spentValue, .hashType, .wrongKey,
      .noSignature:
      self
    }
  }
}

extension ECDSASignature {
  /// A signature of nobody: the last bit of R turned, or of S where that leaves no number.
  fileprivate var damaged: ECDSASignature { turned(at: 31) ?? turned(at: 63) ?? self }

  private func turned(at index: Int) -> ECDSASignature? {
    var bytes = compact
    bytes[index] ^= 1
    do { return try ECDSASignature(compact: bytes) } catch { return nil }
  }
}
