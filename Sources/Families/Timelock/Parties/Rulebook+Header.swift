internal import Bitcoin
internal import Channels

extension Timelock.Rulebook {
  /// Refuses a message about another channel.
  func requireChannel(
    _ expected: ChannelID, of message: Timelock.Message
  ) throws(Timelock.Refusal) {
    try require(
      message.channel == expected,
      else: .agreement(.wrongChannel(expected: expected, found: message.channel)))
  }

  /// Refuses a message about another state than is due; one about the past is a replay.
  func requireState(
    _ expected: UInt32, latest: UInt32, of message: Timelock.Message
  ) throws(Timelock.Refusal) {
    try require(
      message.state == expected,
      else: message.state < expected
        ? .update(.replay(state: message.state, latest: latest))
        : .update(.wrongState(expected: expected, found: message.state)))
  }

  /// Refuses a wish to resume from somewhere else: two honest sides are never more than one state
  /// apart.
  func requireNeighbour(
    of latest: UInt32, in message: Timelock.Message
  ) throws(Timelock.Refusal) {
    let apart = Int(message.state) - Int(latest)
    try require(
      abs(apart) <= 1,
      else: apart < 0
        ? .update(.replay(state: message.state, latest: latest))
        : .update(.wrongState(expected: latest, found: message.state)))
  }
}
