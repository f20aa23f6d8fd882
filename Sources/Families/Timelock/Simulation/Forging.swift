internal import Bitcoin
internal import Channels
internal import Hashing
internal import Secp256k1
public import Simulation

// How messages and held transactions are changed.
extension Timelock {
  public static func forge(
    _ message: Message, _ change: Tampering<MessageChange>, by forger: Forger<Timelock>
  ) -> Message? {
    switch change {
    case .message(let change): forger.forge(message, change)
    case .transaction(let change): forger.forge(message) { forger.forge($0, change) }
    case .signature(let change): forger.forge(message) { forger.forge($0, change) }
    }
  }

  public static func change(
    _ holding: Holding, _ change: Tampering<MessageChange>, by forger: Forger<Timelock>
  ) -> OfferedTransaction<TransactionName>? {
    let changed: Transaction?
    switch holding.content {
    case .funding(let funding): changed = forger.changed(funding, change)
    case .closing(let closing, let channel): changed = forger.changed(closing, of: channel, change)
    }
    guard let changed, changed != holding.act else { return nil }
    return OfferedTransaction(.changed(holding.name), changed)
  }
}

extension Forger<Timelock> {
  fileprivate func forge(
    _ message: Timelock.Message, _ change: Timelock.MessageChange
  ) -> Timelock.Message? {
    var forged = message
    switch change {
    case .channel: forged.channel = ChannelID(message.channel.digest.flipped)
    case .state(let state): forged.state = state
    case .toPayee(let amount):
      guard let body = message.body.paying(amount) else { return nil }
      forged.body = body
    case .spentValue(let amount):
      return forge(message) { proposal in
        var forged = proposal
        forged.spentOutput.value = amount
        return forged
      }
    }
    return forged
  }

  /// A message with another proposal.
  ///
  /// The sender of a funding that lies about the output that is spent does so consistently.
  fileprivate func forge(
    _ message: Timelock.Message, _ change: (Proposal) -> Proposal?
  ) -> Timelock.Message? {
    guard let proposal = message.proposal, let changed = change(proposal) else { return nil }
    var forged = message
    if case .fund = message.body, signing == .again,
      changed.isAboutAnotherOutput(than: proposal), let input = changed.transaction.inputs.first
    {
      forged.body = .fund(input.previousOutput, changed.spentOutput.value, changed)
    } else {
      forged.body = message.body.carrying(changed)
    }
    return forged
  }

  fileprivate func forge(_ proposal: Proposal, _ change: TransactionChange) -> Proposal? {
    let changed = change.made(
      to: proposal.transaction, spending: proposal.spentOutput.value, scripts)
    guard let changed else { return nil }
    var forged = proposal
    forged.transaction = changed
    if signing == .again, proposal.signature != nil { forged.signature = sign(forged) }
    return forged
  }

  fileprivate func forge(_ proposal: Proposal, _ change: SignatureChange) -> Proposal? {
    var forged = proposal
    if case .hashType(let byte) = change {
      forged.type = SighashType(byte: byte)
      guard let given = proposal.signature else { return forged }
      forged.signature?.signature = ChannelSignature(
        given.signature.signature, type: forged.type)
      if signing == .again { forged.signature = sign(forged) }
      return forged
    }
    guard let given = proposal.signature else { return nil }
    forged.signature = forge(given, of: proposal, change)
    return forged
  }

  private func forge(
    _ given: PartialSignature, of proposal: Proposal, _ change: SignatureChange
  ) -> PartialSignature? {
    var forged = given
    switch change {
    case .highS: forged.signature = given.signature.withHighS
    case .damaged: forged.signature = given.signature.damaged
    case .wrongKey:
      let other = wallets.purses[role]
      forged.key = other.publicKey
      if signing == .again, let signed = sign(proposal, with: other) { forged.signature = signed }
    case .missing: return nil
    case .hashType: break
    }
    return forged
  }

