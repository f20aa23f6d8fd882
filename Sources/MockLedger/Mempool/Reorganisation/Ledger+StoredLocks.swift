internal import Bitcoin

/// Which entries a changed chain locks again.
extension Ledger {
  /// What becomes of an entry when the chain has changed.
  private enum Standing {
    case kept
    /// It is kept, and its relative locks count from other blocks from now on.
    case relocked(LockPoints)
    case dropped
  }

  /// Drops what the next block could not hold, and all that stands on it.
  ///
  /// Relative locks are judged as they were stored, even where computing them anew would say
  /// something else.
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
    do {
      try transaction.checkAbsoluteLock(
        at: chain.tip.height.next, medianTimePast: chain.tip.medianTimePast)
      return true
    } catch { return false }
  }

  private func areMature(_ coins: [Coin]) -> Bool {
    coins.allSatisfy { coin in
      !coin.isCoinbase
        || chain.tip.height.next.distance(above: coin.height) >= parameters.coinbaseMaturity
    }
  }
}
