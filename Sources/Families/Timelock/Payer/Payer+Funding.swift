internal import Bitcoin
internal import Channels

extension Timelock.Payer {
  func whileFunding(
    _ funding: Funding, receive message: Timelock.Message
  ) throws(Timelock.Refusal) -> Transition {
    let channel = funding.channel.channel
    try rulebook.requireChannel(channel.id, of: message)
    switch message.body {
    case .refund(let proposal):
      try rulebook.requireState(0, latest: 0, of: message)
      return try open(funding, proposal)
    case .accept(let payee):
      try rulebook.refuse(.update(.replay(state: message.state, latest: 0)))
      return try fund(channel.terms, with: payee)
    case .resume: return try sayAgain(to: message)
    case .open, .fund, .request, .propose, .confirm, .settle, .settled:
      throw outOfPhase(message)
    }
  }

  /// Stores the whole refund, and only then lets the money go.
  private func open(
    _ funding: Funding, _ proposal: Proposal
  ) throws(Timelock.Refusal) -> Transition {
    let refund = try refund(of: funding.channel, from: proposal)
    let open = Open(channel: funding.channel, funding: funding.transaction, latest: refund)
    return move(to: .open(open), [.offer(funding.transaction, .funding)])
  }

  /// The whole refund; who waives its check takes any signature for one of the template.
  private func refund(
    of channel: Timelock.FundedChannel, from proposal: Proposal
  ) throws(Timelock.Refusal) -> Timelock.SignedClosing {
    guard !rulebook.holds(.refundChecked), let given = proposal.signature?.signature else {
      return try complete(proposal, as: .refund, in: channel)
    }
    return Timelock.SignedClosing(
      .refund, .locked, payer: sign(.refund, in: channel).signature, payee: given, body: .template)
  }

  /// Only who lets the funding go before the refund has something to offer again.
  func whileFundingLook(_ funding: Funding) -> Transition {
    guard !rulebook.holds(.refundBeforeFunding), outlook.isFundingGone else { return stay() }
    return stay([.offer(funding.transaction, .funding)])
  }
}
