internal import AccountLedger
internal import Filecoin
internal import Hashing
internal import Secp256k1

/// The keys of a case's actors: made from their numbers, so that equal cases have equal signatures.
enum CaseKeys {
  /// The key of the account with a number.
  static func key(of account: ActorID) -> SecretKey {
    key("account", account)
  }

  /// A key that belongs to no account, in place of that of an account.
  static func wrongKey(for account: ActorID) -> SecretKey {
    key("nobody", account)
  }

  /// Whether an account's key signed a voucher; the type of the signature is not looked at.
  static func authenticates(_ account: ActorID, _ voucher: SignedVoucher) -> Bool {
    guard let data = voucher.signature?.data else { return false }
    let signature = FilecoinSignature(type: .secp256k1, data: data)
    do {
      return try signature.signer(of: voucher.digest) == Address(key(of: account).publicKey)
    } catch { return false }
  }

  /// Hashes until the hash is in range for a key, as all but one in 2^127 are.
  private static func key(_ purpose: String, _ account: ActorID) -> SecretKey {
    var attempt = 0
    while true {
      let text = "\(purpose) \(account.value) \(attempt)"
      let digest: Digest<32> = BLAKE2b.hash(Array(text.utf8))
      do { return try SecretKey(digest.bytes) } catch { attempt += 1 }
    }
  }
}
