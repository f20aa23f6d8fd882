public import Bitcoin
public import ScriptEngine

/// An input whose scripts fail under the rules of the mempool.
public struct FailedScript: Hashable, Sendable {
  /// The index of the input.
  public let input: Int
  /// The error of its scripts.
  public let error: ScriptError
  /// The output that it spends.
  public let output: OutPoint
  /// The txid of its transaction.
  public let txid: Txid
  /// The wtxid of its transaction.
  public let wtxid: Wtxid

  /// Makes the failure of one input of a transaction.
  package init(input: Int, error: ScriptError, output: OutPoint, txid: Txid, wtxid: Wtxid) {
    self.input = input
    self.error = error
    self.output = output
    self.txid = txid
    self.wtxid = wtxid
  }
}
