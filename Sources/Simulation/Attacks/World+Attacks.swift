internal import Bitcoin
internal import Channels
internal import Secp256k1

/// What cheats do to messages: with their own keys, and never with the other side's.
extension World {
  /// The sender, or the network, changes a message on its way.
  mutating func tamper(
    to role: PaymentRole, message index: Int, _ tampering: Tampering, signing: Forger.Signing
  ) throws(MoveRefusal) {
    try requireMessage(to: role, index)
    let message = transit.content[role][index].message
    let forged = try makeMessage { memory in
      setting.mark.mixed(with: message.mark).mixed(with: memory.number(of: tampering))
        .mixed(with: (channel?.mark ?? .none).mixed(with: role.other.forging(signing)))
    } _: { () throws(MoveRefusal) in
      let forged = forger(role.other, signing).forge(message.content, tampering)
      guard let forged, forged != message.content else {
        throw .cannotTamper(message.content.kind, tampering)
      }
      return forged
    }
    changeTransit(to: role, forged.mark.mixed(with: index)) { parcels in
      parcels[index].message = forged
    }
    tell(.tampered(to: role, forged.content))
  }

  /// What a side can forge with.
  func forger(_ role: PaymentRole, _ signing: Forger.Signing) -> Forger {
    Forger(
      role: role, secret: setting.secrets[role], otherSecret: setting.purses[role],
      purse: setting.purseScript(of: role), payout: setting.members.payer.payout,
      channel: channel?.content, signing: signing)
  }

  /// The payer asks for the next state with less for the payee, in the order of the terms.
  mutating func askBackwards(_ less: Amount) throws(MoveRefusal) {
    try requireUp(.payer)
    let message = try makeMessage { _ in
      payerSide.mark.mixed(with: less.satoshis)
    } _: { () throws(MoveRefusal) in
      try asking(forLess: less)
    }
    send(message, to: .payee)
  }

  private func asking(forLess less: Amount) throws(MoveRefusal) -> Timelock.Message {
    guard let channel = payer.channel, let latest = payer.latest?.division else { throw .notOpen }
    guard less >= .zero, less <= latest.toPayee else {
      throw .amountOutOfRange(less, maximum: latest.toPayee)
    }
    let next = Timelock.Division(
      state: latest.state + 1,
      toPayee: Amount(uncheckedSatoshis: latest.toPayee.satoshis - less.satoshis))
    return Timelock.Message(
      channel: channel.channel.id, state: next.state, body: asking(for: next, in: channel))
  }

  private func asking(
    for division: Timelock.Division, in channel: Timelock.FundedChannel
  ) -> Timelock.Message.Body {
    switch channel.channel.terms.signingOrder {
    case .payeeFirst: return .request(toPayee: division.toPayee)
    case .payerFirst:
      let signature = channel.sign(division, with: setting.secrets.payer)
      return .propose(
        toPayee: division.toPayee,
        channel.proposal(division, signature: signature, by: .payer))
    }
  }

  /// A party turns out never to have sent its newest message.
  mutating func withhold(_ role: PaymentRole) throws(MoveRefusal) {
    let last = transit.content[role.other].count - 1
    guard last >= 0 else { throw .nothingSent(by: role) }
    try drop(to: role.other, message: last)
  }
}

extension PaymentRole {
  /// A number for a side that forges, and for whether it signs.
  fileprivate func forging(_ signing: Forger.Signing) -> UInt64 {
    let side: UInt64 =
      switch self {
      case .payer: 0
      case .payee: 1
      }
    return switch signing {
    case .again: side
    case .not: side + 2
    }
  }
}
