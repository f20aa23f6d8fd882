internal import CNettle

/// HMAC-SHA-512 (RFC 4231), the function behind BIP32 and BIP39; its state is wiped after use.
public enum HMACSHA512 {
  /// Authenticates a message under a key of any length.
  public static func authenticate(_ message: [UInt8], key: [UInt8]) -> Digest<64> {
    var context = hmac_sha512_ctx()
    nettle_hmac_sha512_set_key(&context, key.count, key)
    nettle_hmac_sha512_update(&context, message.count, message)
    defer { paychan_hash_wipe(&context, MemoryLayout<hmac_sha512_ctx>.size) }
    return Digest { paychan_hmac_sha512_digest(&context, $0) }
  }
}
