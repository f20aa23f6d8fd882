internal import Bitcoin
internal import Channels
internal import Secp256k1

extension OneWay.Payee {
  func whileAccepted(
    _ channel: OneWay.Channel, receive message: OneWay.Message
  ) throws(OneWay.Refusal) -> Transition {
    try rulebook.requireChannel(channel.id, of: message)
    switch message.body {
    case .announce(let outPoint, let amount):
      guard !channel.terms.variant.kind.isCosigned else { throw outOfPhase(message) }
      let funded = try funded(channel, at: outPoint, amount, message)
      return move(to: .open(opened(funded, .unsigned)))
    case .fund(let outPoint, let amount, let proposal):
      guard channel.terms.variant.kind.isCosigned else { throw outOfPhase(message) }
      let funded = try funded(channel, at: outPoint, amount, message)
      return try sign(proposal, in: funded, message)
    case .open(let terms, let payer):
      try rulebook.refuse(.payment(.replay(number: message.state, latest: 0)))
      return try accept(terms, from: payer, message)
    case .resume: return try sayAgain(to: message)
    case .accept, .wayOut, .pay, .topUp, .close: throw outOfPhase(message)
    }
  }

  /// The channel at the place that the payer names, if it is to hold what was agreed.
  func funded(
    _ channel: OneWay.Channel, at outPoint: OutPoint, _ amount: Amount, _ message: OneWay.Message
  ) throws(OneWay.Refusal) -> OneWay.FundedChannel {
    try rulebook.requireNumber(0, of: message)
    let announced = TransactionOutput(
      value: amount, scriptPubKey: channel.fundingOutput.scriptPubKey)
    try rulebook.requireOutput(announced, channel.fundingOutput)
    return OneWay.FundedChannel(channel, outPoint: outPoint)
  }

  /// Signs the payer's way out: from here on the payer may let its money go.
  func sign(
    _ proposal: Proposal, in channel: OneWay.FundedChannel, _ message: OneWay.Message
  ) throws(OneWay.Refusal) -> Transition {
    guard let template = channel.wayOut else { throw outOfPhase(message) }
    let examined = try template.examine(proposal, from: nil, under: rulebook)
    let signature = template.sign(examined.body, as: proposal.type, with: secret)
    let open = opened(channel, .signed(signature, examined.body))
    return move(to: .open(open), answers(in: open).map { .send($0, to: .payer) })
  }

  private func opened(_ channel: OneWay.FundedChannel, _ wayOut: OneWay.WayOut) -> Open {
    Open(channel: channel, wayOut: wayOut, standing: .nothing, released: .zero)
  }

  /// Gives the payee's signature of the way out, where it has given one.
  func answers(in open: Open) -> [OneWay.Message] {
    guard let template = open.channel.wayOut else { return [] }
    switch open.wayOut {
    case .unsigned: return []
    case .signed(let signature, let body):
      let proposal = template.proposal(signature: signature, by: member.key, body: body)
      return [OneWay.Message(.wayOut(proposal), about: 0, of: open.channel)]
    }
  }

  /// Nothing is at stake yet: there is nothing to close and nothing to leave.
  func whileAccepted(obey order: OneWay.Order) throws(OneWay.Refusal) -> Transition {
    switch order {
    case .resume: return resume()
    case .open, .pay, .release, .close, .giveUp, .topUp: throw outOfPhase(order)
    }
  }
}
