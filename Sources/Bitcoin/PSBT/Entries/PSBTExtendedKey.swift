internal import Secp256k1

/// An extended public key from which keys of the transaction are derived, and its own origin.
public struct PSBTExtendedKey: PSBTEntry {
  /// The 78 bytes whose base58check is the text `xpub…` (BIP-0032).
  public let bytes: [UInt8]
  /// The origin of the key.
  public let origin: KeyOrigin

  /// Takes 78 bytes, and refuses those that Bitcoin Core does not read as an extended public key.
  public init(bytes: [UInt8], origin: KeyOrigin) throws(PSBTFieldFault) {
    guard bytes.count == 78 else { throw .keyLength(bytes.count) }
    let isMaster = bytes[4] == 0
    guard !isMaster || bytes[5..<13].allSatisfy({ $0 == 0 }) else { throw .masterKeyWithParent }
    do { _ = try PublicKey(Array(bytes[45...])) } catch { throw .publicKey(error) }
    self.bytes = bytes
    self.origin = origin
  }

  init(keyData: [UInt8], value: [UInt8]) throws(PSBTFieldFault) {
    try self.init(bytes: keyData, origin: KeyOrigin(encoded: value))
  }

  var keyData: [UInt8] { bytes }
  var value: [UInt8] { origin.encoded }

  /// Core's order: by origin, then by key, then by chain code.
  func precedes(_ other: PSBTExtendedKey) -> Bool {
    guard origin == other.origin else { return origin.precedes(other.origin) }
    return rank.lexicographicallyPrecedes(other.rank)
  }

  private var rank: [UInt8] { Array(bytes[45...] + bytes[13..<45] + bytes[..<13]) }
}
