public import Bitcoin

extension Ledger {
  /// Judges a transaction as the mempool would, and changes nothing: `testmempoolaccept`.
  public func test(_ transaction: Transaction) throws(TransactionRefusal) -> AcceptedTransaction {
    try admission(of: NamedTransaction(transaction), .enforced).admit().accepted
  }

  /// Offers a transaction to the mempool: `sendrawtransaction`.
  ///
  /// A transaction that is already there stays, and counts as accepted.
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

  /// Every transaction of the mempool, in the order in which they arrived.
  public var mempoolEntries: [MempoolEntry] { mempool.inOrderOfArrival }

  /// A transaction of the mempool.
  public func mempoolEntry(_ txid: Txid) -> MempoolEntry? { mempool[txid] }

  /// The transaction of the mempool that spends an output.
  public func mempoolSpender(of output: OutPoint) -> MempoolEntry? { mempool.spender(of: output) }

  /// The entries that a miner would put into the next block, best fee rate first, parents before
  /// children.
  public func selection(maximumWeight: Int, maximumSignatureCost: Int) -> [MempoolEntry] {
    mempool.selection(
      maximumWeight: maximumWeight, maximumSignatureCost: maximumSignatureCost)
  }

  func admission(of named: NamedTransaction, _ limits: Admission.Limits) -> Admission {
    Admission(offered: named, limits: limits, ledger: self)
  }
}

extension Ledger {
  /// Removes from the mempool what a new block holds, and what conflicts with it.
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
}

extension Ledger {
  /// Empties the mempool, as if no transaction had been offered yet.
  package mutating func forgetMempool() {
    mempool = Mempool()
  }
}
