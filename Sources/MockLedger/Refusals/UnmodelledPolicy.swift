public import Bitcoin

/// A rule of Bitcoin Core's policy that this ledger does not model.
///
/// Also left out, though a single transaction never meets it: packages of transactions, eviction
/// from a full mempool and the minimum fee that rises with it, expiry, fees changed by hand, and
/// the limits of `sendrawtransaction` on absurd fees and burnt amounts.
public enum UnmodelledPolicy: Hashable, Sendable {
  /// A version 3 transaction has unconfirmed parents, or exceeds the size of that version.
  case version3(Txid)
  /// A transaction of another version has an unconfirmed version 3 parent.
  case version3Parent(Txid)
  /// The mempool would hold this many virtual bytes, more than the ledger allows; Bitcoin Core
  /// would evict what pays least, and raise its minimum fee.
  case mempoolFull(virtualSize: Int, capacity: Int)
}
