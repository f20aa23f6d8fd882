internal import Bitcoin
internal import Checker
internal import MockLedger
internal import Simulation

extension ScenarioMoment where Family: IllustratedFamily {
  /// A transaction of the channel, beside the funding, that another spends and that is neither in a
  /// block nor in the mempool.
  func missingParent(of transaction: Transaction) -> TransactionLabel<Family.Name>? {
    for input in transaction.inputs {
      let txid = input.previousOutput.txid
      guard let label = label(of: txid), label.purpose(in: Family.self) == .other,
        ledger.place(of: txid) == nil, ledger.mempoolEntry(txid) == nil
      else { continue }
      return label
    }
    return nil
  }
}
