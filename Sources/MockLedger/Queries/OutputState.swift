public import Bitcoin

/// The state of an output on the active chain.
public enum OutputState: Hashable, Sendable {
  /// No transaction on the chain has made it.
  case unknown
  /// It is unspent.
  case unspent(Coin)
  /// It was made and spent.
  case spent(TransactionOutput, by: Spender)
  /// It was made, but can never be spent.
  case unspendable(TransactionOutput)
}

extension Ledger {
  /// Looks up an output on the active chain; the mempool does not matter.
  public func output(_ point: OutPoint) -> OutputState {
    if let coin = chain.coins.coin(at: point) { return .unspent(coin) }
    guard let made = transaction(point.txid)?.outputs, made.indices.contains(Int(point.index))
    else { return .unknown }
    let output = made[Int(point.index)]
    return chain.coins.spender(of: point).map { .spent(output, by: $0) } ?? .unspendable(output)
  }
}
