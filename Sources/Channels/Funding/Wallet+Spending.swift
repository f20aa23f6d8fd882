public import Bitcoin

extension Wallet {
  /// The wallet once it has spent coins for a transaction: without these, and with the change.
  public func after(_ transaction: Transaction) -> Wallet {
    let spent = Set(transaction.inputs.map(\.previousOutput))
    let txid = transaction.txid
    let returned = transaction.outputs.enumerated().filter { $1.scriptPubKey == change }.map {
      WalletCoin(outPoint: OutPoint(txid: txid, index: UInt32($0)), output: $1)
    }
    return Wallet(
      secret: secret, coins: coins.filter { !spent.contains($0.outPoint) } + returned,
      change: change)
  }
}
