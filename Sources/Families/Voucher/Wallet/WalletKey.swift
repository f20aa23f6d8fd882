public import Filecoin
public import Secp256k1

extension Voucher {
  /// A secret key and the address that it signs for.
  public struct WalletKey: Sendable {
    /// Signs vouchers and messages.
    let secret: SecretKey
    /// The address of the public key.
    public let address: Address

    /// A key with its own address.
    public init(_ secret: SecretKey) {
      self.secret = secret
      address = Address(secret.publicKey)
    }
  }
}

/// One address has one secret.
extension Voucher.WalletKey: Hashable {
  public static func == (left: Self, right: Self) -> Bool { left.address == right.address }

  public func hash(into hasher: inout Hasher) { hasher.combine(address) }
}
