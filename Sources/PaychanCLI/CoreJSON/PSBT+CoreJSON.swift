internal import Bitcoin
internal import ExactJSON

extension PSBT {
  /// The PSBT as Bitcoin Core's `decodepsbt` shows it.
  func coreJSON(_ network: Network) -> JSONObject {
    let psbt = inCoreOrder
    var json: JSONObject = [
      "tx": psbt.unsigned.coreJSON(network),
      "global_xpubs": .array(psbt.extendedKeys.map(\.coreJSON)),
      "psbt_version": .number(psbt.writtenVersion ?? 0),
      "proprietary": .array(psbt.proprietary.map(\.coreJSON)),
      "unknown": psbt.unknown.coreJSON,
      "inputs": .array(psbt.inputs.map { $0.coreJSON(network) }),
      "outputs": .array(psbt.outputs.map(\.coreJSON)),
    ]
    json["fee"] = psbt.shownFee
    return json
  }

  /// What Core shows as the fee once all spent outputs are known, even if it is below zero.
  private var shownFee: JSON? {
    do {
      let totals = try totals()
      return Amount(uncheckedSatoshis: totals.spent.satoshis - totals.paid.satoshis).coreJSON
    } catch {
      return nil
    }
  }
}

extension PSBTExtendedKey {
  fileprivate var coreJSON: JSON {
    let origin = origin.members
    return [
      "xpub": .string(Base58Check.encode(bytes)), "master_fingerprint": origin.fingerprint,
      "path": origin.path,
    ]
  }
}
