internal import Bitcoin
internal import Channels
internal import Hashing
internal import Secp256k1

/// What each party could broadcast: whatever has ever reached it with the other side's signature,
/// for it can always add its own.
///
/// A party that falls over may have lost some of it; an attacker would not have.
extension World {
  /// The last transaction of a name that a party holds.
  func holding(_ name: Timelock.TransactionName, of role: Role) -> Holding? {
    holdings[role].last { $0.name == name }
  }

  /// Keeps the funding from when the payer has built it.
  mutating func keepFunding() {
    guard let built = payer.builtFunding, channel == nil || channel !== payer.channel else {
      return
    }
    channel = payer.channel
    keep(Holding(name: .funding, content: .funding(built)), for: .payer)
  }

  /// Keeps what a message brings, whatever its receiver thought of it.
  mutating func keep(_ message: Timelock.Message, for role: Role) {
    guard let (name, form) = message.closing, let proposal = message.proposal,
      let given = proposal.signature?.signature, let channel
    else { return }
    let closing =
      accepted(name, by: role, given: given)
      ?? completed(
        proposal, given, as: channel.division(message, proposal), form, for: role, in: channel)
    guard let closing else { return }
    keep(Holding(name: name, content: .closing(closing, channel)), for: role)
  }

  private mutating func keep(_ holding: Holding, for role: Role) {
    guard !holdings[role].contains(holding) else { return }
    holdings[role].append(holding)
    told.append(.gained(role, .channel(holding.name), holding.transaction))
  }

  /// What the party itself has just made of the other side's signature.
  private func accepted(
    _ name: Timelock.TransactionName, by role: Role, given: ChannelSignature
  ) -> Timelock.SignedClosing? {
    guard let best = bestClosing(of: role), best.name == name,
      best.signature(of: role.other) == given, best.body == .template
    else { return nil }
    return best
  }

  /// What anybody in the party's place could make of it.
  private func completed(
    _ proposal: Timelock.Proposal, _ given: ChannelSignature, as division: Timelock.Division,
    _ form: Timelock.ClosingForm, for role: Role, in channel: Timelock.FundedChannel
  ) -> Timelock.SignedClosing? {
    let transaction = proposal.transaction
    guard !transaction.inputs.isEmpty else { return nil }
    let covered = channel.digest(of: transaction, type: given.type)
    let key = setting.members[role.other].key
    guard key.verifyAllowingHighS(given.signature, digest: covered.bytes) else { return nil }
    let own = ChannelSignature(
      setting.secrets[role].signECDSA(
        digest: channel.digest(of: transaction, type: .all).bytes))
    let isTemplate = channel.transaction(division, form) == transaction
    return Timelock.SignedClosing(
      division, form, payer: role == .payer ? own : given, payee: role == .payer ? given : own,
      body: isTemplate ? .template : .deviant(transaction))
  }
}

extension World {
  /// The closing transaction that a party would leave its channel with.
  func bestClosing(of role: Role) -> Timelock.SignedClosing? {
    switch role {
    case .payer: payer.settlement ?? payer.latest
    case .payee: payee.settlement ?? payee.commitment
    }
  }
}

extension Timelock.Payer {
  /// The funding transaction, from when it is built.
  var builtFunding: Transaction? {
    switch state {
    case .idle, .proposing: nil
    case .funding(let funding): funding.transaction
    case .open(let open), .updating(let open, _), .settling(let open, _), .leaving(let open, _):
      open.funding
    }
  }

  fileprivate var settlement: Timelock.SignedClosing? {
    guard case .leaving(_, .together(let closing)) = state else { return nil }
    return closing
  }
}

extension Timelock.Payee {
  fileprivate var settlement: Timelock.SignedClosing? {
    guard case .leaving(_, .together(let closing)) = state else { return nil }
    return closing
  }

  fileprivate var commitment: Timelock.SignedClosing? {
    guard case .signed(let closing) = open?.standing else { return nil }
    return closing
  }
}

extension Timelock.SignedClosing {
  /// One side's signature.
  func signature(of role: Role) -> ChannelSignature {
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
    _ message: Timelock.Message, _ proposal: Timelock.Proposal
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
