internal import Bitcoin
internal import ExactJSON

extension PSBTOutput {
  /// The output as `decodepsbt` shows it.
  var coreJSON: JSON {
    var json: JSONObject = [:]
    json.add("redeem_script", redeemScript)
    json.add("witness_script", witnessScript)
    json.add("bip32_derivs", derivations) { .array($0.map(\.coreJSON)) }
    json.add("taproot_internal_key", taprootInternalKey)
    json["taproot_tree"] = taprootTree?.coreJSON
    json.add("taproot_bip32_derivs", taprootDerivations) { .array($0.map(\.coreJSON)) }
    json.add("musig2_participant_pubkeys", musigParticipants) { .array($0.map(\.coreJSON)) }
    json.add("proprietary", proprietary) { .array($0.map(\.coreJSON)) }
    json.add("unknown", unknown) { $0.coreJSON }
    return .object(json)
  }
}

extension PSBTTaprootTree {
  fileprivate var coreJSON: JSON {
    .array(
      leaves.map {
        [
          "depth": .number($0.depth), "leaf_ver": .number($0.version),
          "script": .hex($0.script.bytes),
        ]
      })
  }
}
