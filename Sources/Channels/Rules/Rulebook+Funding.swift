public import Bitcoin

extension Rulebook where Refusal: SpendingRefusal {
  /// Refuses to go on while the funding is not where, what and as deep as it was agreed to be, or
  /// once it is spent.
  public func requireFunding(
    _ expected: WatchedOutput, confirmations: Int, in outlook: Outlook
  ) throws(Refusal) {
    let depth: Int
    switch outlook.facts?.funding {
    case nil, .unseen: depth = 0
    case .waiting(let found):
      try requirePlace(found, expected.outPoint)
      depth = 0
    case .confirmed(let found, let output, let confirmations):
      try requirePlace(found, expected.outPoint)
      try requireOutput(output, expected.output)
      depth = confirmations
    }
    try requireDepth(depth, wanted: confirmations, deepest: outlook.deepest)
    try requireUnspent(outlook.facts?.spender)
  }

  /// Refuses a funding output that is not the agreed one.
  public func requireOutput(
    _ found: TransactionOutput, _ expected: TransactionOutput
  ) throws(Refusal) {
    try require(
      found == expected, else: .funding(.mismatch(expected: expected, found: found)))
  }

  /// Refuses a funding whose transaction has got another name: no signature fits it.
  private func requirePlace(_ found: OutPoint, _ expected: OutPoint) throws(Refusal) {
    try require(
      found == expected, else: .funding(.malleated(expected: expected, found: found)))
  }

  /// Even in the mempool a spender says that closing has begun.
  private func requireUnspent(_ spending: OutputFacts.Spending?) throws(Refusal) {
    switch spending {
    case nil, .some(.none): break
    case .waiting(let spender): try refuse(.funding(.spent(by: spender.txid, depth: 0)))
    case .confirmed(let spender, let depth):
      try refuse(.funding(.spent(by: spender.txid, depth: depth)))
    }
  }

  private func requireDepth(_ depth: Int, wanted: Int, deepest: Int) throws(Refusal) {
    try require(
      depth >= wanted,
      else: deepest >= wanted
        ? .funding(.reorganised(depth: depth, deepest: deepest, wanted: wanted))
        : .funding(.notDeep(depth: depth, wanted: wanted)))
  }
}
