internal import Bitcoin
internal import Hashing
internal import Secp256k1

/// A coin that its wallet's key can spend.
struct SpendableCoin: Hashable, Sendable {
  let coin: WalletCoin
  let kind: CoinKind
}

/// How a coin pays to the wallet's key.
enum CoinKind: Hashable, Sendable {
  /// Shows signature and key in the witness.
  case p2wpkh
  /// Shows them in the script, where anyone can change their form and with it the name of the
  /// transaction.
  case p2pkh

  /// Puts signature and key where they belong.
  func unlock(_ input: inout TransactionInput, signature: [UInt8], key: [UInt8]) {
    switch self {
    case .p2wpkh: input.witness = Witness([signature, key])
    case .p2pkh:
      input.scriptSig = ScriptBuilder().adding(data: signature).adding(data: key).script
    }
  }
}

extension Wallet {
  /// The coins that can be spent, largest first; one that is named twice counts once.
  var spendableCoins: [SpendableCoin] {
    let hash = Hash160.hash(secret.publicKey.compressed)
    let kinds: [Script: CoinKind] = [
      Script.payToWitnessKeyHash(hash): .p2wpkh, Script.payToPublicKeyHash(hash): .p2pkh,
    ]
    var seen: Set<OutPoint> = []
    let found = coins.compactMap { coin -> SpendableCoin? in
      guard let kind = kinds[coin.output.scriptPubKey], coin.output.value.isInRange,
        seen.insert(coin.outPoint).inserted
      else { return nil }
      return SpendableCoin(coin: coin, kind: kind)
    }
    return found.sorted { left, right in
      let (first, second) = (left.coin, right.coin)
      return first.output.value == second.output.value
        ? first.outPoint < second.outPoint : first.output.value > second.output.value
    }
  }

  /// Signs every input.
  ///
  /// It does not go by a PSBT, whose signers want the whole previous transaction of a coin from
  /// before segwit: a wallet knows what its own coins hold.
  func sign(_ unsigned: Transaction, _ coins: [SpendableCoin]) -> Transaction {
    let hasher = SignatureHasher(unsigned)
    let key = secret.publicKey.compressed
    var signed = unsigned
    for (index, coin) in coins.enumerated() {
      let digest = coin.digest(by: hasher, input: index, key: key)
      let signature = ChannelSignature(secret.signECDSA(digest: digest.bytes))
      coin.kind.unlock(&signed.inputs[index], signature: signature.bytes, key: key)
    }
    return signed
  }
}

extension SpendableCoin {
  fileprivate func digest(by hasher: SignatureHasher, input: Int, key: [UInt8]) -> Digest<32> {
    let code = Script.payToPublicKeyHash(Hash160.hash(key))
    return switch kind {
    case .p2wpkh:
      hasher.segwitV0(input: input, scriptCode: code, amount: coin.output.value, type: .all)
    case .p2pkh: hasher.legacy(input: input, scriptCode: code, type: .all)
    }
  }
}
