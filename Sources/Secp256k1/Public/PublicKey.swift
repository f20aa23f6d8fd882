internal import CSecp256k1

/// Why bytes are not a public key.
public enum PublicKeyError: Error, Equatable, Sendable {
  /// A public key has 33 or 65 bytes, an x-only one 32; there were this many.
  case wrongLength(Int)
  /// Public keys of this length do not start with this byte.
  case wrongPrefix(UInt8)
  /// These coordinates are not a point on the curve.
  case notOnCurve
  /// The prefix of a hybrid key (6 or 7) contradicts the parity of its y.
  case parityContradictsPrefix
}

/// A point on the curve, against which signatures are verified.
public struct PublicKey: Sendable {
  var raw: secp256k1_pubkey

  init(raw: secp256k1_pubkey) {
    self.raw = raw
  }

  /// Reads the 33-byte form, the 65-byte form or the hybrid form, which consensus takes too.
  public init(_ bytes: [UInt8]) throws(PublicKeyError) {
    try self.init(bytes.span)
  }

  /// Reads a key in place, in a script or on a stack, without allocating.
  public init(_ bytes: Span<UInt8>) throws(PublicKeyError) {
    var key = secp256k1_pubkey()
    let status = bytes.withUnsafeBufferPointer { buffer -> Int32 in
      guard let start = buffer.baseAddress else { return 0 }
      return secp256k1_ec_pubkey_parse(Context.shared.pointer, &key, start, buffer.count)
    }
    guard status == 1 else { throw PublicKeyError(refused: bytes) }
    raw = key
  }

  /// The same point as taproot writes it: only its x.
  public var xOnly: XOnlyPublicKey {
    var key = secp256k1_xonly_pubkey()
    let status = withUnsafePointer(to: raw) {
      secp256k1_xonly_pubkey_from_pubkey(Context.shared.pointer, &key, nil, $0)
    }
    precondition(status == 1, "every public key has an x")
    return XOnlyPublicKey(raw: key)
  }

  /// Adds the tweak times the generator, as BIP32 derives a child's public key.
  public func adding(tweak: InlineArray<32, UInt8>) throws(TweakError) -> PublicKey {
    var key = raw
    let status = tweak.withPointer {
      secp256k1_ec_pubkey_tweak_add(Context.shared.pointer, &key, $0)
    }
    guard status == 1 else { throw TweakError(refused: tweak) }
    return PublicKey(raw: key)
  }
}

extension PublicKeyError {
  /// Finds out why the library refused to read a key.
  fileprivate init(refused bytes: Span<UInt8>) {
    switch bytes.count {
    case 33:
      self = bytes[0] == 2 || bytes[0] == 3 ? .notOnCurve : .wrongPrefix(bytes[0])
    case 65:
      self = .init(refusedLong: bytes)
    default:
      self = .wrongLength(bytes.count)
    }
  }

  private init(refusedLong bytes: Span<UInt8>) {
    switch bytes[0] {
    case 4: self = .notOnCurve
    case 6, 7: self = bytes[64] & 1 == bytes[0] & 1 ? .notOnCurve : .parityContradictsPrefix
    default: self = .wrongPrefix(bytes[0])
    }
  }
}
