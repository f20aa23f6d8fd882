/// A key of a script, and where its owner finds the secret for it.
public struct PSBTKeyDerivation: PSBTEntry {
  /// The key as the script has it.
  public let key: PSBTPublicKey
  /// Where it comes from.
  public let origin: KeyOrigin

  /// Tells a key's origin.
  public init(key: PSBTPublicKey, origin: KeyOrigin) {
    self.key = key
    self.origin = origin
  }

  init(keyData: [UInt8], value: [UInt8]) throws(PSBTFieldFault) {
    key = try PSBTPublicKey(keyData: keyData)
    origin = try KeyOrigin(encoded: value)
  }

  var keyData: [UInt8] { key.bytes }
  var value: [UInt8] { origin.encoded }
}
