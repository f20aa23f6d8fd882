internal import Bitcoin

/// Where all the money is that was ever mined.
public struct Supply: Hashable, Sendable {
  /// The money in unspent outputs, in satoshis.
  public let unspent: Int64
  /// The money that can never be spent: unspendable outputs, and subsidies and fees that no miner
  /// took.
  public let burnt: Int64
  /// All subsidies up to the tip, without the genesis block's, which cannot be spent.
  public let mined: Int64

  /// Whether the amounts balance: no money was lost or made.
  public var isBalanced: Bool { unspent + burnt == mined }
}

/// A ledger's amounts do not balance: a bug of the ledger, which no input can cause.
public enum SupplyError: Error, Equatable, Sendable {
  /// The unspent outputs, counted one by one, differ from the running total.
  case miscounted(outputs: Int64, total: Int64)
  /// Outputs and burnt money do not add up to the mined money.
  case unbalanced(Supply)
}

extension Ledger {
  /// Where all the money is, from running totals.
  public var supply: Supply {
    Supply(
      unspent: chain.coins.total, burnt: chain.coins.burnt,
      mined: parameters.mined(upTo: height))
  }

  /// Counts all unspent outputs, and confirms that they and the burnt money add up to the mined
  /// money.
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
