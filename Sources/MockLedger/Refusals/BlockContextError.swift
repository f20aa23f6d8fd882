public import Bitcoin

/// A fault of a block's body in its context: Core's `ContextualCheckBlock`.
public enum BlockContextError: Error, Equatable, Sendable {
  /// A transaction's lock is not open yet.
  case absoluteLock(transaction: Int, AbsoluteLockUnmet)
  /// The coinbase's script does not begin with the push of the block's height (BIP34).
  case coinbaseHeight(height: BlockHeight, required: Script, found: Script)
  /// The block does not commit to its witnesses.
  case witness(WitnessCommitmentError)
  /// The block's weight exceeds the limit.
  case weight(Int, maximum: Int)

  /// Bitcoin Core's string for the fault.
  public var rejectReason: String {
    switch self {
    case .absoluteLock: "bad-txns-nonfinal"
    case .coinbaseHeight: "bad-cb-height"
    case .witness(let error): error.rejectReason
    case .weight: "bad-blk-weight"
    }
  }

  /// The detail that Bitcoin Core adds to the string.
  public var rejectDetail: String {
    switch self {
    case .absoluteLock: "non-final transaction"
    case .coinbaseHeight: "block height mismatch in coinbase"
    case .witness(.reservedValue):
      "CheckWitnessMalleation : invalid witness reserved value size"
    case .witness(.mismatch): "CheckWitnessMalleation : witness merkle commitment mismatch"
    case .witness(.unexpectedWitness): "CheckWitnessMalleation : unexpected witness data found"
    case .weight: "ContextualCheckBlock : weight limit failed"
    }
  }
}
