public import Bitcoin
internal import Channels
internal import Hashing
internal import Secp256k1

extension ChainWallets {
  /// The output that a role's wallet can spend there.
  func coin(at point: OutPoint, of role: Role) -> TransactionOutput? {
    coins[role].first { $0.outPoint == point }?.output
  }

  /// What a wallet's coins among a transaction's inputs hold.
  public func amountSpent(by transaction: Transaction, from role: Role) -> Int64 {
    transaction.inputs.reduce(0) {
      $0 + (coin(at: $1.previousOutput, of: role)?.value.satoshis ?? 0)
    }
  }

  /// A transaction with a wallet's signature at each input that spends one of its coins.
  public func signed(_ transaction: Transaction, by role: Role) -> Transaction {
    let hasher = SignatureHasher(transaction)
    var signed = transaction
    for index in transaction.inputs.indices {
      let point = transaction.inputs[index].previousOutput
      guard let coin = coin(at: point, of: role) else { continue }
      coinKind.sign(&signed, input: index, spending: coin, with: purses[role], hasher)
    }
    return signed
  }
}

extension CoinKind {
  fileprivate func sign(
    _ transaction: inout Transaction, input: Int, spending coin: TransactionOutput,
    with secret: SecretKey, _ hasher: SignatureHasher
  ) {
    let digest = digest(of: coin, key: secret.publicKey.compressed, by: hasher, input: input)
    let signature = ChannelSignature(secret.signECDSA(digest: digest.bytes))
    unlock(
      &transaction.inputs[input], signature: signature.bytes, key: secret.publicKey.compressed)
  }
}
