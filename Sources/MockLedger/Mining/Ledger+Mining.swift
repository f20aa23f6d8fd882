public import Bitcoin

extension Ledger {
  /// Mines blocks that pay a script, with what waits in the mempool, and gives them.
  ///
  /// The clock goes on by one interval with each block, and is the block's time. Nothing here is
  /// random: the same ledger mines the same blocks.
  @discardableResult
  public mutating func mine(_ count: Int = 1, to script: Script) -> [Block] {
    (0..<count).map { _ in mineOne(to: script) }
  }

  private mutating func mineOne(to script: Script) -> Block {
    advanceClock()
    let entries = selection(
      maximumWeight: BlockTemplate.maximumSelectedWeight,
      maximumSignatureCost: BlockTemplate.maximumSelectedCost)
    let template = BlockTemplate(
      previous: chain.tip, time: now, bits: parameters.bits,
      subsidy: parameters.subsidy(at: chain.tip.height.next), script: script)
    let block = template.block(with: entries).mined()
    let answer = submit(block)
    precondition(answer == .accepted, "what is mined here keeps the rules: \(answer)")
    return block.block
  }

  /// The clock never falls behind what the chain's times demand.
  private mutating func advanceClock() {
    let (next, isOver) = now.addingReportingOverflow(blockInterval)
    now = max(isOver ? Self.latestTime : min(next, Self.latestTime), chain.tip.medianTimePast + 1)
  }

  /// As late as the clock can be set: block times are 32 bits, and must go on rising.
  static var latestTime: UInt32 { 0xf000_0000 }

  /// Sets the node's clock, in seconds since 1970; block times are judged by it.
  public mutating func setClock(to time: UInt32) {
    now = min(time, Self.latestTime)
  }
}
