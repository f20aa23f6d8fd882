internal import Bitcoin
internal import ExactJSON
internal import Hashing

extension PSBTInput {
  /// The input as `decodepsbt` shows it: what is not there, or is nothing, is left out.
  func coreJSON(_ network: Network) -> JSON {
    var json: JSONObject = [:]
    addSpentOutput(to: &json, network)
    addSigning(to: &json)
    addFinal(to: &json)
    json.add("ripemd160_preimages", ripemd160Preimages)
    json.add("sha256_preimages", sha256Preimages)
    json.add("hash160_preimages", hash160Preimages)
    json.add("hash256_preimages", hash256Preimages)
    addTaproot(to: &json)
    addMusig(to: &json)
    json.add("proprietary", proprietary) { .array($0.map(\.coreJSON)) }
    json.add("unknown", unknown) { $0.coreJSON }
    return .object(json)
  }

  private func addSpentOutput(to json: inout JSONObject, _ network: Network) {
    if let output = witnessUTXO, !output.isNull {
      json["witness_utxo"] = [
        "amount": output.value.coreJSON,
        "scriptPubKey": .object(output.scriptPubKey.outputScriptJSON(network)),
      ]
    }
    json["non_witness_utxo"] = nonWitnessUTXO?.coreJSON(network)
  }

  private func addSigning(to json: inout JSONObject) {
    json.add("partial_signatures", partialSignatures) { signatures in
      .object(
        JSONObject(
          uniqueKeysWithValues: signatures.map { (Hex.encode($0.key.bytes), .hex($0.bytes)) }))
    }
    json["sighash"] = sighashType.map { .string(SighashType.name(of: $0.byte) ?? "") }
    json.add("redeem_script", redeemScript)
    json.add("witness_script", witnessScript)
    json.add("bip32_derivs", derivations) { .array($0.map(\.coreJSON)) }
  }

  private func addFinal(to json: inout JSONObject) {
    if let script = finalScriptSig, !script.isEmpty {
      json["final_scriptSig"] = script.inputScriptJSON
    }
    if let witness = finalWitness, !witness.isEmpty {
      json["final_scriptwitness"] = witness.coreJSON
    }
  }
}

extension TransactionOutput {
  /// An amount of -1 is how Core marks that there is no output.
  fileprivate var isNull: Bool { value.satoshis == -1 }
}
