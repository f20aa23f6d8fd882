internal import Bitcoin

extension Admission {
  /// Looks up what each input spends, on the chain or in the mempool.
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

  /// What the inputs spend, as far as it is there.
  var coins: [Coin] { transaction.inputs.compactMap { coin(at: $0.previousOutput) } }

  /// Judges relative locks, maturity and amounts, and then how the coins are spent; gives the fee.
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

  /// An output, unspent on the chain or made in the mempool, where it counts as of the next block.
  ///
  /// What the mempool spends is still found: that is a conflict, and judged later.
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

  /// The refusal of what stands on the chain already, if one of its outputs is unspent there.
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
