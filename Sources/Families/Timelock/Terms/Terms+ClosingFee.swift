internal import Bitcoin
internal import Channels

extension Timelock.Terms {
  /// What the largest closing transaction pays: both outputs made, both signatures at their
  /// longest.
  ///
  /// A fee rate that the check refuses is brought into its bounds, so that no number can overflow.
  func closingFee(payer: Script, payee: Script) -> Amount {
    let size = largestClosing(payer: payer, payee: payee).virtualSize
    return feeRate.bounded.fee(forSize: size)
  }

  /// The largest closing transaction, with zeros where keys and signatures will stand.
  private func largestClosing(payer: Script, payee: Script) -> Transaction {
    let key = [UInt8](repeating: 0, count: 33)
    let script = Script.multisig(required: 2, keys: [key, key])
    let signature = [UInt8](repeating: 0, count: ChannelSignature.maximumCount)
    let input = fundingKind.input(
      spending: .null, sequence: .final, script: script, payer: signature, payee: signature)
    return Transaction(
      inputs: [input],
      outputs: [payer, payee].map { TransactionOutput(value: .zero, scriptPubKey: $0) })
  }
}
