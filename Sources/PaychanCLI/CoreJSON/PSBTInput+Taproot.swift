internal import Bitcoin
internal import ExactJSON
internal import Hashing

extension PSBTInput {
  func addTaproot(to json: inout JSONObject) {
    json["taproot_key_path_sig"] = taprootKeySignature.map { .hex($0.bytes) }
    json.add("taproot_script_path_sigs", taprootScriptSignatures) { signatures in
      .array(
        signatures.map {
          [
            "pubkey": .hex($0.key.array), "leaf_hash": .hex($0.leafHash.array),
            "sig": .hex($0.signature.bytes),
          ]
        })
    }
    json.add("taproot_scripts", taprootLeaves) { .array($0.byScript.map(\.coreJSON)) }
    json.add("taproot_bip32_derivs", taprootDerivations) { .array($0.map(\.coreJSON)) }
    json.add("taproot_internal_key", taprootInternalKey)
    json.add("taproot_merkle_root", taprootMerkleRoot)
  }

  func addMusig(to json: inout JSONObject) {
    json.add("musig2_participant_pubkeys", musigParticipants) { .array($0.map(\.coreJSON)) }
    json.add("musig2_pubnonces", musigNonces) { nonces in
      .array(nonces.map { $0.share.coreJSON("pubnonce", $0.nonce) })
    }
    json.add("musig2_partial_sigs", musigSignatures) { signatures in
      .array(signatures.map { $0.share.coreJSON("partial_sig", $0.part.array) })
    }
  }
}

/// A leaf and all the control blocks that prove it.
private struct ProvenLeaf {
  let script: Script
  let version: UInt8
  var controlBlocks: [[UInt8]]

  var coreJSON: JSON {
    [
      "script": .hex(script.bytes), "leaf_ver": .number(version),
      "control_blocks": .array(controlBlocks.map(JSON.hex)),
    ]
  }
}

extension [PSBTTaprootLeaf] {
  /// Gathers the entries of the same leaf, which stand side by side in Core's order.
  fileprivate var byScript: [ProvenLeaf] {
    reduce(into: []) { leaves, entry in
      if let last = leaves.last, last.script == entry.script, last.version == entry.version {
        leaves[leaves.count - 1].controlBlocks.append(entry.controlBlock)
      } else {
        leaves.append(
          ProvenLeaf(
            script: entry.script, version: entry.version, controlBlocks: [entry.controlBlock]))
      }
    }
  }
}

extension PSBTMusigShare {
  /// Whose share it is, and the share itself under its own name.
  fileprivate func coreJSON(_ name: String, _ value: [UInt8]) -> JSON {
    var json: JSONObject = [
      "participant_pubkey": .hex(participant.bytes), "aggregate_pubkey": .hex(aggregate.bytes),
    ]
    json.add("leaf_hash", leafHash)
    json[name] = .hex(value)
    return .object(json)
  }
}
