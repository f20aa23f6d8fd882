public import Bitcoin

extension Ledger {
  /// Judges a transaction as the mempool would, and changes nothing: `testmempoolaccept`.
  public func test(_ transaction: Transaction) throws(TransactionRefusal) -> AcceptedTransaction {
    try admission(of: NamedTransaction(transaction), .enforced).admit().accepted
  }

  /// Offers a transaction to the mempool: `sendrawtransaction`.
  ///
  /// What is there already stays, and counts as accepted.
  @discardableResult
  public mutating func send(
    _ transaction: Transaction
  ) throws(TransactionRefusal) -> AcceptedTransaction {
    let named = NamedTransaction(transaction)
    if let entry = mempool[named.txid] { return AcceptedTransaction(entry: entry, replaced: []) }
    let (accepted, after) = try admission(of: named, .enforced).admit()
    mempool = after
    return accepted
  }

  /// Every transaction of the mempool, in the order in which they came.
  public var mempoolEntries: [MempoolEntry] { mempool.inOrderOfArrival }

  /// A transaction of the mempool.
  public func mempoolEntry(_ txid: Txid) -> MempoolEntry? { mempool[txid] }

  /// The transaction of the mempool that spends an output.
  public func mempoolSpender(of output: OutPoint) -> MempoolEntry? { mempool.spender(of: output) }

  /// What a miner would put into the next block, best fee rate first and parents first.
  public func selection(maximumWeight: Int, maximumSignatureCost: Int) -> [MempoolEntry] {
    mempool.selection(
      maximumWeight: maximumWeight, maximumSignatureCost: maximumSignatureCost)
  }

  private func admission(of named: NamedTransaction, _ limits: Admission.Limits) -> Admission {
    Admission(offered: named, limits: limits, ledger: self)
  }
}

extension Ledger {
  /// Takes out of the mempool what a new block holds, and what conflicts with that.
  mutating func mempoolDidConnect(_ transactions: [NamedTransaction]) {
    guard mempool.count > 0 else { return }
    for named in transactions {
      mempool.remove(named.txid)
      let conflicts = named.transaction.inputs.compactMap {
        mempool.spender(of: $0.previousOutput)?.txid
      }
      mempool.removeWithDescendants(conflicts)
    }
  }

  /// What becomes of transactions whose block has left the chain.
  enum DisconnectedTransactions {
    /// They go back to the mempool if it takes them.
    case returned
    /// They are forgotten, and with them what stands on them.
    case forgotten
  }

  /// Brings the mempool up to date after blocks have left the chain, when the new tip stands.
  ///
  /// The transactions, coinbases too, come oldest first. Each is offered again, without regard to
  /// fees; one that is refused, or not returned at all, takes with it what stands on it. Then all
  /// goes that is not final, mature and unlocked any more.
  mutating func mempoolDidDisconnect(
    _ transactions: [NamedTransaction], _ fate: DisconnectedTransactions = .returned
  ) {
    for named in transactions where chain.place(of: named.txid) == nil {
      guard fate == .returned, !named.transaction.isCoinbase, readmit(named) else {
        mempool.removeWithDescendants([named.txid])
        mempool.removeSpenders(of: named)
        continue
      }
    }
    let locked = mempool.inOrderOfArrival.filter { !canStandInNextBlock($0) }
    mempool.removeWithDescendants(locked.map(\.txid))
  }

  private mutating func readmit(_ named: NamedTransaction) -> Bool {
    do {
      mempool = try admission(of: named, .bypassed).admit().mempool
      trimCluster(around: named.txid)
      return true
    } catch {
      return false
    }
  }

  /// Whether all is still there that an entry spends, and all its locks are open.
  func canStandInNextBlock(_ entry: MempoolEntry) -> Bool {
    let admission = admission(of: entry.named, .bypassed)
    let coins = entry.transaction.inputs.compactMap { admission.coin(at: $0.previousOutput) }
    guard coins.count == entry.transaction.inputs.count else { return false }
    do {
      try entry.transaction.checkAbsoluteLock(
        at: admission.height, medianTimePast: chain.tip.medianTimePast)
      try admission.relativeLocks.check(entry.transaction, spentHeights: coins.map(\.height))
      _ = try entry.transaction.checkInputs(
        spending: coins, at: admission.height, maturity: parameters.coinbaseMaturity)
      return true
    } catch {
      return false
    }
  }

  /// Shrinks a cluster that has grown too large because a parent came back below its children:
  /// of those that nothing stands on, the one that came last goes first.
  private mutating func trimCluster(around txid: Txid) {
    while let entry = mempool[txid] {
      let cluster = mempool.cluster(of: entry)
      let ends = cluster.filter { mempool.children(of: $0.named).isEmpty }
      guard !ClusterExtent(of: cluster).isWithinLimit,
        let last = ends.max(by: { $0.arrival < $1.arrival })
      else { return }
      mempool.remove(last.txid)
    }
  }
}

extension Ledger {
  /// Lets nothing wait any more: what would be, had nobody offered anything yet.
  package mutating func forgetMempool() {
    mempool = Mempool()
  }
}
