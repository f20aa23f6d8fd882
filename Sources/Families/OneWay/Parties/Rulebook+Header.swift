internal import Bitcoin
internal import Channels

extension OneWay.Rulebook {
  /// Refuses a message about another channel.
  func requireChannel(
    _ expected: ChannelID, of message: OneWay.Message
  ) throws(OneWay.Refusal) {
    try require(
      message.channel == expected,
      else: .agreement(.wrongChannel(expected: expected, found: message.channel)))
  }

  /// Refuses a message about another payment than is due; one about the past is a replay.
  func requireNumber(_ expected: UInt32, of message: OneWay.Message) throws(OneWay.Refusal) {
    try require(
      message.state == expected,
      else: message.state < expected
        ? .payment(.replay(number: message.state, latest: expected))
        : .payment(.wrongNumber(expected: expected, found: message.state)))
  }

  /// Makes a channel of terms and both sides, if it is one.
  func channel(
    _ terms: OneWay.Terms, payer: Member, payee: Member
  ) throws(OneWay.Refusal) -> OneWay.Channel {
    do throws(OneWay.TermsFault) {
      return try OneWay.Channel(terms, payer: payer, payee: payee)
    } catch {
      try refuse(.agreement(.terms(error)))
      return OneWay.Channel(uncheckedTerms: terms, payer: payer, payee: payee)
    }
  }

  /// Refuses terms under which no channel is safe, though one could be made.
  func requireSafety(
    of terms: OneWay.Terms, atTip tip: BlockHeight?
  ) throws(OneWay.Refusal) {
    try require(
      terms.confirmations > Int(terms.timing.undone),
      else: .agreement(
        .fundingWithinReach(
          confirmations: terms.confirmations, undone: terms.timing.undone)))
    if let blocks = terms.variant.lifetime, let needed = terms.leastLifetime {
      try require(
        Int(blocks) >= needed,
        else: .agreement(.unsafeLifetime(blocks: blocks, needed: needed)))
    }
    guard terms.variant.expiry != nil, let tip,
      let last = terms.deadline(confirmedIn: nil)?.lastTipToAccept
    else { return }
    try require(
      Int(tip.value) <= last, else: .agreement(.expiryTooNear(tip: tip, last: last)))
  }
}
