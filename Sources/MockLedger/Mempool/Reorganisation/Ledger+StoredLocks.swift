internal import Bitcoin

/// Entries that a changed chain locks again.
extension Ledger {
  /// The fate of an entry after the chain has changed.
  private enum Standing {
    case kept
    /// It is kept, with new lock points.
    case relocked(LockPoints)
    case dropped
  }

  /// Removes entries that the next block could not hold, with their descendants.
  ///
  /// Relative locks are judged by the stored lock points, even if computing them anew would give
  /// another result.
  mutating func dropLocked() {
    var dropped: [Txid] = []
    for entry in mempool.inOrderOfArrival {
      switch standing(of: entry) {
      case .kept: break
      case .relocked(let lockPoints): mempool.setLockPoints(lockPoints, of: entry.txid)
      case .dropped: dropped.append(entry.txid)
      }
    }
    mempool.removeWithDescendants(dropped)
  }

  private func standing(of entry: MempoolEntry) -> Standing {
    let coins = admission(of: entry.named, .enforced).coins
    guard coins.count == entry.transaction.inputs.count,
      isFinal(entry.transaction), areMature(coins)
    else { return .dropped }
    guard !entry.lockPoints.areValid(on: chain) else {
      return areMet(entry.lockPoints) ? .kept : .dropped
    }
    let computed = LockPoints(
      of: entry.transaction, spentHeights: coins.map(\.height), on: chain)
    return areMet(computed) ? .relocked(computed) : .dropped
  }

  private func areMet(_ lockPoints: LockPoints) -> Bool {
    lockPoints.areMet(at: chain.tip.height.next, medianTimePast: chain.tip.medianTimePast)
  }

  private func isFinal(_ transaction: Transaction) -> Bool {
    transaction.isFinal(
      at: chain.tip.height.next, medianTimePast: chain.tip.medianTimePast)
  }

  private func areMature(_ coins: [Coin]) -> Bool {
    coins.allSatisfy {
      $0.isMature(at: chain.tip.height.next, maturity: parameters.coinbaseMaturity)
    }
  }
}
