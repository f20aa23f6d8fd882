public import Bitcoin

extension Wallet {
  /// Selects coins, adds change, and signs: the funding output is the first of the transaction.
  ///
  /// Coins are taken largest first until they pay for the output and the fee, which makes them as
  /// few as can be; equal coins go by their outpoints, so that equal wallets fund alike. Change
  /// that would be dust is left to the fee. The fee is for signatures at their longest. Nothing is
  /// locked, and final sequences say so.
  public func funding(
    _ output: TransactionOutput, feeRate: FeeRate
  ) throws(FundingFault) -> Transaction {
    let coins = try select(for: output, feeRate: feeRate)
    let change = change(from: coins, output: output, feeRate: feeRate)
    let outputs = [output] + (change.map { [$0] } ?? [])
    return sign(Self.unsigned(spending: coins, outputs: outputs), coins)
  }

  /// The fewest coins that pay for the output and the fee without change.
  private func select(
    for output: TransactionOutput, feeRate: FeeRate
  ) throws(FundingFault) -> [SpendableCoin] {
    let spendable = spendableCoins
    var total: Int64 = 0
    var needed = output.value
    for (index, next) in spendable.enumerated() where output.value.isInRange {
      total += next.coin.output.value.satoshis
      guard total >= output.value.satoshis || index == spendable.count - 1 else { continue }
      let taken = Array(spendable[...index])
      needed = Self.sum(output.value, fee(spending: taken, outputs: [output], feeRate))
      if total >= needed.satoshis { return taken }
    }
    throw .notEnoughCoins(available: Amount(uncheckedSatoshis: total), needed: needed)
  }

  /// What the coins hold beyond output and fee; `nil` if that would be dust.
  private func change(
    from coins: [SpendableCoin], output: TransactionOutput, feeRate: FeeRate
  ) -> TransactionOutput? {
    var change = TransactionOutput(value: .zero, scriptPubKey: self.change)
    let fee = fee(spending: coins, outputs: [output, change], feeRate)
    let total = coins.reduce(0) { $0 + $1.coin.output.value.satoshis }
    change.value = Amount(uncheckedSatoshis: total - Self.sum(output.value, fee).satoshis)
    return change.value >= max(change.dustThreshold, Amount(uncheckedSatoshis: 1)) ? change : nil
  }

  private func fee(
    spending coins: [SpendableCoin], outputs: [TransactionOutput], _ feeRate: FeeRate
  ) -> Amount {
    let longest = [UInt8](repeating: 0, count: ChannelSignature.maximumCount)
    let key = [UInt8](repeating: 0, count: 33)
    var transaction = Self.unsigned(spending: coins, outputs: outputs)
    for (index, coin) in coins.enumerated() {
      coin.kind.unlock(&transaction.inputs[index], signature: longest, key: key)
    }
    return feeRate.bounded.fee(forSize: transaction.virtualSize)
  }

  private static func unsigned(
    spending coins: [SpendableCoin], outputs: [TransactionOutput]
  ) -> Transaction {
    Transaction(
      inputs: coins.map { TransactionInput(previousOutput: $0.coin.outPoint, sequence: .final) },
      outputs: outputs)
  }

  private static func sum(_ left: Amount, _ right: Amount) -> Amount {
    Amount(uncheckedSatoshis: left.satoshis + right.satoshis)
  }
}
