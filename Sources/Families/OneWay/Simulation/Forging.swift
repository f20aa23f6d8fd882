internal import Bitcoin
internal import Channels
internal import Hashing
internal import Secp256k1
public import Simulation

// How messages are changed.
extension OneWay {
  public static func forge(
    _ message: Message, _ change: Tampering<MessageChange>, by forger: Forger<OneWay>
  ) -> Message? {
    switch change {
    case .message(let change): forger.forge(message, change)
    case .transaction(let change): forger.forge(message, change)
    case .signature(let change):
      forger.forge(message) { forger.forge($0, change) }
    }
  }
}

extension Forger<OneWay> {
  fileprivate func forge(
    _ message: OneWay.Message, _ change: OneWay.MessageChange
  ) -> OneWay.Message? {
    var forged = message
    switch change {
    case .channel: forged.channel = ChannelID(message.channel.digest.flipped)
    case .state(let number): forged.state = number
    case .toPayee(let amount):
      guard case .pay(_, let backing, let proposals) = message.body else { return nil }
      forged.body = .pay(toPayee: amount, backing, proposals)
    case .spentValue(let amount): return announcing(message, amount)
    case .closes(let count):
      guard case .pay(let toPayee, let backing, let proposals) = message.body,
        count < proposals.count
      else { return nil }
      forged.body = .pay(toPayee: toPayee, backing, Array(proposals.prefix(count)))
    case .zeroByte: return nil
    }
    return forged
  }

  /// The message with another value of the output that it speaks of.
  private func announcing(_ message: OneWay.Message, _ amount: Amount) -> OneWay.Message? {
    var forged = message
    switch message.body {
    case .announce(let point, _): forged.body = .announce(point, amount)
    case .topUp(let point, _): forged.body = .topUp(point, amount)
    case .fund, .wayOut, .pay:
      return forge(message) { proposal in
        var forged = proposal
        forged.spentOutput.value = amount
        return forged
      }
    case .open, .accept, .close, .resume: return nil
    }
    return forged
  }

  /// A message whose transactions are changed; where it only announces one, the place of that.
  fileprivate func forge(
    _ message: OneWay.Message, _ change: TransactionChange
  ) -> OneWay.Message? {
    var forged = message
    switch message.body {
    case .announce(let point, let amount):
      guard let other = moved(point, change) else { return nil }
      forged.body = .announce(other, amount)
      return forged
    case .topUp(let point, let amount):
      guard let other = moved(point, change) else { return nil }
      forged.body = .topUp(other, amount)
      return forged
    case .fund, .wayOut, .pay: return forge(message) { forge($0, change) }
    case .open, .accept, .close, .resume: return nil
    }
  }

  private func moved(_ point: OutPoint, _ change: TransactionChange) -> OutPoint? {
    let spender = Transaction(inputs: [TransactionInput(previousOutput: point)], outputs: [])
    return change.made(to: spender, spending: .zero, scripts)?.inputs.first?.previousOutput
  }

  /// A message with other proposals.
  ///
  /// The sender of a funding that lies about the output that is spent does so consistently.
  fileprivate func forge(
    _ message: OneWay.Message, _ change: (Proposal) -> Proposal?
  ) -> OneWay.Message? {
    let proposals = message.proposals
    let changed = proposals.compactMap(change)
    guard !proposals.isEmpty, changed.count == proposals.count else { return nil }
    var forged = message
    switch message.body {
    case .fund(let point, let amount, let proposal):
      forged.body = .fund(point, amount, changed[0])
      if signing == .again, changed[0].isAboutAnotherOutput(than: proposal),
        let input = changed[0].transaction.inputs.first
      {
        forged.body = .fund(input.previousOutput, changed[0].spentOutput.value, changed[0])
      }
    case .wayOut: forged.body = .wayOut(changed[0])
    case .pay(let toPayee, let backing, _): forged.body = .pay(toPayee: toPayee, backing, changed)
    case .open, .accept, .announce, .topUp, .close, .resume: return nil
    }
    return forged
  }

  private func forge(_ proposal: Proposal, _ change: TransactionChange) -> Proposal? {
    let changed = change.made(
      to: proposal.transaction, spending: amountSpent(by: proposal), scripts)
    guard let changed else { return nil }
    var forged = proposal
    forged.transaction = changed
    if signing == .again, proposal.signature != nil {
      forged.signature = sign(forged, spending: proposal.spentOutput.value)
    }
    return forged
  }

  /// What all inputs of a proposal hold, as far as the channel's outputs are known.
  private func amountSpent(by proposal: Proposal) -> Amount {
    let points = proposal.transaction.inputs.map(\.previousOutput)
    let spent = contract?.watch.outputs.filter { points.contains($0.outPoint) } ?? []
    guard !spent.isEmpty else { return proposal.spentOutput.value }
    return Amount(uncheckedSatoshis: spent.reduce(0) { $0 + $1.output.value.satoshis })
  }

  fileprivate func forge(_ proposal: Proposal, _ change: SignatureChange) -> Proposal? {
    var forged = proposal
    if case .hashType(let byte) = change {
      forged.type = SighashType(byte: byte)
      guard let given = proposal.signature else { return forged }
      forged.signature?.signature = ChannelSignature(
        given.signature.signature, type: forged.type)
      if signing == .again {
        forged.signature = sign(forged, spending: proposal.spentOutput.value)
      }
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
      guard signing == .again else { return forged }
      return sign(proposal, spending: proposal.spentOutput.value, with: other)
    case .missing: return nil
    case .hashType: break
    }
    return forged
  }

  /// The sender's own signature of what a proposal says now.
  private func sign(_ proposal: Proposal, spending amount: Amount) -> PartialSignature? {
    sign(proposal, spending: amount, with: wallets.secrets[role])
  }

  private func sign(
    _ proposal: Proposal, spending amount: Amount, with secret: SecretKey
  ) -> PartialSignature? {
    let signature = secret.sign(
      proposal.transaction, input: proposal.input, spending: amount, script: proposal.script,
      type: proposal.type)
    return signature.map { PartialSignature(key: secret.publicKey, signature: $0) }
      ?? proposal.signature
  }
}

extension Forger<OneWay> {
  /// Where a cheat's changes can lead money.
  var scripts: CheatScripts {
    CheatScripts(
      purse: wallets.purseScripts[role], everything: wallets.members.payer.payout)
  }
}

extension SecretKey {
  /// A signature of one input; `nil` where there is none, or not with this hash type.
  func sign(
    _ transaction: Transaction, input: Int, spending amount: Amount, script: Script,
    type: SighashType
  ) -> ChannelSignature? {
    guard !transaction.inputs.isEmpty else { return nil }
    let digest = SignatureHasher(transaction).segwitV0(
      input: min(input, transaction.inputs.count - 1), scriptCode: script, amount: amount,
      type: type)
    return ChannelSignature(signECDSA(digest: digest.bytes), type: type)
  }
}

extension Proposal {
  /// Whether it spends another output, or says something else about the output's value.
  fileprivate func isAboutAnotherOutput(than other: Proposal) -> Bool {
    spentOutput.value != other.spentOutput.value
      || transaction.inputs.first?.previousOutput != other.transaction.inputs.first?.previousOutput
  }
}
