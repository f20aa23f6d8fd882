public import Bitcoin

/// Why a block that is remembered counts as invalid.
public indirect enum BlockFault: Equatable, Sendable {
  /// It broke a rule.
  case refused(BlockRefusal)
  /// Somebody called it invalid, and may take that back.
  case calledInvalid
  /// It stands on a block that is invalid.
  case invalidAncestor(BlockHash)
}

/// What becomes of a submitted block.
public enum BlockAnswer: Equatable, Sendable {
  /// It was put on the active chain.
  case accepted
  /// It was known already.
  case duplicate
  /// It was known already, and to be invalid.
  case duplicateInvalid(BlockFault)
  /// It is kept, but its branch does not count: it has too little work, a body before it is
  /// missing, or a block before it turned out to be invalid.
  case inconclusive
  /// It breaks a rule.
  case refused(BlockRefusal)

  /// What Bitcoin Core's `submitblock` answers; `nil` for a block that was accepted.
  public var rejectReason: String? {
    switch self {
    case .accepted: nil
    case .duplicate: "duplicate"
    case .duplicateInvalid: "duplicate-invalid"
    case .inconclusive: "inconclusive"
    case .refused(let refusal): refusal.rejectReason
    }
  }
}
