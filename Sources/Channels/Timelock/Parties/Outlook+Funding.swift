internal import Bitcoin

extension Timelock.Outlook {
  /// Refuses to go on while the funding is not where, what and as deep as it was agreed to be, or
  /// once it is spent.
  func requireFunding(
    of channel: Timelock.FundedChannel, under rulebook: Timelock.Rulebook
  ) throws(Timelock.Refusal) {
    let depth: Int
    switch facts?.funding {
    case nil, .unseen: depth = 0
    case .waiting(let found):
      try rulebook.requirePlace(found, of: channel)
      depth = 0
    case .confirmed(let found, let output, let confirmations):
      try rulebook.requirePlace(found, of: channel)
      try rulebook.requireOutput(output, of: channel.channel)
      depth = confirmations
    }
    try requireDepth(depth, wanted: channel.channel.terms.confirmations, under: rulebook)
    try requireUnspent(under: rulebook)
  }

  /// Even in the mempool a spender says that closing has begun.
  private func requireUnspent(under rulebook: Timelock.Rulebook) throws(Timelock.Refusal) {
    switch facts?.spender {
    case nil, .some(.none): break
    case .waiting(let spender):
      try rulebook.refuse(.funding(.spent(by: spender.txid, depth: 0)))
    case .confirmed(let spender, let depth):
      try rulebook.refuse(.funding(.spent(by: spender.txid, depth: depth)))
    }
  }

  private func requireDepth(
    _ depth: Int, wanted: Int, under rulebook: Timelock.Rulebook
  ) throws(Timelock.Refusal) {
    try rulebook.require(
      depth >= wanted,
      else: deepest >= wanted
        ? .funding(.reorganised(depth: depth, deepest: deepest, wanted: wanted))
        : .funding(.notDeep(depth: depth, wanted: wanted)))
  }
}

extension Timelock.Rulebook {
  /// Refuses a funding whose transaction has got another name: no signature fits it.
  fileprivate func requirePlace(
    _ found: OutPoint, of channel: Timelock.FundedChannel
  ) throws(Timelock.Refusal) {
    try require(
      found == channel.outPoint,
      else: .funding(.malleated(expected: channel.outPoint, found: found)))
  }

  /// Refuses a funding output that is not the agreed one.
  func requireOutput(
    _ found: TransactionOutput, of channel: Timelock.Channel
  ) throws(Timelock.Refusal) {
    try require(
      found == channel.fundingOutput,
      else: .funding(.mismatch(expected: channel.fundingOutput, found: found)))
  }
}
