public import Bitcoin

/// Why a known block counts as invalid.
public indirect enum BlockFault: Equatable, Sendable {
  /// It broke a rule.
  case refused(BlockRefusal)
  /// It was invalidated by request, which can be undone.
  case calledInvalid
  /// An ancestor is invalid.
  case invalidAncestor(BlockHash)
}

/// The answer for a submitted block.
public enum BlockAnswer: Equatable, Sendable {
  /// It is on the active chain.
  case accepted
  /// It was already known.
  case duplicate
  /// It was already known to be invalid.
  case duplicateInvalid(BlockFault)
  /// It is kept, but its branch is not active: the branch has too little work, an ancestor's body
  /// is missing, or an ancestor turned out to be invalid.
  case inconclusive
  /// It breaks a rule.
  case refused(BlockRefusal)

  /// The answer of Bitcoin Core's `submitblock`; `nil` for a block that was accepted.
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
