public import Hashing
public import Secp256k1

/// A public key in the form in which its script has it: compressed or not.
///
/// The two forms of one point are two different keys to a script, and so to a PSBT.
public struct PSBTPublicKey: Sendable {
  /// The key in the form in which the script has it.
  public let bytes: [UInt8]
  /// The point that the bytes name.
  public let point: PublicKey

  /// Reads a key, and refuses bytes that are not a point on the curve.
  public init(_ bytes: [UInt8]) throws(PublicKeyError) {
    point = try PublicKey(bytes)
    self.bytes = bytes
  }

  /// Takes the compressed form of a key, the only one that segwit allows.
  public init(_ point: PublicKey) {
    self.point = point
    bytes = point.compressed
  }

  /// Takes the 65-byte form of a key.
  public init(uncompressed point: PublicKey) {
    self.point = point
    bytes = point.uncompressed
  }

  /// Whether this is the form that segwit allows.
  public var isCompressed: Bool { bytes.count == 33 }

  /// The HASH160 of the key, which addresses commit to.
  public var hash: Digest<20> { Hash160.hash(bytes) }

  init(keyData: [UInt8]) throws(PSBTFieldFault) {
    guard keyData.count == 33 || keyData.count == 65 else { throw .keyLength(keyData.count) }
    do { try self.init(keyData) } catch { throw .publicKey(error) }
  }
}

extension PSBTPublicKey: Hashable, Comparable {
  public static func == (left: Self, right: Self) -> Bool { left.bytes == right.bytes }

  public static func < (left: Self, right: Self) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}
