internal import Bitcoin
internal import ExactJSON
internal import MockLedger

extension Ledger {
  /// An output with the keys of `gettxout`, and who spent it; `null` for one that never was.
  func outputJSON(_ point: OutPoint) -> JSON {
    switch output(point) {
    case .unspent(let coin):
      let confirmations = height.value - coin.height.value + 1
      return .object(
        json(of: coin.output, confirmations, isCoinbase: coin.isCoinbase, at: point))
    case .spent(let output, let spender):
      var json = json(of: output, UInt32(confirmations(of: point.txid)), at: point)
      json["spentby"] = [
        "txid": .string(spender.txid.description), "vin": .number(spender.input),
        "height": .number(spender.height.value),
      ]
      return .object(json)
    case .unspendable(let output):
      var json = json(of: output, UInt32(confirmations(of: point.txid)), at: point)
      json["unspendable"] = true
      return .object(json)
    case .unknown:
      return unconfirmedOutputJSON(point)
    }
  }

  private func unconfirmedOutputJSON(_ point: OutPoint) -> JSON {
    guard let outputs = mempoolEntry(point.txid)?.transaction.outputs,
      outputs.indices.contains(Int(point.index))
    else { return .null }
    return .object(json(of: outputs[Int(point.index)], 0, isCoinbase: false, at: point))
  }

  private func json(
    of output: TransactionOutput, _ confirmations: UInt32, isCoinbase: Bool? = nil,
    at point: OutPoint
  ) -> JSONObject {
    let isCoinbase = isCoinbase ?? transaction(point.txid)?.isCoinbase ?? false
    var json: JSONObject = [
      "bestblock": .string(tip.description),
      "confirmations": .number(confirmations),
      "value": output.value.coreJSON,
      "scriptPubKey": .object(output.scriptPubKey.outputScriptJSON(.regtest)),
      "coinbase": .bool(isCoinbase),
    ]
    if let entry = mempoolSpender(of: point),
      let input = entry.transaction.inputs.firstIndex(where: { $0.previousOutput == point })
    {
      json["spentby"] = ["txid": .string(entry.txid.description), "vin": .number(input)]
    }
    return json
  }
}
