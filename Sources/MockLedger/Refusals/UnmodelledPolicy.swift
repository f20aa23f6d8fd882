public import Bitcoin

/// Something that Bitcoin Core's policy judges and that this ledger does not.
///
/// Also left out, without a transaction alone ever meeting it: packages of transactions, what a
/// full mempool lets go and the minimum fee that rises with it, expiry, fees changed by hand,
/// and the limits that `sendrawtransaction` puts on absurd fees and burnt amounts.
public enum UnmodelledPolicy: Hashable, Sendable {
  /// A version 3 transaction stands on unconfirmed ones, or is above the size of that version.
  case version3(Txid)
  /// A transaction of another version stands on an unconfirmed version 3 transaction.
  case version3Parent(Txid)
  /// So many virtual bytes would wait, more than the ledger lets wait; Bitcoin Core would let go of
  /// what pays least, and ask for more from then on.
  case mempoolFull(virtualSize: Int, capacity: Int)
}
