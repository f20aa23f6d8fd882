internal import Bitcoin

extension Admission {
  /// Confirms that an offered child spends all unconfirmed dust of its parents: Bitcoin Core's
  /// `CheckEphemeralSpends`. Only a reorganisation brings such dust into the mempool, and a child
  /// that itself returns need not spend it.
  func checkEphemeralDust() throws(TransactionRefusal) {
    guard isOffered else { return }
    let spent = Set(transaction.inputs.map(\.previousOutput))
    let dust = mempool.parents(of: transaction).flatMap { parent in
      parent.transaction.dustOutputs.map {
        OutPoint(txid: parent.txid, index: UInt32($0.output))
      }
    }
    if let left = dust.first(where: { !spent.contains($0) }) {
      throw .ephemeralDustLeft(left, by: offered.txid, wtxid: offered.wtxid)
    }
  }
}
