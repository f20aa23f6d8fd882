internal import Bitcoin
internal import Channels
internal import ExactJSON
internal import Secp256k1

extension OneWay.Channel {
  /// What both sides must agree on, byte by byte.
  func fixture(funding: Transaction?) -> JSON {
    var json: JSONObject = ["id": .string(id.description)]
    for member in hiding(script).members { json[member.key] = member.value }
    json["capacity"] = .number(terms.capacity.satoshis)
    json["closing-fee"] = .number(closingFee.satoshis)
    json["funding-value"] = .number(fundingOutput.value.satoshis)
    json["outpoint"] = funding.map { .string("\($0.txid):0") } ?? .null
    json["kick-off"] = kickOffJSON
    json["top-up-fee"] =
      terms.variant.kind.allowsTopUp ? .number(fees.topUp.satoshis) : .null
    json["payouts"] = [
      "payer": .hex(payer.payout.bytes), "payee": .hex(payee.payout.bytes),
    ]
    return .object(json)
  }

  /// What the kick-off pays to, and what it pays itself; null where there is none.
  private var kickOffJSON: JSON {
    guard let kickOffScript, let output = kickOffOutput else { return .null }
    var json = hiding(kickOffScript)
    json["value"] = .number(output.value.satoshis)
    json["fee"] = .number(fees.kickOff.satoshis)
    return .object(json)
  }

  /// A script, and the ways to name the output that hides it.
  private func hiding(_ script: Script) -> JSONObject {
    let output = Script.payToWitnessScriptHash(of: script)
    let address = { (network: Network) -> JSON in
      Address(script: output, network: network).map { .string($0.description) } ?? .null
    }
    return [
      "script": .hex(script.bytes),
      "script-pub-key": .hex(output.bytes),
      "descriptor": descriptor(hiding: script, in: output).map { .string($0) } ?? .null,
      "address": address(terms.network),
      "addresses": .object(
        JSONObject(uniqueKeysWithValues: Network.allCases.map { ($0.rawValue, address($0)) })),
    ]
  }

  /// How other wallets watch the output: with its keys where the script is two of two, and by its
  /// address alone where descriptors have no word for it.
  private func descriptor(hiding script: Script, in output: Script) -> String? {
    switch script.template {
    case .multisig: twoOfTwo
    case .publicKey, .publicKeyHash, .scriptHash, .nullData, .witnessV0KeyHash,
      .witnessV0ScriptHash, .witnessV1Taproot, .anchor, .witnessUnknown, .nonstandard:
      Address(script: output, network: terms.network).map { Descriptor($0).description }
    }
  }

  private var twoOfTwo: String? {
    let keys = [payer, payee].map { Hex.encode($0.key.compressed) }.joined(separator: ",")
    do { return try Descriptor("wsh(multi(2,\(keys)))", network: terms.network).description } catch {
      preconditionFailure("two compressed keys always make a descriptor: \(error)")
    }
  }
}
