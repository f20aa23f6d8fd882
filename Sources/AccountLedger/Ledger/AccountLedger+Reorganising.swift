internal import Filecoin

/// Why epochs cannot be undone.
public enum ReorganisationFault: Error, Hashable, Sendable {
  /// So many epochs cannot be undone.
  case negativeDepth(Int64)
  /// There are not that many epochs since the ledger's first.
  case tooDeep(Int64, mined: Int64)
}

extension AccountLedger {
  /// Undoes the last epochs; their messages return to the pool, before those that wait there.
  ///
  /// What the chain that replaces them has is for the caller to mine.
  public mutating func reorganise(_ depth: Int64) throws(ReorganisationFault) {
    guard depth >= 0 else { throw .negativeDepth(depth) }
    let (mined, overflow) = epoch.value.subtractingReportingOverflow(firstEpoch.value)
    guard overflow || depth <= mined else { throw .tooDeep(depth, mined: mined) }
    let end = epoch.adding(-depth)
    var undone: [PooledMessage] = []
    while let block = blocks.last, block.epoch > end {
      blocks.removeLast()
      books = block.before
      undone = block.messages + undone
    }
    for pooled in undone { receipts[pooled.cid] = nil }
    pool = undone + pool
    epoch = end
  }
}
