/// A fault of a transaction that can be found without knowing the spent outputs: Core's
/// `CheckTransaction`.
public enum TransactionShapeError: Error, Equatable, Sendable {
  /// The transaction has no input.
  case noInputs
  /// The transaction has no output.
  case noOutputs
  /// Four times its size without witnesses is above the weight of a block.
  case oversize(weight: Int)
  /// An output has an amount below zero.
  case outputNegative(output: Int, satoshis: Int64)
  /// An output has an amount above the money supply.
  case outputTooLarge(output: Int, satoshis: Int64)
  /// The outputs up to this one add up to more than the money supply.
  case outputTotalTooLarge(output: Int, satoshis: Int64)
  /// Two inputs spend the same output (CVE-2018-17144).
  case duplicateInputs(first: Int, second: Int)
  /// A coinbase's script is not 2 to 100 bytes long.
  case coinbaseScriptLength(Int)
  /// An input of an ordinary transaction spends no output.
  case nullPreviousOutput(input: Int)

  /// Bitcoin Core's string for the fault.
  public var rejectReason: String {
    switch self {
    case .noInputs: "bad-txns-vin-empty"
    case .noOutputs: "bad-txns-vout-empty"
    case .oversize: "bad-txns-oversize"
    case .outputNegative: "bad-txns-vout-negative"
    case .outputTooLarge: "bad-txns-vout-toolarge"
    case .outputTotalTooLarge: "bad-txns-txouttotal-toolarge"
    case .duplicateInputs: "bad-txns-inputs-duplicate"
    case .coinbaseScriptLength: "bad-cb-length"
    case .nullPreviousOutput: "bad-txns-prevout-null"
    }
  }
}

extension Transaction {
  /// The most weight that a block may have, and so the most that any transaction may.
  public static let maximumWeight = 4_000_000

  /// Finds the first fault that needs no knowledge of the spent outputs, in Core's order.
  public func checkShape() throws(TransactionShapeError) {
    guard !inputs.isEmpty else { throw .noInputs }
    guard !outputs.isEmpty else { throw .noOutputs }
    let weight = sizeWithoutWitness * 4
    guard weight <= Self.maximumWeight else { throw .oversize(weight: weight) }
    try checkOutputAmounts()
    try checkDuplicateInputs()
    try checkPreviousOutputs()
  }

  private func checkOutputAmounts() throws(TransactionShapeError) {
    var total: Int64 = 0
    for (index, output) in outputs.enumerated() {
      let satoshis = output.value.satoshis
      guard satoshis >= 0 else { throw .outputNegative(output: index, satoshis: satoshis) }
      guard output.value.isInRange else {
        throw .outputTooLarge(output: index, satoshis: satoshis)
      }
      total += satoshis
      guard total <= Amount.maximumSatoshis else {
        throw .outputTotalTooLarge(output: index, satoshis: total)
      }
    }
  }

  private func checkDuplicateInputs() throws(TransactionShapeError) {
    guard inputs.count > 1 else { return }
    var seen: [OutPoint: Int] = [:]
    for (index, input) in inputs.enumerated() {
      if let first = seen.updateValue(index, forKey: input.previousOutput) {
        throw .duplicateInputs(first: first, second: index)
      }
    }
  }

  private func checkPreviousOutputs() throws(TransactionShapeError) {
    guard !isCoinbase else {
      let length = inputs[0].scriptSig.bytes.count
      guard (2...100).contains(length) else { throw .coinbaseScriptLength(length) }
      return
    }
    for (index, input) in inputs.enumerated() where input.previousOutput == .null {
      throw .nullPreviousOutput(input: index)
    }
  }
}
