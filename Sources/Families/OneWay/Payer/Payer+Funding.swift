internal import Bitcoin
internal import Channels
internal import Secp256k1

extension OneWay.Payer {
  func whileFunding(
    _ funding: Funding, receive message: OneWay.Message
  ) throws(OneWay.Refusal) -> Transition {
    let channel = funding.channel.channel
    try rulebook.requireChannel(channel.id, of: message)
    switch message.body {
    case .wayOut(let proposal):
      try rulebook.requireNumber(0, of: message)
      return try open(funding, proposal)
    case .accept(let payee):
      try rulebook.refuse(.payment(.replay(number: message.state, latest: 0)))
      return try fund(channel.terms, with: payee)
    case .resume: return try sayAgain(to: message)
    case .open, .announce, .fund, .pay, .topUp, .close: throw outOfPhase(message)
    }
  }

  /// Stores the payee's signature, and only then lets the money go.
  private func open(
    _ funding: Funding, _ proposal: Proposal
  ) throws(OneWay.Refusal) -> Transition {
    let open = Open(
      channel: funding.channel, fundings: [funding.transaction],
      wayOut: try wayOut(of: funding.channel, from: proposal), latest: .nothing)
    return move(to: .open(open), [.offer(funding.transaction, .funding)])
  }

  /// The payee's signature; a payer that waives its check takes any for one of the template.
  private func wayOut(
    of channel: OneWay.FundedChannel, from proposal: Proposal
  ) throws(OneWay.Refusal) -> OneWay.WayOut {
    guard let template = channel.wayOut else { return .unsigned }
    if !rulebook.holds(.refundChecked), let given = proposal.signature?.signature {
      return .signed(given, .template)
    }
    let examined = try template.examine(
      proposal, from: (.payee, channel.channel.payee), under: rulebook)
    return examined.signature.map { .signed($0, examined.body) } ?? .unsigned
  }

  /// Only a payer that lets the funding go before its way out has something to offer again.
  func whileFundingLook(_ funding: Funding) -> Transition {
    guard !rulebook.holds(.refundBeforeFunding), outlook.isFundingGone else { return stay() }
    return stay([.offer(funding.transaction, .funding)])
  }
}
