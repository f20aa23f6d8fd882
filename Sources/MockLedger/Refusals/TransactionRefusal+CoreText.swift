internal import Bitcoin
internal import ScriptEngine

extension TransactionRefusal {
  /// Bitcoin Core's string for the refusal; `not-modelled` if this ledger has no answer.
  public var rejectReason: String {
    switch self {
    case .shape(let error): error.rejectReason
    case .coinbase: "coinbase"
    case .nonstandard(let fault): fault.rejectReason
    case .tooSmall: "tx-size-small"
    case .notFinal: "non-final"
    case .alreadyInMempool: "txn-already-in-mempool"
    case .otherWitnessInMempool: "txn-same-nonwitness-data-in-mempool"
    case .alreadyConfirmed: "txn-already-known"
    case .missingInput: "bad-txns-inputs-missingorspent"
    case .relativeLockUnmet: "non-BIP68-final"
    case .inputs(let error, _): error.rejectReason
    case .nonstandardInputs: "bad-txns-nonstandard-inputs"
    case .nonstandardWitness: "bad-witness-nonstandard"
    case .dustWithFee: "dust"
    case .signatureOperations: "bad-txns-too-many-sigops"
    case .feeBelowFloor: "min relay fee not met"
    case .notModelled: "not-modelled"
    case .replacement(let fault, _): fault.rejectReason
    case .clusterTooLarge: "too-large-cluster"
    case .spendsConflict: "bad-txns-spends-conflicting-tx"
    case .ephemeralDustLeft: "missing-ephemeral-spends"
    case .scripts(let failed): "mempool-script-verify-flag-failed (\(failed.error.coreText))"
    }
  }

  /// The detail that Bitcoin Core adds to the string; empty if it adds none.
  public var rejectDetail: String {
    switch self {
    case .inputs(let error, _): error.rejectDetail
    case .nonstandardInputs(let fault): fault.rejectDetail
    case .dustWithFee: "tx with dust output must be 0-fee"
    case .signatureOperations(let cost, _): "\(cost)"
    case .feeBelowFloor(let fee, let floor): "\(fee.satoshis) < \(floor.satoshis)"
    case .notModelled(let policy): policy.sentence
    case .replacement(let fault, let txid): fault.rejectDetail(replacement: txid)
    case .spendsConflict(let txid, let conflict):
      "\(txid) spends conflicting transaction \(conflict)"
    case .ephemeralDustLeft(_, let txid, let wtxid):
      "tx \(txid) (wtxid=\(wtxid)) did not spend parent's ephemeral dust"
    case .scripts(let failed):
      "input \(failed.input) of \(failed.txid) (wtxid \(failed.wtxid)), spending \(failed.output)"
    case .shape, .coinbase, .nonstandard, .tooSmall, .notFinal, .alreadyInMempool,
      .otherWitnessInMempool, .alreadyConfirmed, .missingInput, .relativeLockUnmet,
      .nonstandardWitness, .clusterTooLarge:
      ""
    }
  }

  /// The reason and the detail as `sendrawtransaction` and `testmempoolaccept` show them.
  public var rejectDetails: String {
    let detail = rejectDetail
    return detail.isEmpty ? rejectReason : "\(rejectReason), \(detail)"
  }

  /// The reason as `testmempoolaccept` shows it, which has its own string for missing inputs and
  /// gives no details of them.
  public var testReason: String {
    if case .missingInput = self { "missing-inputs" } else { rejectReason }
  }

  /// The details as `testmempoolaccept` shows them; `nil` if it shows none.
  public var testDetails: String? {
    if case .missingInput = self { nil } else { rejectDetails }
  }
}

extension StandardnessFault {
  fileprivate var rejectReason: String {
    switch self {
    case .version: "version"
    case .weight: "tx-size"
    case .scriptSigSize: "scriptsig-size"
    case .scriptSigNotPushOnly: "scriptsig-not-pushonly"
    case .scriptPubKey: "scriptpubkey"
    case .dataCarrier: "datacarrier"
    case .dust: "dust"
    }
  }
}

extension ReplacementFault {
  fileprivate var rejectReason: String {
    switch self {
    case .tooManyClusters: "too many potential replacements"
    case .lessFees, .tooFewAdditionalFees: "insufficient fee"
    case .diagramNotImproved: "replacement-failed"
    }
  }

  fileprivate func rejectDetail(replacement txid: Txid) -> String {
    switch self {
    case .tooManyClusters(let count, let limit):
      return "rejecting replacement \(txid); too many conflicting clusters (\(count) > \(limit))"
    case .lessFees(let fee, let conflicts, _):
      return "rejecting replacement \(txid), less fees than conflicting txs; "
        + "\(fee.moneyText) < \(conflicts.moneyText)"
    case .tooFewAdditionalFees(let fee, let required, _):
      return "rejecting replacement \(txid), not enough additional fees to relay; "
        + "\(fee.moneyText) < \(required.moneyText)"
    case .diagramNotImproved:
      return "insufficient feerate: does not improve feerate diagram"
    }
  }
}

extension UnmodelledPolicy {
  fileprivate var sentence: String {
    switch self {
    case .version3(let txid):
      "this ledger does not judge the version 3 transaction \(txid) by that version's rules"
    case .version3Parent(let txid):
      "this ledger does not judge what spends the unconfirmed version 3 transaction \(txid)"
    case .mempoolFull(let size, let capacity):
      "this ledger lets no more than \(capacity) virtual bytes wait, and \(size) would"
    }
  }
}
