internal import Hashing
internal import Secp256k1

/// An extended key that is the one or the other, as it stands in a descriptor.
public enum ExtendedKey: Equatable, Sendable {
  /// `xprv…` or `tprv…`
  case secret(ExtendedSecretKey)
  /// `xpub…` or `tpub…`
  case `public`(ExtendedPublicKey)

  /// How many bytes the encoding has before its checksum.
  static let encodedCount = 78

  /// Reads an extended key of the wanted chain, secret or public.
  public init(_ text: some StringProtocol, network: Network) throws(ExtendedKeyError) {
    var payload: [UInt8]
    do { payload = try Base58Check.decode(text, maximumBytes: Self.encodedCount) } catch {
      throw .base58(error)
    }
    defer { wipe(&payload) }
    try self.init(payload: payload, network: network)
  }

  /// The public half.
  public var publicKey: ExtendedPublicKey {
    switch self {
    case .secret(let key): key.publicKey
    case .public(let key): key
    }
  }

  /// Derives one descendant, secret from secret and public from public.
  public func descendant(_ path: DerivationPath) throws(DerivationError) -> ExtendedKey {
    switch self {
    case .secret(let key): .secret(try key.descendant(path))
    case .public(let key): .public(try key.descendant(path))
    }
  }
}
