internal import Bitcoin

extension Admission {
  /// The first block whose height opens every lock and by which every coinbase is mature.
  ///
  /// `nil` if a lock by time is still closed, or a relative lock waits for an output to be mined.
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
    do {
      try transaction.checkAbsoluteLock(at: height, medianTimePast: tip.medianTimePast)
      return height
    } catch {
      guard case .height(let lock) = error.lock.meaning else { return nil }
      return BlockHeight(uncheckedValue: lock).next
    }
  }

  private func opening(of input: TransactionInput, spending coin: Coin) -> BlockHeight? {
    let mature = coin.isCoinbase ? ledger.parameters.coinbaseMaturity : 0
    guard transaction.version >= 2, let lock = input.sequence.relativeLock else {
      return coin.height.adding(mature)
    }
    switch lock {
    case .blocks(let count):
      guard count == 0 || coin.height <= tip.height else { return nil }
      return coin.height.adding(max(mature, UInt32(count)))
    case .timeUnits(let count):
      let start = relativeLocks.medianTimePastAt(coin.height.previous ?? .genesis)
      guard tip.medianTimePast >= start + UInt32(count) << 9 else { return nil }
      return coin.height.adding(mature)
    }
  }
}

extension BlockHeight {
  fileprivate func adding(_ blocks: UInt32) -> BlockHeight {
    BlockHeight(uncheckedValue: value + blocks)
  }
}
