internal import Bitcoin

extension Admission {
  /// Unconfirmed dust, which only a reorganisation brings here, must be spent by every child that is
  /// offered: Bitcoin Core's `CheckEphemeralSpends`. A child that comes back itself need not.
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
