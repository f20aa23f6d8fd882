internal import Bitcoin
internal import Channels
internal import Hashing
internal import Secp256k1

extension Setting {
  /// The output that the payer's wallet can spend there.
  func coin(at point: OutPoint) -> TransactionOutput? {
    coins.first { $0.outPoint == point }?.output
  }

  /// What the wallet's coins among a transaction's inputs hold.
  func amountSpent(by transaction: Transaction) -> Int64 {
    transaction.inputs.reduce(0) { $0 + (coin(at: $1.previousOutput)?.value.satoshis ?? 0) }
  }

  /// A transaction with the wallet's signature at each input that spends one of its coins.
  func signed(_ transaction: Transaction) -> Transaction {
    let hasher = SignatureHasher(transaction)
    var signed = transaction
    for index in transaction.inputs.indices {
      guard let coin = coin(at: transaction.inputs[index].previousOutput) else { continue }
      sign(&signed, input: index, spending: coin, hasher)
    }
    return signed
  }

  private func sign(
    _ transaction: inout Transaction, input: Int, spending coin: TransactionOutput,
    _ hasher: SignatureHasher
  ) {
    let wallet = purses.payer
    let code = Script.payToPublicKeyHash(wallet.keyHash)
    let key = wallet.publicKey.compressed
    switch terms.fundingKind {
    case .p2wsh:
      let digest = hasher.segwitV0(
        input: input, scriptCode: code, amount: coin.value, type: .all)
      let signature = ChannelSignature(wallet.signECDSA(digest: digest.bytes))
      transaction.inputs[input].witness = Witness([signature.bytes, key])
    case .p2sh:
      let digest = hasher.legacy(input: input, scriptCode: code, type: .all)
      let signature = ChannelSignature(wallet.signECDSA(digest: digest.bytes))
      transaction.inputs[input].scriptSig =
        ScriptBuilder().adding(data: signature.bytes).adding(data: key).script
    }
  }
}
