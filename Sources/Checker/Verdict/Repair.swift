internal import Bitcoin
internal import MockLedger

/// A transaction and a ledger that are mended, one broken rule after the other, so that the rules
/// behind the first one show too.
///
/// What is changed breaks signatures, so that scripts are judged apart, on the transaction as it
/// is.
struct Repair {
  private let original: Transaction
  private let asked: Ledger
  private var transaction: Transaction
  private var ledger: Ledger

  init(_ transaction: Transaction, on ledger: Ledger) {
    original = transaction
    asked = ledger
    self.transaction = transaction
    self.ledger = ledger
  }

  /// What the mempool says, and what it would say next, as far as that can be mended.
  mutating func refusals() -> [TransactionRefusal] {
    var refusals: [TransactionRefusal] = []
    var rules: Set<String> = []
    while let refusal = ledger.refusal(of: transaction) {
      guard rules.insert(refusal.explanation.rule).inserted else { break }
      if case .scripts = refusal, !refusals.isEmpty { break }
      refusals.append(refusal)
      guard mend(refusal) else { break }
    }
    return refusals
  }

  /// Mends what a refusal names; false where it cannot be.
  private mutating func mend(_ refusal: TransactionRefusal) -> Bool {
    switch refusal {
    case .notFinal: transaction.lockTime = .none
    case .relativeLockUnmet: transaction.openRelativeLocks()
    case .inputs(let error, _): return mend(error)
    case .missingInput(_, _, let spender):
      guard spender != nil else { return false }
      ledger = asked.unopposed(for: original)
    case .replacement, .spendsConflict, .clusterTooLarge, .otherWitnessInMempool,
      .ephemeralDustLeft:
      ledger = asked.unopposed(for: original)
    case .nonstandard(let fault): return mend(fault)
    case .dustWithFee(let dust, _): return transaction.drop([dust.output])
    case .feeBelowFloor(let fee, let floor):
      return transaction.lowerOutputs(by: floor.satoshis - fee.satoshis)
    case .shape, .coinbase, .tooSmall, .alreadyInMempool, .alreadyConfirmed, .nonstandardInputs,
      .nonstandardWitness, .signatureOperations, .notModelled, .scripts:
      return false
    }
    return true
  }

  private mutating func mend(_ error: TransactionInputsError) -> Bool {
    switch error {
    case .prematureCoinbase(_, let age, let required):
      ledger = ledger.withEmptyBlocks(required - min(age, required))
      return true
    case .inputsBelowOutputs(let inputs, let outputs):
      let fee = FeeRate.minimumRelay.fee(forSize: transaction.virtualSize)
      return transaction.lowerOutputs(
        by: outputs.satoshis - inputs.satoshis + fee.satoshis)
    case .missingOrSpent, .inputValuesOutOfRange, .feeOutOfRange: return false
    }
  }

  private mutating func mend(_ fault: StandardnessFault) -> Bool {
    switch fault {
    case .version: transaction.version = 2
    case .scriptPubKey(let output):
      transaction.outputs[output].scriptPubKey = .payToWitnessScriptHash(of: .trueScript)
    case .dust(let outputs): return transaction.drop(outputs.map(\.output))
    case .weight, .scriptSigSize, .scriptSigNotPushOnly, .dataCarrier: return false
    }
    return true
  }
}

extension Transaction {
  /// Lets no input wait for the age of what it spends (BIP68).
  mutating func openRelativeLocks() {
    for index in inputs.indices where inputs[index].sequence.relativeLock != nil {
      inputs[index].sequence = .lockTimeEnabled
    }
  }

  /// Takes so much from the output that has most; false if it has too little.
  fileprivate mutating func lowerOutputs(by satoshis: Int64) -> Bool {
    let largest = outputs.indices.max { outputs[$0].value < outputs[$1].value }
    guard let largest, outputs[largest].value.satoshis > satoshis else { return false }
    outputs[largest].value = Amount(
      uncheckedSatoshis: outputs[largest].value.satoshis - satoshis)
    return true
  }

  /// Leaves outputs out; false if none would be left.
  fileprivate mutating func drop(_ places: [Int]) -> Bool {
    let kept = outputs.indices.filter { !places.contains($0) }
    guard !kept.isEmpty, kept.count < outputs.count else { return false }
    outputs = kept.map { outputs[$0] }
    return true
  }
}
