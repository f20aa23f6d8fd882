internal import Bitcoin
internal import Channels
internal import Secp256k1

/// What cheats do to messages: with their own keys, and never with the other side's.
extension World {
  /// The sender, or the network, changes a message on its way.
  mutating func tamper(
    to role: Role, message index: Int, _ tampering: Tampering, signing: Forger.Signing
  ) throws(MoveRefusal) {
    try requireMessage(to: role, index)
    let message = transit[role][index].message
    let forger = forger(role.other, signing)
    guard let forged = forger.forge(message, tampering), forged != message else {
      throw .cannotTamper(message.kind, tampering)
    }
    transit[role][index].message = forged
    told.append(.tampered(to: role, forged))
  }

  /// What a side can forge with.
  func forger(_ role: Role, _ signing: Forger.Signing) -> Forger {
    Forger(
      role: role, secret: setting.secrets[role], otherSecret: setting.purses[role],
      purse: setting.purseScript(of: role), payout: setting.members.payer.payout,
      channel: channel, signing: signing)
  }

  /// The payer asks for the next state with less for the payee, in the order of the terms.
  mutating func askBackwards(_ less: Amount) throws(MoveRefusal) {
    try requireUp(.payer)
    guard let channel = payer.channel, let latest = payer.latest?.division else { throw .notOpen }
    guard less >= .zero, less <= latest.toPayee else {
      throw .amountOutOfRange(less, maximum: latest.toPayee)
    }
    let next = Timelock.Division(
      state: latest.state + 1,
      toPayee: Amount(uncheckedSatoshis: latest.toPayee.satoshis - less.satoshis))
    let message = Timelock.Message(
      channel: channel.channel.id, state: next.state, body: asking(for: next, in: channel))
    transit.payee.append(Parcel(message))
    told.append(.sent(by: .payer, message))
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
  mutating func withhold(_ role: Role) throws(MoveRefusal) {
    guard let parcel = transit[role.other].popLast() else { throw .nothingSent(by: role) }
    told.append(.lost(to: role.other, parcel.message))
  }
}
