internal import Bitcoin

extension Ledger {
  /// Makes the best branch the active one, and answers for one block.
  ///
  /// If a branch turns out to be invalid, the best of the others is tried, until none is better
  /// than the active one.
  mutating func activateBestChain(judging hash: BlockHash? = nil) -> BlockAnswer {
    var answer = BlockAnswer.inconclusive
    while let best = tree.best, best.hash != chain.tip.hash {
      step(towards: best) { block, refusal in
        if block == hash { answer = refusal.map(BlockAnswer.refused) ?? .accepted }
      }
    }
    return answer
  }

  /// Switches to another branch as far as it is valid; the transactions of disconnected blocks
  /// return to the mempool.
  ///
  /// As in Bitcoin Core, the mempool is updated as soon as the new branch is longer than the old
  /// one was, or fails.
  private mutating func step(
    towards target: BlockRecord, judge: (BlockHash, BlockRefusal?) -> Void
  ) {
    let path = pathFromChain(to: target)
    let before = chain.tip
    var disconnected = DisconnectedTransactions(capacity: disconnectedCapacity)
    while chain.tip.hash != path.fork.hash { disconnectTip(into: &disconnected) }
    for record in path.records {
      do { try connect(record) } catch {
        judge(record.hash, .connection(error))
        tree.setFault(.refused(.connection(error)), of: record.hash)
        break
      }
      judge(record.hash, nil)
      disconnected.removeAll(confirmedIn: record.transactions ?? [])
      if path.fork.hash != before.hash, record.height > before.height { break }
    }
    if path.fork.hash != before.hash { mempoolDidDisconnect(disconnected.oldestFirst) }
  }

  /// The blocks from the active chain, exclusively, to a block, lowest first.
  private func pathFromChain(
    to target: BlockRecord
  ) -> (fork: BlockRecord, records: [BlockRecord]) {
    var records: [BlockRecord] = []
    var next = target
    while !chain.contains(next) {
      records.append(next)
      next = tree.known(next.header.previousBlock)
    }
    return (next, records.reversed())
  }

  /// Connects a block to the tip, if it keeps the rules there.
  private mutating func connect(_ record: BlockRecord) throws(BlockConnectionError) {
    guard let transactions = record.transactions else {
      preconditionFailure("only complete blocks are candidates")
    }
    var connection = BlockConnection(transactions, on: chain, parameters)
    try connection.run(on: &chain, scripts)
    chain.append(record)
    tree.setUndo(connection.undo, of: record.hash)
    tree.pruneCandidates(tip: record)
    mempoolDidConnect(transactions)
  }

  /// Disconnects the tip and keeps its transactions with those of later blocks; those dropped for
  /// lack of room take their descendants out of the mempool.
  mutating func disconnectTip(into disconnected: inout DisconnectedTransactions) {
    let record = tree.known(chain.tip.hash)
    guard let transactions = record.transactions, let undo = record.undo else {
      preconditionFailure("a block that was connected has a body and can be undone")
    }
    chain.coins.undo(transactions, undo)
    chain.removeTip(to: tree.known(record.header.previousBlock))
    tree.setUndo(nil, of: record.hash)
    mempoolDidForget(disconnected.add(transactions))
  }
}
