import Bitcoin
import MockLedger

/// Mining one block on a copy of a ledger, compared with mining on a single ledger.
func miningCases() -> [RatioCase] {
  var ledger = Ledger()
  ledger.mine(100, to: .anyone)
  let low = ledger
  ledger.mine(9_900, to: .anyone)
  let high = ledger
  return [
    RatioCase(
      name: "mine-on-copy-10000-outputs", allowance: 50_000,
      bare: { count in mineOn(high, count) }, ours: { count in mineOnCopies(high, count) }),
    RatioCase(
      name: "mine-block-10000-beside-100",
      bare: { count in mineOn(low, count) }, ours: { count in mineOn(high, count) }),
    RatioCase(
      name: "mine-on-copy-10000-beside-100", limit: 2,
      bare: { count in mineOnCopies(low, count) }, ours: { count in mineOnCopies(high, count) }),
  ]
}

/// Mines `count` blocks on one ledger, one on top of the other.
private func mineOn(_ ledger: Ledger, _ count: Int) -> UInt64 {
  var ledger = ledger
  return UInt64(ledger.mine(count, to: .anyone).count)
}

/// Mines `count` blocks, each on its own copy.
private func mineOnCopies(_ ledger: Ledger, _ count: Int) -> UInt64 {
  (0..<count).reduce(into: 0 as UInt64) { mined, _ in
    var copy = ledger
    mined += UInt64(copy.mine(1, to: .anyone).count)
  }
}
