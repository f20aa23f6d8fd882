extension TransactionOutput {
  /// The dust limit: the cost of the output, and of the input that would spend it, at the dust
  /// rate.
  public var dustThreshold: Amount { scriptPubKey.dustThreshold }
}

extension Script {
  /// The least that an output with this script must hold not to be dust.
  ///
  /// An input takes 36 bytes for the outpoint, 4 for the sequence, 1 for the length of the script,
  /// and 107 for a key and a signature, of which a witness counts a quarter.
  public var dustThreshold: Amount {
    guard !isUnspendable else { return .zero }
    let output = TransactionOutput(value: .zero, scriptPubKey: self)
    let proof = witnessProgram == nil ? 107 : 107 / 4
    return FeeRate.dust.fee(forSize: output.encodedSize + 36 + 4 + 1 + proof)
  }
}
