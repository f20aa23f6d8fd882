internal import Bitcoin
internal import Channels
internal import Hashing
internal import Secp256k1

/// What each party could broadcast: whatever has ever reached it with the other side's signature,
/// for it can always add its own.
///
/// A party that falls over may have lost some of it; an attacker would not have.
extension Reaction {
  /// Keeps the funding from when the payer has built it.
  mutating func keepFunding() {
    guard let built = side.party.builtFunding, let own = side.party.channel,
      channel?.content !== own
    else { return }
    channel = Part(own, marking)
    side.built = channel
    keep(Holding(name: .funding, content: .funding(built)))
  }

  /// Keeps what a message brings, whatever its receiver thought of it.
  mutating func keep(_ message: Part<Timelock.Message>) {
    guard let (name, form) = message.content.closing, let proposal = message.content.proposal,
      let given = proposal.signature?.signature, let channel
    else { return }
    let closing =
      accepted(name, given: given)
      ?? completions.completion(of: message, by: Party.side, in: channel) {
        completed(
          proposal, given, as: channel.content.division(message.content, proposal), form,
          in: channel.content)
      }
    guard let closing else { return }
    keep(Holding(name: name, content: .closing(closing, channel.content)))
  }

  private mutating func keep(_ holding: Holding) {
    guard !side.holdings.contains(where: { $0 == holding }) else { return }
    side.holdings.append(holding)
    deeds.append(.tell(.gained(Party.side, .channel(holding.name), holding.transaction)))
  }

  /// What the party itself has just made of the other side's signature.
  private func accepted(
    _ name: Timelock.TransactionName, given: ChannelSignature
  ) -> Timelock.SignedClosing? {
    guard let best = side.party.bestClosing, best.name == name,
      best.signature(of: Party.side.other) == given, best.body == .template
    else { return nil }
    return best
  }

  /// What anybody in the party's place could make of it.
  private func completed(
    _ proposal: Proposal, _ given: ChannelSignature, as division: Timelock.Division,
    _ form: Timelock.ClosingForm, in channel: Timelock.FundedChannel
  ) -> Timelock.SignedClosing? {
    let role = Party.side
    let transaction = proposal.transaction
    guard !transaction.inputs.isEmpty else { return nil }
    let covered = channel.digest(of: transaction, type: given.type)
    let key = side.setting.members[role.other].key
    guard key.verifyAllowingHighS(given.signature, digest: covered.bytes) else { return nil }
    let own = ChannelSignature(
      side.setting.secrets[role].signECDSA(
        digest: channel.digest(of: transaction, type: .all).bytes))
    let isTemplate = channel.transaction(division, form) == transaction
    return Timelock.SignedClosing(
      division, form, payer: role == .payer ? own : given, payee: role == .payer ? given : own,
      body: isTemplate ? .template : .deviant(transaction))
  }
}

extension Timelock.SignedClosing {
  /// One side's signature.
  func signature(of role: PaymentRole) -> ChannelSignature {
    switch role {
    case .payer: payer
    case .payee: payee
    }
  }
}

extension Timelock.Message {
  /// Which closing transaction it brings a signature of.
  fileprivate var closing: (Timelock.TransactionName, Timelock.ClosingForm)? {
    switch body {
    case .fund, .refund: (.refund, .locked)
    case .propose, .confirm: (state == 0 ? .refund : .commitment(state), .locked)
    case .settle, .settled: (.settlement, .settlement)
    case .open, .accept, .request, .resume: nil
    }
  }
}

extension Timelock.FundedChannel {
  /// What a message divides: what it says, or else what its outputs pay the payee.
  fileprivate func division(
    _ message: Timelock.Message, _ proposal: Proposal
  ) -> Timelock.Division {
    let paid = proposal.transaction.outputs.first { $0.scriptPubKey == channel.payee.payout }
    let state: UInt32
    switch message.body {
    case .propose(let toPayee, _):
      return Timelock.Division(state: message.state, toPayee: toPayee)
    case .fund, .refund: state = 0
    case .open, .accept, .request, .confirm, .settle, .settled, .resume: state = message.state
    }
    return Timelock.Division(state: state, toPayee: paid?.value ?? .zero)
  }
}
