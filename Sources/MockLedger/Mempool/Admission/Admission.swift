internal import Bitcoin
internal import ScriptEngine

/// One transaction on its way into the mempool: Bitcoin Core's `MemPoolAccept`, check by check.
struct Admission {
  /// Which of the checks that only protect nodes from cheap floods are made.
  enum Limits {
    /// All of them: somebody offers the transaction.
    case enforced
    /// Neither fees nor version 3 nor dust: a reorganisation gives the transaction back, after
    /// these. Clusters are counted among them alone, since no other links are known yet.
    case bypassed(beside: Mempool)
  }

  let offered: NamedTransaction
  let limits: Limits
  let ledger: Ledger

  var transaction: Transaction { offered.transaction }
  var mempool: Mempool { ledger.mempool }
  var tip: BlockRecord { ledger.chain.tip }
  /// Whether the transaction is offered anew, and not given back by a reorganisation.
  var isOffered: Bool {
    switch limits {
    case .enforced: true
    case .bypassed: false
    }
  }
  /// The height of the block that the transaction would stand in.
  var height: BlockHeight { tip.height.next }

  /// Makes every check in order, and gives the mempool as it would be with the transaction.
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

  /// What shows without looking at the chain.
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

  /// Counts what the transaction costs a node, and asks whether it pays for that.
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
