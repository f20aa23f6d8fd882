internal import Bitcoin
internal import Channels
internal import MockLedger

/// What miners do.
extension Chain {
  public mutating func mine(
    _ choice: MinerChoice<TransactionLabel<Name>>
  ) throws(ChainFault<Name>) -> [ChainEvent<Role, Name>] {
    let before = waitingOffers
    switch try miner(choice).mine(on: &ledger) {
    case .mined(let block):
      return [mined(block, at: ledger.height)] + evicted(of: before)
    case .refused(let block, let refusal):
      return [.blockRefused(block, refusal, labels(in: block))]
    }
  }

  private func miner(
    _ choice: MinerChoice<TransactionLabel<Name>>, sparing free: [Txid] = []
  ) -> Miner<Name> {
    Miner(
      choice: choice, script: wallets.minerScript, delay: max(1, Int(delay)),
      offers: offers, free: free)
  }

  private func mined(_ block: Block, at height: BlockHeight) -> ChainEvent<Role, Name> {
    .mined(block, height, labels(in: block))
  }

  /// Undoes blocks by a branch that is one block longer.
  ///
  /// The branch is built on a copy of the ledger, and the real one is given its blocks one after
  /// the other, as any node would be.
  public mutating func reorganise(
    _ depth: Int, _ choice: MinerChoice<TransactionLabel<Name>>
  ) throws(ChainFault<Name>) -> [ChainEvent<Role, Name>] {
    undone = undone.mixed(with: mark).mixed(with: Self.mark(of: choice).mixed(with: depth))
    let height = Int(ledger.height.value)
    guard depth >= 1, depth <= height - wallets.prelude.blocks.count else {
      throw .reorganisationTooDeep(depth: depth, height: ledger.height)
    }
    let fork = BlockHeight(uncheckedValue: UInt32(height - depth))
    let branch = try branch(from: fork, length: depth + 1, choice)
    let before = waitingOffers
    var answer = BlockAnswer.inconclusive
    for block in branch {
      ledger.setClock(to: max(ledger.now, block.header.time))
      answer = ledger.submit(block)
    }
    precondition(answer == .accepted, "a branch that was mined on a copy counts here too")
    let blocks = branch.enumerated().map { index, block in
      mined(block, at: BlockHeight(uncheckedValue: fork.value + 1 + UInt32(index)))
    }
    return [.reorganised(depth: depth)] + blocks + evicted(of: before)
  }

  private func branch(
    from fork: BlockHeight, length: Int, _ choice: MinerChoice<TransactionLabel<Name>>
  ) throws(ChainFault<Name>) -> [Block] {
    var copy = ledger
    copy.rewind(to: fork, asOn: ledger)
    let undone = offers.filter { (ledger.place(of: $0.txid)?.height ?? fork) > fork }
    let miner = miner(choice, sparing: undone.map { $0.txid })
    var blocks: [Block] = []
    for _ in 0..<length {
      switch try miner.mine(on: &copy) {
      case .mined(let block): blocks.append(block)
      case .refused(_, let refusal): throw .blockRefused(refusal)
      }
    }
    return blocks
  }
}

extension Ledger {
  /// Calls blocks invalid until the chain ends at a block of another ledger's chain.
  ///
  /// Older branches would come up again in place of what was called invalid, so that it takes one
  /// round for each of them.
  fileprivate mutating func rewind(to fork: BlockHeight, asOn original: Ledger) {
    while tip != original.blockHash(at: fork) {
      var first = fork.next
      while let below = first.previous, blockHash(at: below) != original.blockHash(at: below) {
        first = below
      }
      guard let wrong = blockHash(at: first) else {
        preconditionFailure("a chain that ends elsewhere has a block that differs")
      }
      do { try invalidate(wrong) } catch {
        preconditionFailure("a block of the chain can be called invalid: \(error)")
      }
    }
  }
}
