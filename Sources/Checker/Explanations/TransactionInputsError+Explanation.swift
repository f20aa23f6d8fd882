internal import Bitcoin
internal import ExactJSON
internal import MockLedger

extension TransactionInputsError {
  func explanation(firstHeight: BlockHeight?) -> Explanation {
    switch self {
    case .missingOrSpent(let input, let output, let spender):
      return .missing(input, output, spender)
    case .prematureCoinbase(let input, let age, let required):
      return Explanation(
        rule: "coinbase-maturity",
        numbers: [
          "input": .number(input), "age": .number(age), "required": .number(required),
        ],
        firstHeight: firstHeight?.value,
        sentence: "Input \(input) spends new money that would be \(age) blocks deep, and"
          + " \(required) are required.")
    case .inputValuesOutOfRange(let input):
      return Explanation(
        rule: "input-total-too-large", numbers: ["input": .number(input)],
        sentence: "Up to input \(input), more is spent than there will ever be.")
    case .inputsBelowOutputs(let inputs, let outputs):
      return Explanation(
        rule: "inputs-below-outputs",
        numbers: ["inputs": .number(inputs.satoshis), "outputs": .number(outputs.satoshis)],
        sentence: "It spends \(inputs.satoshis) satoshis and pays out \(outputs.satoshis).")
    case .feeOutOfRange(let satoshis):
      return Explanation(
        rule: "fee-out-of-range", numbers: ["satoshis": .number(satoshis)],
        sentence: "Its fee is no amount of money (\(satoshis) satoshis).")
    }
  }
}

extension Explanation {
  /// An output that is not there: what is known of it decides the rule.
  static func missing(_ input: Int, _ output: OutPoint, _ spender: Spender?) -> Explanation {
    var numbers: JSONObject = [
      "input": .number(input), "output": .string(output.description),
    ]
    guard let spender else {
      return Explanation(
        rule: "input-unknown", numbers: numbers,
        sentence: "Input \(input) spends \(output), which nothing on this chain has made.")
    }
    numbers["spent-by"] = .string(spender.txid.description)
    numbers["spent-by-input"] = .number(spender.input)
    numbers["spent-at-height"] = .number(spender.height.value)
    return Explanation(
      rule: "input-spent", numbers: numbers,
      sentence: "Input \(input) spends \(output), which \(spender.txid) has spent in block"
        + " \(spender.height.value).")
  }
}
