public import Bitcoin
public import ScriptEngine

/// A fault that connecting a block to its chain shows: Core's `ConnectBlock`.
public enum BlockConnectionError: Error, Equatable, Sendable {
  /// A transaction would make an output that already exists and is unspent (BIP30).
  case overwrite(transaction: Int, output: OutPoint, height: BlockHeight)
  /// A transaction does not fit the outputs that it spends.
  case inputs(transaction: Int, txid: Txid, TransactionInputsError)
  /// The sum of the fees up to this transaction is out of the range of money.
  case accumulatedFee(transaction: Int, satoshis: Int64)
  /// A lock relative to a spent output is not open yet (BIP68).
  case relativeLock(transaction: Int, txid: Txid, RelativeLockUnmet)
  /// The signature checks of the scripts up to this transaction exceed the limit.
  case signatureCost(transaction: Int, cost: Int, maximum: Int)
  /// An input's scripts do not let it spend its output.
  case script(transaction: Int, SpendFault)
  /// The coinbase pays more than the subsidy and the fees.
  case coinbaseAmount(paid: Amount, allowed: Amount)

  /// The input whose scripts failed, and its transaction's identifiers.
  public struct SpendFault: Hashable, Sendable {
    /// The txid of its transaction.
    public let txid: Txid
    /// The wtxid of its transaction.
    public let wtxid: Wtxid
    /// The index of the input.
    public let input: Int
    /// The output that it spends.
    public let output: OutPoint
    /// The error of its scripts.
    public let error: ScriptError
  }

  /// Bitcoin Core's string for the fault.
  public var rejectReason: String {
    switch self {
    case .overwrite: "bad-txns-BIP30"
    case .inputs(_, _, let error): error.rejectReason
    case .accumulatedFee: "bad-txns-accumulated-fee-outofrange"
    case .relativeLock: "bad-txns-nonfinal"
    case .signatureCost: "bad-blk-sigops"
    case .script(_, let fault): "block-script-verify-flag-failed (\(fault.error.coreText))"
    case .coinbaseAmount: "bad-cb-amount"
    }
  }

  /// The detail that Bitcoin Core adds to the string.
  public var rejectDetail: String {
    switch self {
    case .overwrite: "tried to overwrite transaction"
    case .inputs(_, let txid, let error): "\(error.rejectDetail) in transaction \(txid)"
    case .accumulatedFee: "accumulated fee in the block out of range"
    case .relativeLock(_, let txid, _): "contains a non-BIP68-final transaction \(txid)"
    case .signatureCost: "too many sigops"
    case .script(_, let fault):
      "input \(fault.input) of \(fault.txid) (wtxid \(fault.wtxid)), spending \(fault.output)"
    case .coinbaseAmount(let paid, let allowed):
      "coinbase pays too much (actual=\(paid.satoshis) vs limit=\(allowed.satoshis))"
    }
  }
}
