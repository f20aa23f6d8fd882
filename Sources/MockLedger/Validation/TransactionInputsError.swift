public import Bitcoin

/// A fault between a transaction and what it spends: Core's `CheckTxInputs`.
public enum TransactionInputsError: Error, Hashable, Sendable {
  /// The output was never made on this chain, or is spent; if so, by whom.
  case missingOrSpent(input: Int, output: OutPoint, spender: Spender?)
  /// New money is spent before it has matured.
  case prematureCoinbase(input: Int, age: UInt32, required: UInt32)
  /// What is spent adds up to more than the money supply.
  case inputValuesOutOfRange(input: Int)
  /// More is paid out than is spent.
  case inputsBelowOutputs(inputs: Amount, outputs: Amount)
  /// The difference is no amount of money.
  case feeOutOfRange(satoshis: Int64)

  /// Bitcoin Core's string for the fault.
  public var rejectReason: String {
    switch self {
    case .missingOrSpent: "bad-txns-inputs-missingorspent"
    case .prematureCoinbase: "bad-txns-premature-spend-of-coinbase"
    case .inputValuesOutOfRange: "bad-txns-inputvalues-outofrange"
    case .inputsBelowOutputs: "bad-txns-in-belowout"
    case .feeOutOfRange: "bad-txns-fee-outofrange"
    }
  }

  /// What Bitcoin Core adds to the string.
  public var rejectDetail: String {
    switch self {
    case .missingOrSpent: "CheckTxInputs: inputs missing/spent"
    case .prematureCoinbase(_, let age, _): "tried to spend coinbase at depth \(age)"
    case .inputValuesOutOfRange, .feeOutOfRange: ""
    case .inputsBelowOutputs(let inputs, let outputs):
      "value in (\(inputs.moneyText)) < value out (\(outputs.moneyText))"
    }
  }
}

extension Transaction {
  /// Confirms that what is spent may be spent now and covers what is made; gives the fee.
  ///
  /// The coins are those of the inputs, in order.
  func checkInputs(
    spending coins: [Coin], at height: BlockHeight, maturity: UInt32
  ) throws(TransactionInputsError) -> Amount {
    var total = Amount.zero
    for (index, coin) in coins.enumerated() {
      let age = height.value - min(coin.height.value, height.value)
      guard !coin.isCoinbase || age >= maturity else {
        throw .prematureCoinbase(input: index, age: age, required: maturity)
      }
      do { total = try total.adding(coin.output.value) } catch {
        throw .inputValuesOutOfRange(input: index)
      }
    }
    let paid = Amount(uncheckedSatoshis: outputs.reduce(0) { $0 + $1.value.satoshis })
    guard total >= paid else { throw .inputsBelowOutputs(inputs: total, outputs: paid) }
    do { return try total.subtracting(paid) } catch {
      throw .feeOutOfRange(satoshis: total.satoshis - paid.satoshis)
    }
  }
}
