public import Hashing
public import Secp256k1

extension SignedVoucher {
  /// The bytes that are signed: the voucher with null in place of the signature.
  ///
  /// They name the channel, and no network: where the channel's address is the same on two
  /// networks, the voucher is good on both.
  public var signingBytes: [UInt8] {
    CBORWriter.write { writer in writer.voucher(self, signature: nil) }
  }

  /// The hash of the bytes that are signed.
  public var digest: Digest<32> {
    BLAKE2b.hash(signingBytes)
  }

  /// The same voucher with the key's signature; the same inputs give the same signature.
  public func signed(with key: SecretKey) -> SignedVoucher {
    var signed = self
    signed.signature = FilecoinSignature(key.signRecoverable(digest))
    return signed
  }

  /// The address of the account whose key signed the voucher, whoever that is.
  public func signer() throws(FilecoinSignatureError) -> Address {
    guard let signature else { throw .missing }
    return try signature.signer(of: digest)
  }
}
