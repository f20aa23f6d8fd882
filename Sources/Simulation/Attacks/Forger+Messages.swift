internal import Bitcoin
internal import Channels
internal import Secp256k1
internal import Hashing

extension Forger {
  /// A message with one change; `nil` where it has nothing of the kind.
  func forge(_ message: Timelock.Message, _ tampering: Tampering) -> Timelock.Message? {
    var forged = message
    switch tampering {
    case .channel: forged.channel = ChannelID(message.channel.digest.flipped)
    case .state(let state): forged.state = state
    case .toPayee(let amount):
      guard let body = message.body.paying(amount) else { return nil }
      forged.body = body
    case .spentValue, .outPointIndex, .outPointTxid:
      guard let body = forgeOutput(message.body, tampering) else { return nil }
      forged.body = body
    case .version, .lockTime, .sequence, .extraInput, .extraOutput, .outputValue, .moveValue,
      .outputScript, .swapOutputs, .dropOutput, .everythingToPayer, .hashType, .highS, .wrongKey,
      .noSignature, .damagedSignature:
      guard let proposal = message.proposal, let changed = forge(proposal, tampering),
        let body = message.body.carrying(changed)
      else { return nil }
      forged.body = body
    }
    return forged
  }

  /// What is said about the output that is spent; the sender of a funding lies consistently.
  private func forgeOutput(
    _ body: Timelock.Message.Body, _ tampering: Tampering
  ) -> Timelock.Message.Body? {
    guard let proposal = body.proposal, let changed = forge(proposal, tampering) else {
      return nil
    }
    guard case .fund = body, signing == .again, let input = changed.transaction.inputs.first
    else { return body.carrying(changed) }
    return .fund(input.previousOutput, changed.spentOutput.value, changed)
  }

  private func forge(
    _ proposal: Proposal, _ tampering: Tampering
  ) -> Proposal? {
    var forged = proposal
    switch tampering {
    case .channel, .state, .toPayee: return nil
    case .spentValue(let amount): forged.spentOutput.value = amount
    case .version, .lockTime, .sequence, .outPointIndex, .outPointTxid, .extraInput, .extraOutput,
      .outputValue, .moveValue, .outputScript, .swapOutputs, .dropOutput, .everythingToPayer:
      let changed = change(
        proposal.transaction, spending: proposal.spentOutput.value, tampering)
      guard let changed else { return nil }
      forged.transaction = changed
      if signing == .again, proposal.signature != nil { forged.signature = sign(forged) }
    case .hashType(let byte):
      forged.type = SighashType(byte: byte)
      guard let given = proposal.signature else { break }
      forged.signature?.signature = ChannelSignature(
        given.signature.signature, type: forged.type)
      if signing == .again { forged.signature = sign(forged) }
    case .highS, .wrongKey, .noSignature, .damagedSignature:
      guard let given = proposal.signature else { return nil }
      forged.signature = forge(given, of: proposal, tampering)
    }
    return forged
  }

  private func forge(
    _ given: PartialSignature, of proposal: Proposal, _ tampering: Tampering
  ) -> PartialSignature? {
    var forged = given
    switch tampering {
    case .highS, .damagedSignature:
      forged.signature = given.signature.forged(tampering)
    case .wrongKey:
      forged.key = otherSecret.publicKey
      if signing == .again, let signed = sign(proposal, with: otherSecret) {
        forged.signature = signed
      }
    case .noSignature: return nil
    case .channel, .state, .toPayee, .version, .lockTime, .sequence, .outPointIndex,
      .outPointTxid, .extraInput, .extraOutput, .outputValue, .moveValue, .outputScript,
      .swapOutputs, .dropOutput, .everythingToPayer, .spentValue, .hashType:
      break
    }
    return forged
  }

  /// The sender's own signature of what a proposal says now.
  private func sign(_ proposal: Proposal) -> PartialSignature? {
    guard let signature = sign(proposal, with: secret) else { return proposal.signature }
    return PartialSignature(key: secret.publicKey, signature: signature)
  }
}

extension Timelock.Message.Body {
  /// The same with another amount for the payee.
  fileprivate func paying(_ amount: Amount) -> Self? {
    switch self {
    case .request: .request(toPayee: amount)
    case .propose(_, let proposal): .propose(toPayee: amount, proposal)
    case .open, .accept, .fund, .refund, .confirm, .settle, .settled, .resume: nil
    }
  }

  fileprivate var proposal: Proposal? {
    switch self {
    case .fund(_, _, let proposal), .refund(let proposal), .propose(_, let proposal),
      .confirm(let proposal), .settle(let proposal), .settled(let proposal):
      proposal
    case .open, .accept, .request, .resume: nil
    }
  }

  /// The same with another proposal.
  fileprivate func carrying(_ proposal: Proposal) -> Self? {
    switch self {
    case .fund(let point, let amount, _): .fund(point, amount, proposal)
    case .refund: .refund(proposal)
    case .propose(let toPayee, _): .propose(toPayee: toPayee, proposal)
    case .confirm: .confirm(proposal)
    case .settle: .settle(proposal)
    case .settled: .settled(proposal)
    case .open, .accept, .request, .resume: nil
    }
  }
}

extension Digest<32> {
  /// The same with its first bit the other way.
  var flipped: Digest<32> {
    var changed = bytes
    changed[0] ^= 1
    return Digest<32>(changed)
  }
}
