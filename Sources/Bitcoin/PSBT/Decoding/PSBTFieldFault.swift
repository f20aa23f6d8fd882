public import Secp256k1

/// A fault of one field of a PSBT.
public enum PSBTFieldFault: Error, Equatable, Sendable {
  /// The key has this many bytes after its type, which is not the number for fields of this type.
  case keyLength(Int)
  /// The key cannot be split into its parts.
  case key(CodecError)
  /// A public key in the key or in the value is not valid.
  case publicKey(PublicKeyError)
  /// The value is not an encoding of what the type requires.
  case value(CodecError)
  /// A key's origin has this many bytes, which is not a fingerprint and a path of four-byte
  /// numbers.
  case originLength(Int)
  /// An ECDSA signature is not strict DER with a defined hash type.
  case signatureEncoding
  /// A Schnorr signature has this many bytes: not 64, and not 65.
  case schnorrLength(Int)
  /// A control block has this many bytes: not 33 and whole hashes of 32.
  case controlBlockLength(Int)
  /// A leaf script lacks the version after it.
  case missingLeafVersion
  /// A taproot tree has no leaf.
  case emptyTree
  /// A leaf is deeper in its taproot tree than 128.
  case leafTooDeep(UInt8)
  /// A leaf version has its lowest bit set, which belongs to the parity.
  case leafVersion(UInt8)
  /// The depths of the leaves do not make one whole tree.
  case unbalancedTree
  /// An extended key of depth 0 has a parent (BIP-0032).
  case masterKeyWithParent
  /// The participants' keys have this many bytes: not a multiple of 33.
  case participantsLength(Int)
  /// A public nonce has this many bytes instead of 66.
  case nonceLength(Int)
  /// The unsigned transaction has a scriptSig.
  case scriptSigPresent(input: Int)
  /// Only version 0 is supported.
  case unsupportedVersion(UInt32)
}

extension PSBTFieldFault {
  /// The same fault with offsets that count from the start of the PSBT.
  func moved(key: Int, value: Int) -> PSBTFieldFault {
    switch self {
    case .key(let error): .key(error.moved(by: key))
    case .value(let error): .value(error.moved(by: value))
    case .keyLength, .publicKey, .originLength, .signatureEncoding, .schnorrLength,
      .controlBlockLength, .missingLeafVersion, .emptyTree, .leafTooDeep, .leafVersion,
      .unbalancedTree, .masterKeyWithParent, .participantsLength, .nonceLength, .scriptSigPresent,
      .unsupportedVersion:
      self
    }
  }
}

extension CodecError {
  /// The same error, with offsets counted from a place this many bytes earlier.
  func moved(by distance: Int) -> CodecError {
    switch self {
    case .truncated(let offset, let needed):
      .truncated(offset: offset + distance, needed: needed)
    case .trailingBytes(let offset, let count):
      .trailingBytes(offset: offset + distance, count: count)
    case .nonCanonicalCompactSize(let offset, let value):
      .nonCanonicalCompactSize(offset: offset + distance, value: value)
    case .compactSizeTooLarge(let offset, let value):
      .compactSizeTooLarge(offset: offset + distance, value: value)
    case .countBeyondInput(let offset, let count):
      .countBeyondInput(offset: offset + distance, count: count)
    case .superfluousWitness(let offset):
      .superfluousWitness(offset: offset + distance)
    case .unknownTransactionFlags(let offset, let flags):
      .unknownTransactionFlags(offset: offset + distance, flags: flags)
    }
  }
}
