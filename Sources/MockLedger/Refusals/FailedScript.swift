public import Bitcoin
public import ScriptEngine

/// An input whose scripts fail under the rules of the mempool.
public struct FailedScript: Hashable, Sendable {
  /// Which input.
  public let input: Int
  /// What its scripts failed with.
  public let error: ScriptError
  /// The output that it spends.
  public let output: OutPoint
  /// The transaction.
  public let txid: Txid
  /// The transaction with its witnesses.
  public let wtxid: Wtxid

  /// Says which input of a transaction failed, and with what.
  package init(input: Int, error: ScriptError, output: OutPoint, txid: Txid, wtxid: Wtxid) {
    self.input = input
    self.error = error
    self.output = output
    self.txid = txid
    self.wtxid = wtxid
  }
}
