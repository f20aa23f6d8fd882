public import Hashing

/// Where a key comes from: a master key and the path from there (BIP-0032).
public struct PSBTKeyOrigin: Hashable, Sendable {
  /// The first four bytes of the master public key's HASH160.
  public var fingerprint: Digest<4>
  /// The children's numbers from the master key on; from 0x80000000 on they are hardened.
  public var path: [UInt32]

  /// Names an origin.
  public init(fingerprint: Digest<4>, path: [UInt32]) {
    self.fingerprint = fingerprint
    self.path = path
  }

  init(encoded bytes: some Collection<UInt8>) throws(PSBTFieldFault) {
    guard bytes.count.isMultiple(of: 4), let fingerprint = Digest<4>(bytes.prefix(4)) else {
      throw .originLength(bytes.count)
    }
    self.fingerprint = fingerprint
    let numbers = Array(bytes.dropFirst(4))
    path = stride(from: 0, to: numbers.count, by: 4).map { start in
      numbers[start..<start + 4].reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
  }

  var encoded: [UInt8] {
    var buffer = ByteBuffer(capacity: 4 + 4 * path.count)
    buffer.write(fingerprint)
    for number in path { buffer.write(number) }
    return buffer.bytes
  }

  /// Core's order: the fingerprint, then the shorter path, then the path.
  func precedes(_ other: PSBTKeyOrigin) -> Bool {
    guard fingerprint == other.fingerprint else { return fingerprint < other.fingerprint }
    guard path.count == other.path.count else { return path.count < other.path.count }
    return path.lexicographicallyPrecedes(other.path)
  }
}

/// A key of a script, and where its owner finds the secret for it.
public struct PSBTKeyDerivation: PSBTEntry {
  /// The key as the script has it.
  public let key: PSBTPublicKey
  /// Where it comes from.
  public let origin: PSBTKeyOrigin

  /// Tells a key's origin.
  public init(key: PSBTPublicKey, origin: PSBTKeyOrigin) {
    self.key = key
    self.origin = origin
  }

  init(keyData: [UInt8], value: [UInt8]) throws(PSBTFieldFault) {
    key = try PSBTPublicKey(keyData: keyData)
    origin = try PSBTKeyOrigin(encoded: value)
  }

  var keyData: [UInt8] { key.bytes }
  var value: [UInt8] { origin.encoded }
}
