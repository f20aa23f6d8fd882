internal import Bitcoin
internal import ExactJSON
internal import MockLedger
internal import ScriptEngine

extension BlockShapeError {
  var explanation: Explanation {
    switch self {
    case .proofOfWork:
      Explanation(rule: "proof-of-work", sentence: "Its hash does not prove enough work.")
    case .merkleRoot(.mismatch(let header, let computed)):
      .compared(
        "merkle-root",
        ["header": .string(header.description), "computed": .string(computed.description)],
        "Its header commits to other transactions than it holds.")
    case .merkleRoot(.duplicatedTransactions):
      Explanation(
        rule: "merkle-duplication",
        sentence: "The end of its transactions is repeated, which the merkle root does not show.")
    case .length(let transactions, let size, let maximum):
      .compared(
        "block-length",
        [
          "transactions": .number(transactions), "size": .number(size),
          "maximum-weight": .number(maximum),
        ],
        "It holds no transaction, or has more bytes than a block may have.")
    case .coinbaseMissing:
      Explanation(rule: "coinbase-missing", sentence: "Its first transaction is no coinbase.")
    case .coinbaseRepeated(let transaction):
      .transaction("coinbase-repeated", transaction, "is a second coinbase.")
    case .transaction(let index, _, let error): error.explanation.inTransaction(index)
    case .signatureCost(let cost, let maximum):
      .limit("block-signature-cost", "cost", cost, maximum, "Its signature checks cost")
    }
  }
}

extension BlockContextError {
  var explanation: Explanation {
    switch self {
    case .absoluteLock(let transaction, let lock):
      lock.explanation(firstHeight: lock.firstHeight).inTransaction(transaction)
    case .coinbaseHeight(let height, let required, let found):
      .compared(
        "coinbase-height",
        [
          "height": .number(height.value), "required": .string(Hex.encode(required.bytes)),
          "found": .string(Hex.encode(found.bytes)),
        ],
        "The coinbase's script does not begin with the height \(height.value).")
    case .witness(.reservedValue(let sizes)):
      .compared(
        "witness-reserved-value", ["sizes": .array(sizes.map { .number($0) })],
        "The coinbase commits to witnesses, and its own is not one item of 32 bytes.")
    case .witness(.mismatch):
      Explanation(
        rule: "witness-commitment",
        sentence: "The coinbase commits to other witnesses than the block holds.")
    case .witness(.unexpectedWitness(let transaction)):
      .transaction(
        "witness-uncommitted", transaction, "has a witness that the coinbase does not commit to.")
    case .weight(let weight, let maximum):
      .limit("block-weight", "weight", weight, maximum, "It weighs")
    }
  }
}

extension BlockConnectionError {
  var explanation: Explanation {
    switch self {
    case .overwrite(let transaction, let output, let height):
      .compared(
        "output-overwritten",
        [
          "transaction": .number(transaction), "output": .string(output.description),
          "height": .number(height.value),
        ],
        "Transaction \(transaction) makes \(output), which block \(height.value) has made.")
    case .inputs(let transaction, _, let error):
      error.explanation(firstHeight: nil).inTransaction(transaction)
    case .accumulatedFee(let transaction, let satoshis):
      .compared(
        "fees-out-of-range",
        ["transaction": .number(transaction), "satoshis": .number(satoshis)],
        "The fees up to transaction \(transaction) are no amount of money.")
    case .relativeLock(let transaction, _, let lock):
      lock.explanation(firstHeight: nil).inTransaction(transaction)
    case .signatureCost(let transaction, let cost, let maximum):
      Explanation.limit(
        "block-signature-cost", "cost", cost, maximum, "The block's signature checks cost"
      ).inTransaction(transaction)
    case .script(let transaction, let fault):
      Explanation.compared(
        "script",
        [
          "input": .number(fault.input), "output": .string(fault.output.description),
          "script-error": .string(fault.error.identifier),
        ],
        "Input \(fault.input) may not spend its output: \(fault.error.coreText)."
      ).inTransaction(transaction)
    case .coinbaseAmount(let paid, let allowed):
      .compared(
        "coinbase-amount",
        ["paid": .number(paid.satoshis), "allowed": .number(allowed.satoshis)],
        "The coinbase pays \(paid.satoshis) satoshis, and may pay \(allowed.satoshis).")
    }
  }
}

extension Explanation {
  fileprivate static func transaction(
    _ rule: String, _ index: Int, _ sentence: String
  ) -> Explanation {
    compared(rule, ["transaction": .number(index)], "Transaction \(index) \(sentence)")
  }

  /// The same of a transaction that stands in a block.
  fileprivate func inTransaction(_ index: Int) -> Explanation {
    var numbers: JSONObject = ["transaction": .number(index)]
    for member in self.numbers.members { numbers[member.key] = member.value }
    return Explanation(
      rule: rule, numbers: numbers, firstHeight: firstHeight,
      sentence: "Transaction \(index): \(sentence)")
  }
}
