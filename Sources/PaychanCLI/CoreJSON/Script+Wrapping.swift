internal import Bitcoin
internal import ExactJSON
internal import Hashing

extension Script {
  /// The script as Bitcoin Core's `decodescript` shows it: with the outputs that could hide it.
  func decodeScriptJSON(_ network: Network) -> JSON {
    var json = givenScriptJSON(network)
    guard canBeHidden else { return .object(json) }
    json["p2sh"] = payToScriptHashAddress(network)
    if let program = witnessProgramOutput {
      var segwit =
        program.hidesScript
        ? program.script.outputScriptJSON(hiding: self, network)
        : program.script.outputScriptJSON(network)
      segwit["p2sh-segwit"] = program.script.payToScriptHashAddress(network)
      json["segwit"] = .object(segwit)
    }
    return .object(json)
  }

  /// Whether Core names the P2SH output that hides the script.
  private var canBeHidden: Bool {
    switch template {
    case .multisig, .nonstandard, .publicKey, .publicKeyHash, .witnessV0KeyHash,
      .witnessV0ScriptHash:
      hasValidOperations && !isUnspendable
        && !instructions.contains { Opcode.isSuccess($0.opcode) }
    case .nullData, .scriptHash, .witnessUnknown, .witnessV1Taproot, .anchor:
      false
    }
  }

  /// The segwit output that would be spent by the same keys, if there is one.
  private var witnessProgramOutput: (script: Script, hidesScript: Bool)? {
    switch template {
    case .publicKey(let key):
      isCompressed(key) ? (.payToWitnessKeyHash(Hash160.hash(key)), false) : nil
    case .publicKeyHash(let hash):
      (.payToWitnessKeyHash(hash), false)
    case .multisig(_, let keys):
      keys.allSatisfy(isCompressed) ? (.payToWitnessScriptHash(of: self), true) : nil
    case .nonstandard:
      (.payToWitnessScriptHash(of: self), true)
    case .nullData, .scriptHash, .witnessUnknown, .witnessV0KeyHash, .witnessV0ScriptHash,
      .witnessV1Taproot, .anchor:
      nil
    }
  }

  private func isCompressed(_ key: [UInt8]) -> Bool { key.count == 33 }

  private func payToScriptHashAddress(_ network: Network) -> JSON {
    .string(Address(.scriptHash(Hash160.hash(bytes)), network: network).description)
  }
}
