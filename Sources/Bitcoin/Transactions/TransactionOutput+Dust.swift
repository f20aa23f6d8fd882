extension TransactionOutput {
  /// Below this an output is dust: what it and the input that would spend it cost at the rate that
  /// dust is judged by.
  public var dustThreshold: Amount { scriptPubKey.dustThreshold }
}

extension Script {
  /// The least that an output with this script must hold to be worth making.
  ///
  /// An input takes 36 bytes for the output that it names, 4 for its sequence, 1 for the length of
  /// its script, and 107 for a key and a signature, of which a witness counts a quarter.
  public var dustThreshold: Amount {
    guard !isUnspendable else { return .zero }
    let output = TransactionOutput(value: .zero, scriptPubKey: self)
    let proof = witnessProgram == nil ? 107 : 107 / 4
    return FeeRate.dust.fee(forSize: output.encodedSize + 36 + 4 + 1 + proof)
  }
}
