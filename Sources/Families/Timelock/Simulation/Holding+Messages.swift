internal import Bitcoin
internal import Channels
internal import Hashing
internal import Secp256k1
public import Simulation

// What a message brings: whatever has ever reached a party with the other side's signature, for it
// can always add its own.
extension Timelock {
  public static func holdings(
    broughtBy message: Part<Message>, to participant: Participant<Timelock>,
    in contract: Part<FundedChannel>, recalling completions: Completions<SignedClosing>
  ) -> [Holding] {
    guard let (name, form) = message.content.closing, let proposal = message.content.proposal,
      let given = proposal.signature?.signature
    else { return [] }
    let role = participant.role
    let channel = contract.content
    let closing =
      participant.party.accepted(name, given: given)
      ?? completions.completion(of: message, for: role.index, in: contract) {
        participant.setting.wallets.completed(
          proposal, given, as: channel.division(message.content, proposal), form, by: role,
          in: channel)
      }
    return closing.map { [Holding(name: name, content: .closing($0, channel))] } ?? []
  }
}

extension Timelock.Party {
  /// What the party itself has just made of the other side's signature.
  fileprivate func accepted(
    _ name: Timelock.TransactionName, given: ChannelSignature
  ) -> Timelock.SignedClosing? {
    guard let best = bestClosing, best.name == name, best[role.other] == given,
      best.body == .template
    else { return nil }
    return best
  }
}

extension ChainWallets<PaymentRole> {
  /// What a participant in the party's place could make of the other side's signature.
  fileprivate func completed(
    _ proposal: Proposal, _ given: ChannelSignature, as division: Timelock.Division,
    _ form: Timelock.ClosingForm, by role: PaymentRole, in channel: Timelock.FundedChannel
  ) -> Timelock.SignedClosing? {
    let transaction = proposal.transaction
    guard !transaction.inputs.isEmpty else { return nil }
    let covered = channel.digest(of: transaction, type: given.type)
    let key = members[role.other].key
    guard key.verifyAllowingHighS(given.signature, digest: covered.bytes) else { return nil }
    let own = ChannelSignature(
      secrets[role].signECDSA(digest: channel.digest(of: transaction, type: .all).bytes))
    let isTemplate = channel.transaction(division, form) == transaction
    return Timelock.SignedClosing(
      division, form, payer: role == .payer ? own : given, payee: role == .payer ? given : own,
      body: isTemplate ? .template : .deviant(transaction))
  }
}

extension Timelock.Message {
  /// Which closing transaction it brings a signature of.
  fileprivate var closing: (Timelock.TransactionName, Timelock.ClosingForm)? {
    switch body {
    case .fund, .refund: (.refund, .locked)
    case .propose, .confirm: (Timelock.TransactionName(state: state), .locked)
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