  private var scripts: CheatScripts {
    CheatScripts(
      purse: wallets.purseScripts[role], everything: wallets.members.payer.payout)
  }

  /// The sender's own signature of what a proposal says now.
  private func sign(_ proposal: Proposal) -> PartialSignature? {
    let secret = wallets.secrets[role]
    guard let signature = sign(proposal, with: secret) else { return proposal.signature }
    return PartialSignature(key: secret.publicKey, signature: signature)
  }

  /// Signs what a proposal says, for what it asks.
  private func sign(_ proposal: Proposal, with secret: SecretKey) -> ChannelSignature? {
    guard let contract else { return nil }
    return sign(proposal.transaction, of: contract, type: proposal.type, with: secret)
  }

  private func sign(
    _ transaction: Transaction, of channel: Timelock.FundedChannel, type: SighashType,
    with secret: SecretKey
  ) -> ChannelSignature? {
    guard !transaction.inputs.isEmpty else { return nil }
    let digest = channel.digest(of: transaction, type: type)
    return ChannelSignature(secret.signECDSA(digest: digest.bytes), type: type)
  }
}

// What is held, with a change.
extension Forger<Timelock> {
  fileprivate func changed(
    _ funding: Transaction, _ change: Tampering<Timelock.MessageChange>
  ) -> Transaction? {
    guard case .transaction(let change) = change else { return nil }
    let total = Amount(uncheckedSatoshis: wallets.amountSpent(by: funding, from: .payer))
    return change.made(to: funding, spending: total, scripts)
      .map { wallets.signed($0, by: .payer) }
  }

  /// A closing transaction with one change: the other side's signature as it is, the own one for
  /// what stands there now.
  fileprivate func changed(
    _ closing: Timelock.SignedClosing, of channel: Timelock.FundedChannel,
    _ change: Tampering<Timelock.MessageChange>
  ) -> Transaction? {
    let signed = closing.transaction(of: channel)
    var body = signed
    let own: ChannelSignature?
    switch change {
    case .message: return nil
    case .signature(let change): own = forged(closing, signed, of: channel, change)
    case .transaction(let change):
      let total = channel.channel.fundingOutput.value
      guard let changed = change.made(to: signed, spending: total, scripts) else { return nil }
      body = changed
      own = sign(changed, of: channel, type: .all, with: wallets.secrets[role])
    }
    guard let own else { return nil }
    let other = closing[role.other]
    return channel.complete(
      body, payer: role == .payer ? own : other, payee: role == .payer ? other : own)
  }

  private func forged(
    _ closing: Timelock.SignedClosing, _ signed: Transaction, of channel: Timelock.FundedChannel,
    _ change: SignatureChange
  ) -> ChannelSignature? {
    switch change {
    case .highS: closing[role].withHighS
    case .damaged: closing[role].damaged
    case .wrongKey: sign(signed, of: channel, type: .all, with: wallets.purses[role])
    case .hashType(let byte):
      sign(signed, of: channel, type: SighashType(byte: byte), with: wallets.secrets[role])
    case .missing: nil
    }
  }
}

extension Proposal {
  /// Whether it spends another output, or says something else about the output's value.
  fileprivate func isAboutAnotherOutput(than other: Proposal) -> Bool {
    spentOutput.value != other.spentOutput.value
      || transaction.inputs.first?.previousOutput != other.transaction.inputs.first?.previousOutput
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

  /// The same with another proposal, where it has one.
  fileprivate func carrying(_ proposal: Proposal) -> Self {
    switch self {
    case .fund(let point, let amount, _): .fund(point, amount, proposal)
    case .refund: .refund(proposal)
    case .propose(let toPayee, _): .propose(toPayee: toPayee, proposal)
    case .confirm: .confirm(proposal)
    case .settle: .settle(proposal)
    case .settled: .settled(proposal)
    case .open, .accept, .request, .resume: self
    }
  }
}
