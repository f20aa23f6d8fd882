internal import Bitcoin
internal import Channels

extension Timelock.Side {
  /// Which division a wish to settle is about: the latest, or the one whose signature was given
  /// first and of which the other side may hold the whole transaction already.
  func settled(
    _ message: Timelock.Message, latest: Timelock.Division, pending: Timelock.Division? = nil
  ) throws(Timelock.Refusal) -> Timelock.Division {
    if let pending, pending.state == message.state { return pending }
    try rulebook.requireState(latest.state, latest: latest.state, of: message)
    return latest
  }

  /// Answers the other side's wish to settle: gives the whole settlement.
  func settle(
    _ message: Timelock.Message, _ proposal: Proposal, latest: Timelock.Division,
    pending: Timelock.Division? = nil, in channel: Timelock.FundedChannel
  ) throws(Timelock.Refusal) -> Timelock.SignedClosing {
    let division = try settled(message, latest: latest, pending: pending)
    try requireFunding(of: channel)
    return try complete(proposal, as: division, .settlement, in: channel)
  }

  /// Takes the other side's signature of a settlement that was signed first, be it an answer or a
  /// wish that crossed the own one.
  func finish(
    _ message: Timelock.Message, _ proposal: Proposal, latest: Timelock.Division,
    given: Timelock.ChannelSignatureGiven, in channel: Timelock.FundedChannel
  ) throws(Timelock.Refusal) -> Timelock.SignedClosing {
    let division = try settled(message, latest: latest)
    return try complete(proposal, as: division, .settlement, given: given, in: channel)
  }

  /// Offers a settlement to the network.
  func broadcast(
    _ closing: Timelock.SignedClosing, of channel: Timelock.FundedChannel
  ) -> Action {
    .offer(closing.transaction(of: channel), closing.name)
  }

  /// Says that the channel should be closed together.
  func wish(
    of division: Timelock.Division, _ given: Timelock.ChannelSignatureGiven,
    in channel: Timelock.FundedChannel
  ) -> Timelock.Message {
    Timelock.Message(
      .settle(proposal(given, of: division, .settlement, in: channel)), about: division.state,
      of: channel)
  }

  /// Gives the own signature of a settlement that is complete.
  func answer(
    with closing: Timelock.SignedClosing, in channel: Timelock.FundedChannel
  ) -> Timelock.Message {
    Timelock.Message(
      .settled(proposal(closing, in: channel)), about: closing.division.state, of: channel)
  }
}

extension Timelock.Exit {
  /// The settlement, if there is one.
  var closing: Timelock.SignedClosing? {
    switch self {
    case .alone: nil
    case .together(let closing): closing
    }
  }
}

extension Timelock.Message {
  /// Says something about a state of a channel.
  init(_ body: Body, about state: UInt32, of channel: Timelock.FundedChannel) {
    self.init(channel: channel.channel.id, state: state, body: body)
  }
}
