public import Filecoin
import Hashing
import Secp256k1

/// Someone with a key of their own, made from the name.
struct Person: Sendable {
  let key: SecretKey
  let address: Address

  init(_ name: String) throws {
    let digest: Digest<32> = BLAKE2b.hash(Array(name.utf8))
    key = try SecretKey(digest.bytes)
    address = Address(key.publicKey)
  }
}

extension TokenAmount: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int64) {
    self.init(atto: Int128(value))
  }
}

extension Epoch: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int64) {
    self.init(value)
  }
}
