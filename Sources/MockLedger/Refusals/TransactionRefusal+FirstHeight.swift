public import Bitcoin

extension TransactionRefusal {
  /// The first block that the transaction could stand in, if nothing but the height changes.
  ///
  /// `nil` where waiting does not help, or where time must pass and not blocks.
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
