internal import Bitcoin
internal import ScriptEngine

/// A block being connected to the chain: Core's `ConnectBlock`.
///
/// It moves the coins out of their chain while it works, and returns them changed, or unchanged on
/// a fault: so nothing need be copied.
struct BlockConnection {
  private let transactions: [NamedTransaction]
  private let height: BlockHeight
  private let locks: RelativeLockView
  private let parameters: ChainParameters
  private var coins = CoinSet()
  private(set) var undo = BlockUndo()
  private var fees = Amount.zero
  private var cost = 0
  private var burnt: Int64 = 0
  /// How many transactions have changed the coins so far.
  private var connected = 0

  init(_ transactions: [NamedTransaction], on chain: ActiveChain, _ parameters: ChainParameters) {
    self.transactions = transactions
    self.parameters = parameters
    height = chain.tip.height.next
    locks = RelativeLockView(
      height: height, medianTimePast: chain.tip.medianTimePast,
      medianTimePastAt: chain.medianTimes)
  }

  /// Connects everything, or nothing.
  mutating func run(
    on chain: inout ActiveChain, _ scripts: ScriptMemory
  ) throws(BlockConnectionError) {
    swap(&coins, &chain.coins)
    defer { swap(&coins, &chain.coins) }
    do {
      try connectAll(scripts)
    } catch {
      coins.undo(Array(transactions.prefix(connected)), undo)
      throw error
    }
    coins.burnt += undo.burnt
  }

  /// A failing script takes precedence over every fault of a later transaction.
  private mutating func connectAll(_ scripts: ScriptMemory) throws(BlockConnectionError) {
    var fault: BlockConnectionError?
    let failed = scripts.firstFailure(ofAbout: transactions.count, flags: .consensus) { check in
      do throws(BlockConnectionError) { try connectTransactions(check) } catch { fault = error }
    }
    if let failed { throw .script(transaction: failed.check.number, failed.spendFault) }
    if let fault { throw fault }
    try checkCoinbaseAmount()
  }

  private mutating func connectTransactions(
    _ check: ScriptMemory.Hand
  ) throws(BlockConnectionError) {
    try checkOverwrites()
    for (number, named) in transactions.enumerated() {
      if number > 0 { try checkSpend(number, named) }
      let outputs = number == 0 ? [] : undo.spent[number - 1].map(\.output)
      try checkCost(number, named, outputs)
      if number > 0 {
        check(ScriptCheck(number: number, transaction: named, spentOutputs: outputs))
        coins.spendInputs(of: named, at: height)
      }
      burnt += coins.addOutputs(of: named, at: height)
      connected += 1
    }
  }

  /// Confirms that no unspent output is made again (BIP30).
  private func checkOverwrites() throws(BlockConnectionError) {
    for (number, named) in transactions.enumerated() {
      for index in named.transaction.outputs.indices {
        let point = OutPoint(txid: named.txid, index: UInt32(index))
        if let coin = coins.coin(at: point) {
          throw .overwrite(transaction: number, output: point, height: coin.height)
        }
      }
    }
  }

  /// Looks up the outputs that a transaction spends, and checks amounts and relative locks.
  private mutating func checkSpend(
    _ number: Int, _ named: NamedTransaction
  ) throws(BlockConnectionError) {
    let spent: [Coin]
    let fee: Amount
    do {
      spent = try coins.lookUp(named.transaction)
      fee = try named.transaction.checkInputs(
        spending: spent, at: height, maturity: parameters.coinbaseMaturity)
    } catch { throw .inputs(transaction: number, txid: named.txid, error) }
    do { fees = try fees.adding(fee) } catch {
      throw .accumulatedFee(transaction: number, satoshis: fees.satoshis + fee.satoshis)
    }
    do { try locks.check(named.transaction, spentHeights: spent.map(\.height)) } catch {
      throw .relativeLock(transaction: number, txid: named.txid, error)
    }
    undo.spent.append(spent)
  }

  private mutating func checkCost(
    _ number: Int, _ named: NamedTransaction, _ outputs: [TransactionOutput]
  ) throws(BlockConnectionError) {
    cost += named.transaction.signatureOperationCost(spending: outputs)
    let maximum = NamedBlock.maximumSignatureCost
    guard cost <= maximum else {
      throw .signatureCost(transaction: number, cost: cost, maximum: maximum)
    }
  }

  private mutating func checkCoinbaseAmount() throws(BlockConnectionError) {
    let paid = transactions[0].transaction.outputs.reduce(0) { $0 + $1.value.satoshis }
    let allowed = parameters.subsidy(at: height).satoshis + fees.satoshis
    guard paid <= allowed else {
      throw .coinbaseAmount(
        paid: Amount(uncheckedSatoshis: paid), allowed: Amount(uncheckedSatoshis: allowed))
    }
    undo.burnt = burnt + allowed - paid
  }
}

extension CoinSet {
  /// The coins that a transaction spends, in order.
  func lookUp(_ transaction: Transaction) throws(TransactionInputsError) -> [Coin] {
    var spent: [Coin] = []
    spent.reserveCapacity(transaction.inputs.count)
    for (index, input) in transaction.inputs.enumerated() {
      guard let coin = coin(at: input.previousOutput) else {
        throw .missingOrSpent(
          input: index, output: input.previousOutput,
          spender: spender(of: input.previousOutput))
      }
      spent.append(coin)
    }
    return spent
  }
}
