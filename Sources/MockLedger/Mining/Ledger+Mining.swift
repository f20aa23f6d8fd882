public import Bitcoin

extension Ledger {
  /// Mines blocks from the mempool that pay a script, and gives them.
  ///
  /// The clock advances by one interval for each block, and gives the block's time. Nothing is
  /// random: the same ledger mines the same blocks.
  @discardableResult
  public mutating func mine(_ count: Int = 1, to script: Script) -> [Block] {
    (0..<count).map { _ in mineOne(to: script) }
  }

  /// Mines one block with exactly these transactions, in this order, regardless of the mempool: a
  /// miner may have another mempool, or none.
  ///
  /// As with Bitcoin Core's `generateblock`, the coinbase does not take their fees.
  @discardableResult
  public mutating func mine(
    exactly transactions: [Transaction], to script: Script
  ) throws(BlockRefusal) -> Block {
    var future = self
    let block = future.drafted(exactly: transactions, to: script)
    if case .refused(let refusal) = future.submit(block) { throw refusal }
    self = future
    return block.block
  }

  /// The block that `mine(exactly:to:)` would submit, whether it keeps the rules or not.
  public func draft(exactly transactions: [Transaction], to script: Script) -> Block {
    var future = self
    return future.drafted(exactly: transactions, to: script).block
  }

  /// Lets the time of a block pass, and makes the block.
  private mutating func drafted(
    exactly transactions: [Transaction], to script: Script
  ) -> NamedBlock {
    advanceClock()
    return template(to: script).block(with: transactions.map(NamedTransaction.init)).mined()
  }

  private mutating func mineOne(to script: Script) -> Block {
    guard let blocks else { return mineAnew(to: script) }
    return blocks.mine(on: &self, to: script) { $0.mineAnew(to: script) }
  }

  private mutating func mineAnew(to script: Script) -> Block {
    advanceClock()
    let entries = selection(
      maximumWeight: BlockTemplate.maximumSelectedWeight,
      maximumSignatureCost: BlockTemplate.maximumSelectedCost)
    let fees = entries.reduce(0) { $0 + $1.fee.satoshis }
    let block = template(to: script).block(with: entries.map(\.named), fees: fees).mined()
    let answer = submit(block)
    precondition(answer == .accepted, "what is mined here keeps the rules: \(answer)")
    return block.block
  }

  private func template(to script: Script) -> BlockTemplate {
    BlockTemplate(
      previous: chain.tip, time: now, bits: parameters.bits,
      subsidy: parameters.subsidy(at: chain.tip.height.next), script: script)
  }
}
