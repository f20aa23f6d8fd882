internal import Bitcoin
internal import Hashing
internal import Secp256k1

/// A coin that its wallet's key can spend.
struct SpendableCoin: Hashable, Sendable {
  let coin: WalletCoin
  let kind: CoinKind
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
      let digest = coin.kind.digest(of: coin.coin.output, key: key, by: hasher, input: index)
      let signature = ChannelSignature(secret.signECDSA(digest: digest.bytes))
      coin.kind.unlock(&signed.inputs[index], signature: signature.bytes, key: key)
    }
    return signed
  }
}
