internal import Bitcoin

/// Every output on the active chain: the unspent ones, and the spenders of the others.
struct CoinSet: Sendable {
  private var unspent = PersistentMap<OutPoint, Coin>()
  private var spenders = PersistentMap<OutPoint, Spender>()
  /// The sum of all unspent outputs, in satoshis.
  private(set) var total: Int64 = 0
  /// The money that can never be spent: unspendable outputs, and what miners did not take.
  var burnt: Int64 = 0

  var count: Int { unspent.count }

  func coin(at point: OutPoint) -> Coin? { unspent[point] }

  func spender(of point: OutPoint) -> Spender? { spenders[point] }

  mutating func add(_ coin: Coin, at point: OutPoint) {
    let old = unspent.set(point, coin)
    precondition(old == nil, "no block makes an output that is there already (BIP30)")
    total += coin.output.value.satoshis
  }

  /// Removes an output that a disconnected block had made.
  mutating func remove(_ point: OutPoint) {
    guard let coin = unspent.removeValue(for: point) else { return }
    total -= coin.output.value.satoshis
  }

  /// Spends an output and returns it, so that the spend can be undone; `nil` if it is not there.
  mutating func spend(_ point: OutPoint, by spender: Spender) -> Coin? {
    guard let coin = unspent.removeValue(for: point) else { return nil }
    spenders[point] = spender
    total -= coin.output.value.satoshis
    return coin
  }

  mutating func unspend(_ coin: Coin, at point: OutPoint) {
    spenders[point] = nil
    add(coin, at: point)
  }

  func forEach(_ body: (OutPoint, Coin) -> Void) { unspent.forEach(body) }
}
