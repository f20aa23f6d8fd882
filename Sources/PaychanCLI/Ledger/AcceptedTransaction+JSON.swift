internal import Bitcoin
internal import ExactJSON
internal import MockLedger

extension AcceptedTransaction {
  /// What `testmempoolaccept` says of a transaction that would be taken.
  var testJSON: JSON {
    let rate = Amount(uncheckedSatoshis: fee.satoshis * 1000 / Int64(virtualSize))
    return [
      "txid": .string(txid.description),
      "wtxid": .string(wtxid.description),
      "allowed": true,
      "vsize": .number(virtualSize),
      "fees": [
        "base": fee.coreJSON,
        "effective-feerate": rate.coreJSON,
        "effective-includes": [.string(wtxid.description)],
      ],
    ]
  }
}
