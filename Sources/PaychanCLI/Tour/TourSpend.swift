internal import Bitcoin
internal import ExactJSON
internal import ScriptEngine

/// An attempt to spend the funding output: the honest one, and what a cheat might try.
enum TourSpend: String, CaseIterable {
  case honest
  case missing
  case swapped
  case amount

  var title: String {
    switch self {
    case .honest: "Both have signed"
    case .missing: "The payee's signature is missing"
    case .swapped: "The signatures are swapped"
    case .amount: "The payee moves one satoshi to itself after both have signed"
    }
  }

  /// The division, tampered with.
  func transaction(_ money: TourMoney) -> Transaction {
    var transaction = money.division
    switch self {
    case .honest: break
    case .missing: transaction.inputs[0].witness.items.remove(at: 2)
    case .swapped: transaction.inputs[0].witness.items.swapAt(1, 2)
    case .amount:
      transaction.outputs[0].value.move(-1)
      transaction.outputs[1].value.move(1)
    }
    return transaction
  }

  /// What the script engine does with it.
  func trace(_ money: TourMoney) -> ScriptTrace {
    certainly("the transaction has one input, and its spent output is given") {
      () throws(InputVerifierError) in
      try InputVerifier(transaction(money), spentOutputs: [money.fundingOutput]).trace(input: 0)
    }
  }

  /// The same question as a line for `paychan verify`.
  func request(_ money: TourMoney) -> JSON {
    let output = money.fundingOutput
    return [
      "id": .string(rawValue),
      "tx": .hex(transaction(money).encoded),
      "prevouts": [
        ["value": .number(output.value.satoshis), "script": .hex(output.scriptPubKey.bytes)]
      ],
      "flags": "STANDARD",
    ]
  }
}

extension Amount {
  fileprivate mutating func move(_ satoshis: Int64) {
    self = Amount(uncheckedSatoshis: self.satoshis + satoshis)
  }
}
