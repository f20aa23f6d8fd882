public import Bitcoin

/// What the active chain knows of an output.
public enum OutputState: Hashable, Sendable {
  /// No transaction on the chain made it.
  case unknown
  /// Nobody has spent it.
  case unspent(Coin)
  /// It was made, and somebody spent it.
  case spent(TransactionOutput, by: Spender)
  /// It was made, and nobody can ever spend it.
  case unspendable(TransactionOutput)
}

extension Ledger {
  /// Looks up an output on the active chain; the mempool is not asked.
  public func output(_ point: OutPoint) -> OutputState {
    if let coin = chain.coins.coin(at: point) { return .unspent(coin) }
    guard let made = transaction(point.txid)?.outputs, made.indices.contains(Int(point.index))
    else { return .unknown }
    let output = made[Int(point.index)]
    return chain.coins.spender(of: point).map { .spent(output, by: $0) } ?? .unspendable(output)
  }
}
