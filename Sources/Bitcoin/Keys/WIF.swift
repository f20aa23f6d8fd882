internal import Hashing
public import Secp256k1

/// Why a text is not a secret key in wallet import format.
public enum WIFError: Error, Equatable, Sendable {
  /// The text is not base58 with a checksum.
  case base58(Base58Error)
  /// The text must hold 33 bytes, or 34 for a compressed public key; it holds this many.
  case wrongLength(Int)
  /// This version byte is unknown for a secret key.
  case unknownVersion(UInt8)
  /// The key is valid, but for these chains instead.
  case otherNetwork([Network])
  /// The byte after the secret is neither missing nor 1.
  case unknownMark(UInt8)
  /// The bytes are not a secret key.
  case secretKey(SecretKeyError)
}

/// A secret key in wallet import format: the key and the form of its public key.
public struct WIF: Equatable, Sendable {
  /// The secret.
  public let secretKey: SecretKey
  /// The form in which scripts hold the public key.
  public let form: PublicKeyForm
  /// The chain for which it is written.
  public let network: Network

  /// Prepares a secret key for export.
  public init(_ secretKey: SecretKey, form: PublicKeyForm = .compressed, network: Network) {
    self.secretKey = secretKey
    self.form = form
    self.network = network
  }

  /// Reads a secret key of the wanted chain.
  public init(_ text: some StringProtocol, network: Network) throws(WIFError) {
    self = try withCleanStack { () throws(WIFError) in
      var payload = try Self.payload(of: text)
      defer { wipe(&payload) }
      return try WIF(payload: payload, network: network)
    }
  }

  private static func payload(of text: some StringProtocol) throws(WIFError) -> [UInt8] {
    do { return try Base58Check.decode(text, maximumBytes: 34) } catch { throw .base58(error) }
  }

  /// Reads the bytes of a base58 text; the caller must wipe them.
  init(payload: [UInt8], network: Network) throws(WIFError) {
    guard (33...34).contains(payload.count) else { throw .wrongLength(payload.count) }
    let networks = Network.having(payload[0], as: \.secretKeyVersion)
    guard !networks.isEmpty else { throw .unknownVersion(payload[0]) }
    guard networks.contains(network) else { throw .otherNetwork(networks) }
    if payload.count == 34, payload[33] != 1 { throw .unknownMark(payload[33]) }
    var secret = Array(payload[1..<33])
    defer { wipe(&secret) }
    let key: SecretKey
    do { key = try SecretKey(secret) } catch { throw .secretKey(error) }
    self.init(key, form: payload.count == 34 ? .compressed : .uncompressed, network: network)
  }

  /// The bytes of the public key in its form.
  public var publicKeyBytes: [UInt8] { secretKey.publicKey.bytes(form) }

  /// Exports the secret as text; nothing else here prints it.
  public func exportText() -> String {
    withCleanStack {
      var payload = [network.secretKeyVersion]
      defer { wipe(&payload) }
      payload.reserveCapacity(40)
      secretKey.withExportedBytes { payload.append(contentsOf: $0) }
      switch form {
      case .compressed: payload.append(1)
      case .uncompressed: break
      }
      return Base58Check.encode(payload)
    }
  }
}
