public import Bitcoin
public import MockLedger

extension WhyVerdict {
  /// Judges a transaction by a ledger, which stays as it is.
  ///
  /// `signed` is the transaction that the signatures were made for, if it is known to be another.
  public init(_ transaction: Transaction, on ledger: Ledger, signed: Transaction? = nil) {
    let inquiry = Inquiry(transaction: transaction, ledger: ledger)
    let presence = inquiry.presence
    let outputs = inquiry.spentOutputs
    self.transaction = transaction
    self.presence = presence
    tip = ledger.height
    scriptFailures = transaction.scriptFailures(spending: outputs)
    comparison = signed.flatMap {
      SignatureComparison(transaction, signed: $0, output: inquiry.output)
    }
    spendings = inquiry.spendings
    guard presence == .absent else {
      (standing, first, inBlock, lasting, further) = (.acceptable, nil, nil, nil, [])
      firstBlock = presence.firstBlock(after: ledger.height)
      return
    }
    var repair = Repair(transaction, on: ledger)
    let refusals = repair.refusals()
    let block = inquiry.blockRefusal()
    lasting = inquiry.permanentRefusal().map(Finding.init)
    let isLost = lasting != nil || scriptFailures.contains { $0.strictness == .consensus }
    standing = StandingClass(
      refusals.first, block: block, isLost: isLost, isSpent: spendings.contains { $0.height != nil }
    )
    first = refusals.first.map(Finding.init)
    inBlock = block.map(Finding.init)
    firstBlock = standing.firstBlock(after: ledger.height, refusals)
    further = Self.further(
      refusals, scriptFailures.map { $0.finding(in: transaction) })
  }

  /// All but the first, each rule once.
  private static func further(
    _ refusals: [TransactionRefusal], _ scripts: [Finding]
  ) -> [Finding] {
    let first = refusals.first.map(Finding.init)
    return refusals.dropFirst().map(Finding.init) + scripts.filter { $0 != first }
  }
}

extension WhyVerdict.Presence {
  /// The block that holds it, or the next one.
  fileprivate func firstBlock(after tip: BlockHeight) -> BlockHeight {
    switch self {
    case .absent, .waiting: tip.next
    case .confirmed(let height): height
    }
  }
}

extension StandingClass {
  /// What no wait and no miner can change comes before what a rival did, that before what time
  /// brings, and that before what nodes merely prefer.
  fileprivate init(
    _ mempool: TransactionRefusal?, block: BlockRefusal?, isLost: Bool, isSpent: Bool
  ) {
    if isLost {
      self = .neverValid
    } else if isSpent {
      self = .alreadySpent
    } else if block != nil {
      self = .notYetFinal
    } else {
      switch mempool {
      case nil: self = .acceptable
      case .replacement, .spendsConflict: self = .alreadySpent
      case .shape, .coinbase, .nonstandard, .tooSmall, .notFinal, .alreadyInMempool,
        .otherWitnessInMempool, .alreadyConfirmed, .missingInput, .relativeLockUnmet, .inputs,
        .nonstandardInputs, .nonstandardWitness, .dustWithFee, .signatureOperations,
        .feeBelowFloor, .notModelled, .clusterTooLarge, .ephemeralDustLeft, .scripts:
        self = .policyOnly
      }
    }
  }

  /// The earliest block: the next one where only nodes object, or the one that opens every lock.
  fileprivate func firstBlock(
    after tip: BlockHeight, _ refusals: [TransactionRefusal]
  ) -> BlockHeight? {
    switch self {
    case .acceptable, .policyOnly: tip.next
    case .notYetFinal: refusals.compactMap(\.firstPossibleHeight).max()
    case .neverValid: nil
    case .alreadySpent:
      refusals.contains(where: \.isChainConflict) ? nil : tip.next
    }
  }
}

extension TransactionRefusal {
  /// Whether a block was before it.
  fileprivate var isChainConflict: Bool {
    if case .missingInput = self { true } else { false }
  }
}
