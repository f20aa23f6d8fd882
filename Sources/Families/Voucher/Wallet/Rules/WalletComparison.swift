public import Filecoin

extension Voucher {
  /// One of the things that a refusal compared.
  public struct WalletComparison: Hashable, Sendable {
    /// What it is, in kebab-case; the name stays the same from version to version.
    public let name: String
    /// Its value.
    public let value: WalletValue

    init(_ name: String, _ value: WalletValue) {
      self.name = name
      self.value = value
    }
  }

  /// What wallets compare.
  public enum WalletValue: Hashable, Sendable {
    /// An amount.
    case amount(TokenAmount)
    /// An epoch.
    case epoch(Epoch)
    /// An address.
    case address(Address)
    /// The number of a lane.
    case lane(UInt64)
    /// The nonce of a voucher.
    case nonce(UInt64)
    /// Bytes, such as a hash.
    case bytes([UInt8])
    /// A number of things.
    case count(Int)
  }
}
