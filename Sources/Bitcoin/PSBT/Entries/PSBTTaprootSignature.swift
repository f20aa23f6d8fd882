public import Hashing
public import Secp256k1

/// A taproot signature as a witness has it: 64 bytes, or 65 with a hash type.
public struct PSBTTaprootSignature: Hashable, Sendable, PSBTValue {
  /// The signature as the witness has it.
  public let bytes: [UInt8]

  /// Refuses any length but 64 and 65.
  public init(_ bytes: [UInt8]) throws(PSBTFieldFault) {
    guard bytes.count == 64 || bytes.count == 65 else { throw .schnorrLength(bytes.count) }
    self.bytes = bytes
  }

  /// The hash type; `nil` if taproot does not allow it to be written like this.
  ///
  /// The default type is written by leaving the byte out, never as a zero.
  public var sighashType: SighashType? {
    guard bytes.count == 65 else { return .taprootDefault }
    return bytes[64] == 0 ? nil : SighashType(byte: bytes[64])
  }

  /// The signature without the hash type.
  public var signature: SchnorrSignature {
    SchnorrSignature(InlineArray { bytes[$0] })
  }

  init(_ signature: SchnorrSignature, type: SighashType) {
    let bytes = withUnsafeBytes(of: signature.bytes) { Array($0) }
    self.bytes = type == .taprootDefault ? bytes : bytes + [type.byte]
  }

  init(psbtValue: [UInt8]) throws(PSBTFieldFault) {
    try self.init(psbtValue)
  }

  var psbtValue: [UInt8] { bytes }
}

/// One key's signature for a leaf of a taproot output.
public struct PSBTTaprootScriptSignature: PSBTEntry {
  /// The x-only key as the leaf has it, unchecked.
  public let key: Digest<32>
  /// The hash of the leaf.
  public let leafHash: Digest<32>
  /// The signature as the witness takes it.
  public let signature: PSBTTaprootSignature

  /// Makes an entry for a signature of a leaf by a key.
  public init(key: Digest<32>, leafHash: Digest<32>, signature: PSBTTaprootSignature) {
    self.key = key
    self.leafHash = leafHash
    self.signature = signature
  }

  init(keyData: [UInt8], value: [UInt8]) throws(PSBTFieldFault) {
    guard let key = Digest<32>(keyData.prefix(32)), let leafHash = Digest<32>(keyData.dropFirst(32))
    else { throw .keyLength(keyData.count) }
    self.init(key: key, leafHash: leafHash, signature: try PSBTTaprootSignature(value))
  }

  var keyData: [UInt8] { key.array + leafHash.array }
  var value: [UInt8] { signature.bytes }
}
