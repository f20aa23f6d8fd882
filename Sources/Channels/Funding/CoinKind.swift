public import Bitcoin
public import Hashing

/// How a coin pays to its wallet's key.
public enum CoinKind: Hashable, Sendable {
  /// Shows signature and key in the witness.
  case p2wpkh
  /// Shows them in the script, where anyone can change their form and with it the name of the
  /// transaction.
  case p2pkh
}

extension CoinKind {
  /// Puts signature and key where they belong.
  public func unlock(_ input: inout TransactionInput, signature: [UInt8], key: [UInt8]) {
    switch self {
    case .p2wpkh: input.witness = Witness([signature, key])
    case .p2pkh:
      input.scriptSig = ScriptBuilder().adding(data: signature).adding(data: key).script
    }
  }

  /// What the wallet signs to spend a coin, everything covered.
  public func digest(
    of coin: TransactionOutput, key: [UInt8], by hasher: SignatureHasher, input: Int
  ) -> Digest<32> {
    let code = Script.payToPublicKeyHash(Hash160.hash(key))
    return switch self {
    case .p2wpkh:
      hasher.segwitV0(input: input, scriptCode: code, amount: coin.value, type: .all)
    case .p2pkh: hasher.legacy(input: input, scriptCode: code, type: .all)
    }
  }
}
