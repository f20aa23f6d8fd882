internal import Hashing
internal import Secp256k1

/// An extended key, secret or public, as a descriptor holds one.
public enum ExtendedKey: Equatable, Sendable {
  /// `xprv…` or `tprv…`
  case secret(ExtendedSecretKey)
  /// `xpub…` or `tpub…`
  case `public`(ExtendedPublicKey)

  /// How many bytes the encoding has before its checksum.
  static let encodedCount = 78

  /// Reads an extended key of the wanted chain, secret or public.
  public init(_ text: some StringProtocol, network: Network) throws(ExtendedKeyError) {
    self = try withCleanStack { () throws(ExtendedKeyError) in
      var payload = try Self.payload(of: text)
      defer { wipe(&payload) }
      return try ExtendedKey(payload: payload, network: network)
    }
  }

  private static func payload(of text: some StringProtocol) throws(ExtendedKeyError) -> [UInt8] {
    do { return try Base58Check.decode(text, maximumBytes: encodedCount) } catch {
      throw .base58(error)
    }
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
