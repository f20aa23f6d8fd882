internal import Bitcoin

/// Where all money is that was ever mined.
public struct Supply: Hashable, Sendable {
  /// What unspent outputs hold, in satoshis.
  public let unspent: Int64
  /// What can never be spent: unspendable outputs, and subsidies and fees that no miner took.
  public let burnt: Int64
  /// All subsidies up to the tip; nobody can spend the first block's, so that it does not count.
  public let mined: Int64

  /// Whether no money was lost or made.
  public var isBalanced: Bool { unspent + burnt == mined }
}

/// A ledger's books do not balance: a bug of the ledger, which nothing from outside can cause.
public enum SupplyError: Error, Equatable, Sendable {
  /// The unspent outputs, counted one by one, hold something else than the running total says.
  case miscounted(outputs: Int64, total: Int64)
  /// Outputs and burnt money do not add up to what was mined.
  case unbalanced(Supply)
}

extension Ledger {
  /// Where all money is, from running totals.
  public var supply: Supply {
    Supply(
      unspent: chain.coins.total, burnt: chain.coins.burnt,
      mined: parameters.mined(upTo: height))
  }

  /// Counts all unspent outputs, and confirms that they and what is burnt are what was mined.
  @discardableResult
  public func checkSupply() throws(SupplyError) -> Supply {
    var outputs: Int64 = 0
    chain.coins.forEach { outputs += $1.output.value.satoshis }
    guard outputs == chain.coins.total else {
      throw .miscounted(outputs: outputs, total: chain.coins.total)
    }
    guard supply.isBalanced else { throw .unbalanced(supply) }
    return supply
  }
}

extension ChainParameters {
  /// All subsidies from block 1 up to a height.
  func mined(upTo height: BlockHeight) -> Int64 {
    var total: Int64 = 0
    var first: UInt32 = 1
    while first <= height.value {
      let end = (first / halvingInterval + 1) * halvingInterval - 1
      let last = min(end, height.value)
      let subsidy = subsidy(at: BlockHeight(uncheckedValue: first)).satoshis
      guard subsidy > 0 else { break }
      total += subsidy * Int64(last - first + 1)
      first = last + 1
    }
    return total
  }
}
