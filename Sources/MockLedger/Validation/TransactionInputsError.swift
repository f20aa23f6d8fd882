public import Bitcoin

/// A fault of a transaction in relation to the outputs that it spends: Core's `CheckTxInputs`.
public enum TransactionInputsError: Error, Hashable, Sendable {
  /// The output was never made on this chain, or is spent; if so, by this input.
  case missingOrSpent(input: Int, output: OutPoint, spender: Spender?)
  /// A coinbase is spent before it is mature.
  case prematureCoinbase(input: Int, age: UInt32, required: UInt32)
  /// The spent outputs add up to more than the money supply.
  case inputValuesOutOfRange(input: Int)
  /// The outputs exceed the inputs.
  case inputsBelowOutputs(inputs: Amount, outputs: Amount)
  /// The fee is out of the range of money.
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

  /// The detail that Bitcoin Core adds to the string.
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
  /// Confirms that the spent outputs are mature and cover the new outputs; gives the fee.
  ///
  /// The coins are those of the inputs, in order.
  func checkInputs(
    spending coins: [Coin], at height: BlockHeight, maturity: UInt32
  ) throws(TransactionInputsError) -> Amount {
    var total = Amount.zero
    for (index, coin) in coins.enumerated() {
      guard coin.isMature(at: height, maturity: maturity) else {
        throw .prematureCoinbase(input: index, age: coin.age(at: height), required: maturity)
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
