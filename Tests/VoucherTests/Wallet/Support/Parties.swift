import Filecoin
import Secp256k1
import Testing

@testable import Voucher

/// The people of the tests.
enum Parties {
  static let from = key(1)
  static let to = key(2)
  static let stranger = key(3)

  private static func key(_ number: UInt8) -> SecretKey {
    var bytes = [UInt8](repeating: 0, count: 32)
    bytes[31] = number
    guard let key = try? SecretKey(bytes) else { preconditionFailure("small numbers are keys") }
    return key
  }

  static let channel = Address(uncheckedID: 100)
}

extension SecretKey {
  var address: Address { Address(publicKey) }

  var walletKey: Voucher.WalletKey { Voucher.WalletKey(self) }
}

extension TokenAmount {
  /// So many attoFIL.
  init(_ count: Int) { self.init(atto: Int128(count)) }
}
