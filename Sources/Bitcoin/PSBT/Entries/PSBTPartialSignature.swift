public import Secp256k1
internal import Hashing

/// One key's ECDSA signature for one input.
///
/// It is not verified: `PSBT.isValid(_:input:)` does that.
public struct PSBTPartialSignature: PSBTEntry {
  /// The key that signed, in the form in which the script has it.
  public let key: PSBTPublicKey
  /// The signature as a script takes it: strict DER and the byte for the hash type.
  public let bytes: [UInt8]

  /// Refuses, like Bitcoin Core, everything but strict DER with a defined hash type.
  public init(key: PSBTPublicKey, bytes: [UInt8]) throws(PSBTFieldFault) {
    guard SignatureEncoding.isStrictDER(bytes), SignatureEncoding.hasDefinedHashType(bytes) else {
      throw .signatureEncoding
    }
    self.key = key
    self.bytes = bytes
  }

  /// The hash type: which parts of the transaction the signature covers.
  public var sighashType: SighashType { SighashType(byte: bytes[bytes.count - 1]) }

  /// The signature without the hash type; `nil` if its numbers are out of range.
  public var signature: ECDSASignature? {
    do { return try ECDSASignature(der: Array(bytes.dropLast())) } catch { return nil }
  }

  /// Takes any hash type, to show what happens with an undefined one.
  package init(key: PSBTPublicKey, signature: ECDSASignature, type: SighashType) {
    self.key = key
    bytes = signature.der + [type.byte]
  }

  init(keyData: [UInt8], value: [UInt8]) throws(PSBTFieldFault) {
    try self.init(key: PSBTPublicKey(keyData: keyData), bytes: value)
  }

  var keyData: [UInt8] { key.bytes }
  var value: [UInt8] { bytes }

  /// Core's order: by the hashes of their keys.
  func precedes(_ other: PSBTPartialSignature) -> Bool { key.hash < other.key.hash }
}
