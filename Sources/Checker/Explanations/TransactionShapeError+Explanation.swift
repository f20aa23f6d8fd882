internal import Bitcoin
internal import ExactJSON

extension TransactionShapeError {
  var explanation: Explanation {
    switch self {
    case .noInputs:
      Explanation(rule: "inputs-missing", sentence: "The transaction spends nothing.")
    case .noOutputs:
      Explanation(rule: "outputs-missing", sentence: "The transaction pays nobody.")
    case .oversize(let weight):
      Explanation(
        rule: "transaction-size",
        numbers: ["weight": .number(weight), "maximum": .number(Transaction.maximumWeight)],
        sentence: "The transaction is larger than any block may be.")
    case .outputNegative(let output, let satoshis):
      .amount("output-negative", output, satoshis, "pays less than nothing")
    case .outputTooLarge(let output, let satoshis):
      .amount("output-too-large", output, satoshis, "pays more than there will ever be")
    case .outputTotalTooLarge(let output, let satoshis):
      .amount(
        "output-total-too-large", output, satoshis,
        "brings the sum above all that there will ever be")
    case .duplicateInputs(let first, let second):
      Explanation(
        rule: "duplicate-inputs",
        numbers: ["first": .number(first), "second": .number(second)],
        sentence: "Inputs \(first) and \(second) spend the same output.")
    case .coinbaseScriptLength(let length):
      Explanation(
        rule: "coinbase-script-length",
        numbers: ["length": .number(length), "minimum": 2, "maximum": 100],
        sentence: "The coinbase's script has \(counted(length, "byte")), and may have 2 to 100.")
    case .nullPreviousOutput(let input):
      Explanation(
        rule: "previous-output-null", numbers: ["input": .number(input)],
        sentence: "Input \(input) spends no output, as only a coinbase does.")
    }
  }
}

extension Explanation {
  fileprivate static func amount(
    _ rule: String, _ output: Int, _ satoshis: Int64, _ what: String
  ) -> Explanation {
    Explanation(
      rule: rule,
      numbers: [
        "output": .number(output), "satoshis": .number(satoshis),
        "maximum": .number(Amount.maximumSatoshis),
      ],
      sentence: "Output \(output) \(what) (\(satoshis) satoshis).")
  }
}
