public import Channels

extension World {
  /// What tells the chain, the mempool and the offers from others.
  ///
  /// Whoever computes something from a part alone, such as what lies on the chain for a side, need
  /// do so only once for each mark.
  public var chainMark: Mark { chain.mark }

  /// What tells a party, with what it has stored and holds, from others.
  public func mark(of role: PaymentRole) -> Mark {
    switch role {
    case .payer: payerSide.mark
    case .payee: payeeSide.mark
    }
  }

  /// What tells the world from all that can go on otherwise.
  ///
  /// Left out is what no move to come can ever ask for: how often the parties have stored, how deep
  /// the funding lies beyond the confirmations that are wanted, what miners took for themselves, and
  /// the order in which different transactions came to be held or offered. Two worlds of one
  /// fingerprint take and refuse the same moves, and end alike.
  public var fingerprint: Mark {
    let sides = payerSide.mark.mixed(with: payeeSide.mark)
    let rest = transit.mark.mixed(with: conditions.payer.number | conditions.payee.number << 32)
    return chain.mark.mixed(with: sides).mixed(with: rest)
  }
}
