internal import Bitcoin

extension Admission {
  /// The first height at which every lock is open and every spent coinbase mature.
  ///
  /// `nil` if a lock by time is not open yet, or a relative lock waits for an output to be mined.
  var firstPossibleHeight: BlockHeight? {
    guard var first = absoluteHeight else { return nil }
    for input in transaction.inputs {
      guard let coin = coin(at: input.previousOutput) else { continue }
      guard let opening = opening(of: input, spending: coin) else { return nil }
      first = max(first, opening)
    }
    return max(first, height)
  }

  private var absoluteHeight: BlockHeight? {
    guard !transaction.isFinal(at: height, medianTimePast: tip.medianTimePast) else {
      return height
    }
    guard case .height(let lock) = transaction.lockInForce else { return nil }
    return BlockHeight(uncheckedValue: lock).next
  }

  private func opening(of input: TransactionInput, spending coin: Coin) -> BlockHeight? {
    let mature = coin.isCoinbase ? ledger.parameters.coinbaseMaturity : 0
    guard let lock = transaction.relativeLockInForce(for: input) else {
      return coin.height.adding(mature)
    }
    switch lock {
    case .blocks(let count):
      guard count == 0 || coin.height <= tip.height else { return nil }
      return coin.height.adding(max(mature, UInt32(count)))
    case .timeUnits(let count):
      let start = relativeLocks.medianTimePastAt(coin.height.startOfRelativeTime)
      let opening = start + InputSequence.seconds(timeUnits: count)
      guard tip.medianTimePast >= opening else { return nil }
      return coin.height.adding(mature)
    }
  }
}

extension BlockHeight {
  fileprivate func adding(_ blocks: UInt32) -> BlockHeight {
    BlockHeight(uncheckedValue: value + blocks)
  }
}
