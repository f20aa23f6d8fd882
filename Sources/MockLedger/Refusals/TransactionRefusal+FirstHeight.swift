public import Bitcoin

extension TransactionRefusal {
  /// The first block that could hold the transaction, if only the height changes.
  ///
  /// `nil` if waiting does not help, or if time must pass rather than blocks.
  public var firstPossibleHeight: BlockHeight? {
    switch self {
    case .notFinal(_, let height), .relativeLockUnmet(_, let height), .inputs(_, let height):
      height
    case .shape, .coinbase, .nonstandard, .tooSmall, .alreadyInMempool, .otherWitnessInMempool,
      .alreadyConfirmed, .missingInput, .nonstandardInputs, .nonstandardWitness, .dustWithFee,
      .signatureOperations, .feeBelowFloor, .notModelled, .replacement, .clusterTooLarge,
      .spendsConflict, .ephemeralDustLeft, .scripts:
      nil
    }
  }
}
