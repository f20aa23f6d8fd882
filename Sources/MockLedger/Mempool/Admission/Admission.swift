internal import Bitcoin
internal import ScriptEngine

/// One transaction on its way into the mempool: Bitcoin Core's `MemPoolAccept`, check by check.
struct Admission {
  /// Which of the checks that only protect nodes from floods are made.
  enum Limits {
    /// All of them: the transaction is offered anew.
    case enforced
    /// Neither fees nor version 3 nor dust: a reorganisation returns the transaction, after these.
    /// Clusters are counted among these alone, since no other links are known yet.
    case bypassed(beside: Mempool)
  }

  let offered: NamedTransaction
  let limits: Limits
  let ledger: Ledger

  var transaction: Transaction { offered.transaction }
  var mempool: Mempool { ledger.mempool }
  var tip: BlockRecord { ledger.chain.tip }
  /// Whether the transaction is offered anew rather than returned by a reorganisation.
  var isOffered: Bool {
    switch limits {
    case .enforced: true
    case .bypassed: false
    }
  }
  /// The height of the next block, which would hold the transaction.
  var height: BlockHeight { tip.height.next }

  /// Makes every check in order, and gives the mempool with the transaction in it.
  func admit() throws(TransactionRefusal) -> (accepted: AcceptedTransaction, mempool: Mempool) {
    try checkForm()
    try checkAbsoluteLock()
    try checkPresence()
    let coins = try findCoins()
    let fee = try checkSpending(coins)
    let entry = try checkCost(spending: coins, fee: fee)
    try checkVersion3(entry)
    let change = try checkPlace(of: entry)
    try checkEphemeralDust()
    try checkScripts(spending: coins.map(\.output))
    try checkRoom(in: change.after)
    return (AcceptedTransaction(entry: entry, replaced: change.replaced), change.after)
  }

  /// Checks what needs no chain.
  private func checkForm() throws(TransactionRefusal) {
    do { try transaction.checkShape() } catch { throw .shape(error) }
    guard !transaction.isCoinbase else { throw .coinbase }
    do { try transaction.checkStandardness() } catch { throw .nonstandard(error) }
    let size = transaction.sizeWithoutWitness
    let minimum = MempoolPolicy.minimumSizeWithoutWitness
    guard size >= minimum else { throw .tooSmall(size: size, minimum: minimum) }
  }

  private func checkAbsoluteLock() throws(TransactionRefusal) {
    do {
      try transaction.checkAbsoluteLock(at: height, medianTimePast: tip.medianTimePast)
    } catch {
      throw .notFinal(error, firstHeight: firstPossibleHeight)
    }
  }

  private func checkPresence() throws(TransactionRefusal) {
    guard let known = mempool[offered.txid] else { return }
    throw known.wtxid == offered.wtxid ? .alreadyInMempool : .otherWitnessInMempool(known.wtxid)
  }

  /// Counts the transaction's cost to a node, and checks that it pays for it.
  private func checkCost(
    spending coins: [Coin], fee: Amount
  ) throws(TransactionRefusal) -> MempoolEntry {
    let cost = transaction.signatureOperationCost(spending: coins.map(\.output))
    if fee > .zero, let dust = transaction.dustOutputs.first {
      throw .dustWithFee(dust, fee: fee)
    }
    let limit = MempoolPolicy.maximumSignatureOperationCost
    guard cost <= limit else { throw .signatureOperations(cost: cost, limit: limit) }
    let entry = MempoolEntry(
      named: offered, arrival: mempool.nextArrival, fee: fee,
      weight: max(transaction.weight, cost * MempoolPolicy.weightPerSignatureOperation),
      signatureOperationCost: cost, height: tip.height,
      lockPoints: LockPoints(
        of: transaction, spentHeights: coins.map(\.height), on: ledger.chain))
    let floor = MempoolPolicy.relayRate.fee(forSize: entry.virtualSize)
    guard !isOffered || fee >= floor else {
      throw .feeBelowFloor(fee: fee, floor: floor)
    }
    return entry
  }

  private func checkScripts(
    spending outputs: [TransactionOutput]
  ) throws(TransactionRefusal) {
    do {
      try ledger.scripts.verify(offered, spending: outputs, flags: .standard)
    } catch {
      throw .scripts(
        FailedScript(
          input: error.index, error: error.error,
          output: transaction.inputs[error.index].previousOutput,
          txid: offered.txid, wtxid: offered.wtxid))
    }
  }
}
