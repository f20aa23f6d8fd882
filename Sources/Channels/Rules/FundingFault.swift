public import Bitcoin

/// What is wrong with the output that funds a channel, or with what should pay for it.
public enum FundingFault: Error, Hashable, Sendable {
  /// The wallet's coins do not cover the output and the fee.
  case notEnoughCoins(available: Amount, needed: Amount)
  /// It has not been confirmed as often as was agreed.
  case notDeep(depth: Int, wanted: Int)
  /// It does not pay what was agreed.
  case mismatch(expected: TransactionOutput, found: TransactionOutput)
  /// Its transaction has another name than the one that was announced.
  case malleated(expected: OutPoint, found: OutPoint)
  /// It was as deep as was agreed, and a reorganisation undid that.
  case reorganised(depth: Int, deepest: Int, wanted: Int)
  /// It is spent, be it only in the mempool.
  case spent(by: Txid, depth: Int)
}

extension FundingFault {
  /// What was compared, in the order in which a sentence would say it.
  package var values: [(String, Compared)] {
    switch self {
    case .notEnoughCoins(let available, let needed):
      [("available", .amount(available)), ("needed", .amount(needed))]
    case .notDeep(let depth, let wanted):
      [("depth", .count(depth)), ("wanted", .count(wanted))]
    case .mismatch(let expected, let found):
      [("expected", .output(expected)), ("found", .output(found))]
    case .malleated(let expected, let found):
      [("expected", .outPoint(expected)), ("found", .outPoint(found))]
    case .reorganised(let depth, let deepest, let wanted):
      [("depth", .count(depth)), ("deepest", .count(deepest)), ("wanted", .count(wanted))]
    case .spent(let spender, let depth):
      [("spender", .transaction(spender)), ("depth", .count(depth))]
    }
  }

  /// When the same thing would have been acceptable.
  package var remedy: Remedy {
    switch self {
    case .mismatch, .malleated, .spent: .never
    case .notDeep(_, let wanted), .reorganised(_, _, let wanted): .onceFundingHasDepth(wanted)
    case .notEnoughCoins(_, let needed): .withValue("available", .atLeast(.amount(needed)))
    }
  }
}
