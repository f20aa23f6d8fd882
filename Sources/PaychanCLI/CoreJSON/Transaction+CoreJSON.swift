internal import Bitcoin
internal import ExactJSON

extension Transaction {
  /// The transaction as Bitcoin Core's `decoderawtransaction` shows it.
  func coreJSON(_ network: Network) -> JSON {
    [
      "txid": .string(txid.description),
      "hash": .string(wtxid.description),
      "version": .number(version),
      "size": .number(encodedSize),
      "vsize": .number(virtualSize),
      "weight": .number(weight),
      "locktime": .number(lockTime.rawValue),
      "vin": .array(inputs.map { $0.coreJSON(isCoinbase: isCoinbase) }),
      "vout": .array(outputs.enumerated().map { $1.coreJSON(index: $0, network) }),
    ]
  }
}

extension TransactionInput {
  fileprivate func coreJSON(isCoinbase: Bool) -> JSON {
    var json: JSONObject =
      isCoinbase
      ? ["coinbase": .hex(scriptSig.bytes)]
      : [
        "txid": .string(previousOutput.txid.description),
        "vout": .number(previousOutput.index),
        "scriptSig": scriptSig.inputScriptJSON,
      ]
    if !witness.isEmpty { json["txinwitness"] = witness.coreJSON }
    json["sequence"] = .number(sequence.rawValue)
    return .object(json)
  }
}

extension TransactionOutput {
  fileprivate func coreJSON(index: Int, _ network: Network) -> JSON {
    [
      "value": value.coreJSON, "n": .number(index),
      "scriptPubKey": .object(scriptPubKey.outputScriptJSON(network)),
    ]
  }
}

extension Witness {
  /// The items in hexadecimal, bottom of the stack first.
  var coreJSON: JSON { .array(items.map(JSON.hex)) }
}

extension Amount {
  /// Bitcoins with all eight decimals, whether the amount is in range or not.
  var coreJSON: JSON { .number(text: text(in: .btc)) }
}
