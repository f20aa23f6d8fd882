public import Secp256k1
internal import Hashing

/// One key's ECDSA signature for one input.
///
/// Having one says nothing of whether it fits: `PSBT.isValid(_:input:)` tells that.
public struct PSBTPartialSignature: PSBTEntry {
  /// The key that signed, as the script has it.
  public let key: PSBTPublicKey
  /// The signature as a script wants it: strict DER and the byte for the hash type.
  public let bytes: [UInt8]

  /// Refuses what Bitcoin Core refuses: anything but strict DER and a hash type that is defined.
  public init(key: PSBTPublicKey, bytes: [UInt8]) throws(PSBTFieldFault) {
    guard SignatureEncoding.isStrictDER(bytes), SignatureEncoding.hasDefinedHashType(bytes) else {
      throw .signatureEncoding
    }
    self.key = key
    self.bytes = bytes
  }

  /// Which parts of the transaction the signature covers.
  public var sighashType: SighashType { SighashType(byte: bytes[bytes.count - 1]) }

  /// The signature without the hash type; `nil` if its numbers are out of range.
  public var signature: ECDSASignature? {
    do { return try ECDSASignature(der: Array(bytes.dropLast())) } catch { return nil }
  }

  /// Takes a hash type unseen, for whoever shows what becomes of one that is not defined.
  package init(key: PSBTPublicKey, signature: ECDSASignature, type: SighashType) {
    self.key = key
    bytes = signature.der + [type.byte]
  }

  init(keyData: [UInt8], value: [UInt8]) throws(PSBTFieldFault) {
    try self.init(key: PSBTPublicKey(keyData: keyData), bytes: value)
  }

  var keyData: [UInt8] { key.bytes }
  var value: [UInt8] { bytes }

  /// Core keeps these by the hashes of their keys.
  func precedes(_ other: PSBTPartialSignature) -> Bool { key.hash < other.key.hash }
}
