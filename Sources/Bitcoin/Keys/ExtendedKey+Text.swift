internal import Hashing
internal import Secp256k1

/// The encoding, 78 bytes in base58 with a checksum:
///
///     version 4 | depth 1 | parent 4 | index 4 | chain code 32 | key 33
extension ExtendedKey {
  private enum Kind { case secret, `public` }

  /// Reads the bytes of a base58 text; the caller must wipe them.
  init(payload: [UInt8], network: Network) throws(ExtendedKeyError) {
    guard payload.count == Self.encodedCount else { throw .wrongLength(payload.count) }
    let kind = try Self.kind(ofVersion: Self.number(payload[0..<4]), network)
    let lineage = try KeyLineage(encoded: payload)
    switch kind {
    case .secret:
      let key = try Self.secretKey(payload[45...])
      self = .secret(ExtendedSecretKey(key, lineage: lineage, network: network))
    case .public:
      let key: PublicKey
      do { key = try PublicKey(Array(payload[45...])) } catch { throw .publicKey(error) }
      self = .public(ExtendedPublicKey(key, lineage: lineage, network: network))
    }
  }

  private static func kind(
    ofVersion version: UInt32, _ network: Network
  ) throws(ExtendedKeyError) -> Kind {
    let ofSecret = Network.having(version, as: \.extendedSecretKeyVersion)
    let ofPublic = Network.having(version, as: \.extendedPublicKeyVersion)
    let networks = ofSecret + ofPublic
    guard !networks.isEmpty else { throw .unknownVersion(version) }
    guard networks.contains(network) else { throw .otherNetwork(networks) }
    return ofSecret.isEmpty ? .public : .secret
  }

  private static func secretKey(_ bytes: ArraySlice<UInt8>) throws(ExtendedKeyError) -> SecretKey {
    guard let prefix = bytes.first, prefix == 0 else {
      throw .secretKeyPrefix(bytes.first ?? 0)
    }
    var secret = Array(bytes.dropFirst())
    defer { wipe(&secret) }
    do { return try SecretKey(secret) } catch { throw .secretKey(error) }
  }

  fileprivate static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }
}

extension KeyLineage {
  fileprivate init(encoded bytes: [UInt8]) throws(ExtendedKeyError) {
    guard let chainCode = Digest<32>(bytes[13..<45]) else {
      preconditionFailure("the range has 32 bytes")
    }
    depth = bytes[4]
    parent = KeyFingerprint(rawValue: ExtendedKey.number(bytes[5..<9]))
    index = ChildIndex(rawValue: ExtendedKey.number(bytes[9..<13]))
    self.chainCode = chainCode
    guard depth > 0 || parent == .none else { throw .masterWithParent(parent) }
    guard depth > 0 || index.rawValue == 0 else { throw .masterWithIndex(index) }
  }

  fileprivate func encoded(version: UInt32) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(ExtendedKey.encodedCount)
    withUnsafeBytes(of: version.bigEndian) { bytes.append(contentsOf: $0) }
    bytes.append(depth)
    bytes += parent.bytes
    withUnsafeBytes(of: index.rawValue.bigEndian) { bytes.append(contentsOf: $0) }
    return bytes + chainCode.array
  }
}

extension ExtendedPublicKey: CustomStringConvertible {
  /// Reads `xpub…` or `tpub…` of the wanted chain.
  public init(_ text: some StringProtocol, network: Network) throws(ExtendedKeyError) {
    switch try ExtendedKey(text, network: network) {
    case .public(let key): self = key
    case .secret: throw .isSecret
    }
  }

  public var description: String {
    Base58Check.encode(
      lineage.encoded(version: network.extendedPublicKeyVersion) + publicKey.compressed)
  }
}

extension ExtendedSecretKey {
  /// Reads `xprv…` or `tprv…` of the wanted chain.
  public init(_ text: some StringProtocol, network: Network) throws(ExtendedKeyError) {
    switch try ExtendedKey(text, network: network) {
    case .secret(let key): self = key
    case .public: throw .isPublic
    }
  }

  /// Exports the secret as text; nothing else here prints it.
  public func exportText() -> String {
    withCleanStack {
      var payload = lineage.encoded(version: network.extendedSecretKeyVersion)
      defer { wipe(&payload) }
      payload.reserveCapacity(ExtendedKey.encodedCount)
      payload.append(0)
      secretKey.withExportedBytes { payload.append(contentsOf: $0) }
      return Base58Check.encode(payload)
    }
  }
}
