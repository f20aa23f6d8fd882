internal import Bitcoin

extension Admission {
  /// Looks up the output that each input spends, on the chain or in the mempool.
  func findCoins() throws(TransactionRefusal) -> [Coin] {
    var coins: [Coin] = []
    for (index, input) in transaction.inputs.enumerated() {
      guard let coin = coin(at: input.previousOutput) else {
        if let known = ownOutputOnChain { throw known }
        throw .missingInput(
          index, output: input.previousOutput,
          spender: ledger.chain.coins.spender(of: input.previousOutput))
      }
      coins.append(coin)
    }
    return coins
  }

  /// The outputs that the inputs spend, as far as they exist.
  var coins: [Coin] { transaction.inputs.compactMap { coin(at: $0.previousOutput) } }

  /// Checks relative locks, maturity and amounts, then how the coins are spent; gives the fee.
  func checkSpending(_ coins: [Coin]) throws(TransactionRefusal) -> Amount {
    do {
      try relativeLocks.check(transaction, spentHeights: coins.map(\.height))
    } catch {
      throw .relativeLockUnmet(error, firstHeight: firstPossibleHeight)
    }
    let fee = try checkAmounts(coins)
    let outputs = coins.map(\.output)
    do { try transaction.checkInputStandardness(spending: outputs) } catch {
      throw .nonstandardInputs(error)
    }
    do { try transaction.checkWitnessStandardness(spending: outputs) } catch {
      throw .nonstandardWitness(error)
    }
    return fee
  }

  /// An output that is unspent on the chain or made in the mempool; the latter counts as of the
  /// next block.
  ///
  /// An output that the mempool already spends is found too: that is a conflict, and checked later.
  func coin(at point: OutPoint) -> Coin? {
    guard let parent = mempool[point.txid] else { return ledger.chain.coins.coin(at: point) }
    guard Int(point.index) < parent.transaction.outputs.count else { return nil }
    return Coin(
      output: parent.transaction.outputs[Int(point.index)], height: height, isCoinbase: false)
  }

  var relativeLocks: RelativeLockView {
    RelativeLockView(height: height, medianTimePast: tip.medianTimePast) { height in
      height > tip.height
        ? tip.medianTimePast : ledger.chain.medianTimePast(at: height) ?? tip.medianTimePast
    }
  }

  private func checkAmounts(_ coins: [Coin]) throws(TransactionRefusal) -> Amount {
    do {
      return try transaction.checkInputs(
        spending: coins, at: height, maturity: ledger.parameters.coinbaseMaturity)
    } catch {
      guard case .prematureCoinbase = error else { throw .inputs(error, firstHeight: nil) }
      throw .inputs(error, firstHeight: firstPossibleHeight)
    }
  }

  /// The refusal of a confirmed transaction, if one of its outputs is still unspent.
  private var ownOutputOnChain: TransactionRefusal? {
    for index in transaction.outputs.indices {
      let point = OutPoint(txid: offered.txid, index: UInt32(index))
      if let coin = ledger.chain.coins.coin(at: point) {
        return .alreadyConfirmed(output: point, height: coin.height)
      }
    }
    return nil
  }
}
