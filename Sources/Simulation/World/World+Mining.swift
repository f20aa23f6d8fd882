internal import Bitcoin
internal import Channels
internal import MockLedger

/// What miners do.
extension World {
  /// Mines blocks; after each, every party that is awake looks.
  ///
  /// A block that breaks a rule ends it there.
  mutating func mine(_ count: Int, _ choice: MinerChoice) throws(MoveRefusal) {
    try requireBlocks(count)
    for _ in 0..<count {
      guard try mineOne(choice) else { return }
      lookEverywhere()
    }
  }

  private mutating func mineOne(_ choice: MinerChoice) throws(MoveRefusal) -> Bool {
    let before = waitingOffers
    let miner = Miner(choice: choice, script: setting.minerScript, delay: delay, offers: offers)
    switch try miner.mine(on: &ledger) {
    case .mined(let block):
      tell(block, at: ledger.height)
      tellEvictions(since: before)
      return true
    case .refused(let block, let refusal):
      told.append(.blockRefused(block, refusal, labels(in: block)))
      return false
    }
  }

  /// How long the terms let an acceptable transaction wait.
  private var delay: Int { max(1, Int(setting.terms.ladder.delay)) }

  private mutating func tell(_ block: Block, at height: BlockHeight) {
    told.append(.mined(block, height, labels(in: block)))
  }

  private func labels(in block: Block) -> [TransactionLabel] {
    block.transactions.dropFirst().compactMap(label)
  }
}

extension World {
  /// Undoes blocks by a branch that is one block longer.
  ///
  /// The branch is built on a copy of the ledger, and the real one is given its blocks one after the
  /// other, as any node would be.
  mutating func reorganise(_ depth: Int, _ choice: MinerChoice) throws(MoveRefusal) {
    let height = Int(ledger.height.value)
    guard depth >= 1, depth <= height - setting.preludeHeight else {
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
    told.append(.reorganised(depth: depth))
    for (index, block) in branch.enumerated() {
      tell(block, at: BlockHeight(uncheckedValue: fork.value + 1 + UInt32(index)))
    }
    tellEvictions(since: before)
    lookEverywhere()
  }

  private func branch(
    from fork: BlockHeight, length: Int, _ choice: MinerChoice
  ) throws(MoveRefusal) -> [Block] {
    var copy = ledger
    copy.rewind(to: fork, asOn: ledger)
    let undone = offers.filter { (ledger.place(of: $0.txid)?.height ?? fork) > fork }
    let miner = Miner(
      choice: choice, script: setting.minerScript, delay: delay, offers: offers,
      free: undone.map(\.txid))
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
