internal import Bitcoin
internal import ExactJSON
public import MockLedger
internal import ScriptEngine

extension TransactionRefusal {
  public var explanation: Explanation {
    switch self {
    case .shape(let error): error.explanation
    case .coinbase:
      Explanation(
        rule: "coinbase-alone", sentence: "It makes new money, which only a block may do.")
    case .nonstandard(let fault): fault.explanation
    case .tooSmall(let size, let minimum):
      .compared(
        "transaction-too-small", ["size": .number(size), "minimum": .number(minimum)],
        "Without witnesses it has \(size) bytes, and nodes pass on \(minimum) or more.")
    case .notFinal(let lock, let height): lock.explanation(firstHeight: height)
    case .alreadyInMempool:
      Explanation(rule: "already-in-mempool", sentence: "It waits in the mempool already.")
    case .otherWitnessInMempool(let wtxid):
      .compared(
        "other-witness-in-mempool", ["wtxid": .string(wtxid.description)],
        "It waits in the mempool already, with other witnesses.")
    case .alreadyConfirmed(let output, let height):
      .compared(
        "already-confirmed",
        ["output": .string(output.description), "height": .number(height.value)],
        "It stands in block \(height.value), and its output \(output) is unspent.")
    case .missingInput(let input, let output, let spender): .missing(input, output, spender)
    case .relativeLockUnmet(let lock, let height): lock.explanation(firstHeight: height)
    case .inputs(let error, let height): error.explanation(firstHeight: height)
    case .nonstandardInputs(let fault): fault.explanation
    case .nonstandardWitness(let fault): fault.explanation
    case .dustWithFee(let dust, let fee): dust.explanation(fee: fee)
    case .signatureOperations(let cost, let limit):
      .limit("signature-operations", "cost", cost, limit, "Its signature checks cost")
    case .feeBelowFloor(let fee, let floor):
      .compared(
        "fee-below-floor",
        ["fee": .number(fee.satoshis), "floor": .number(floor.satoshis)],
        "It pays \(fee.satoshis) satoshis, and nodes ask \(floor.satoshis) for its size.")
    case .notModelled: Explanation(rule: "not-modelled", sentence: "\(rejectDetail).")
    case .replacement(let fault, _): fault.explanation
    case .clusterTooLarge(let extent): extent.explanation
    case .spendsConflict(let txid, let conflict):
      .compared(
        "spends-conflict",
        ["txid": .string(txid.description), "conflict": .string(conflict.description)],
        "It stands on \(conflict), which it would replace.")
    case .ephemeralDustLeft(let output, _, _):
      .compared(
        "ephemeral-dust-left", ["output": .string(output.description)],
        "It stands on an unconfirmed transaction, and must spend its output \(output) too, which"
          + " is not worth spending alone.")
    case .scripts(let failed): failed.explanation
    }
  }
}

extension Explanation {
  static func compared(
    _ rule: String, _ numbers: JSONObject, _ sentence: String
  ) -> Explanation {
    Explanation(rule: rule, numbers: numbers, sentence: sentence)
  }

  static func limit(
    _ rule: String, _ name: String, _ found: Int, _ limit: Int, _ sentence: String
  ) -> Explanation {
    compared(
      rule, [name: .number(found), "limit": .number(limit)],
      "\(sentence) \(found), and the limit is \(limit).")
  }
}

extension DustOutput {
  fileprivate func explanation(fee: Amount) -> Explanation {
    .compared(
      "dust-with-fee",
      [
        "output": .number(output), "value": .number(value.satoshis),
        "threshold": .number(threshold.satoshis), "fee": .number(fee.satoshis),
      ],
      "Output \(output) is not worth spending, which only a transaction without a fee may make.")
  }
}

extension FailedScript {
  fileprivate var explanation: Explanation {
    .compared(
      "script",
      [
        "input": .number(input), "output": .string(output.description),
        "script-error": .string(error.identifier),
      ],
      "Input \(input) may not spend its output: \(error.coreText).")
  }
}
