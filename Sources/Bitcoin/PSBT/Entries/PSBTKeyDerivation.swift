/// A key of a script and its origin, by which its owner derives the secret.
public struct PSBTKeyDerivation: PSBTEntry {
  /// The key in the form in which the script has it.
  public let key: PSBTPublicKey
  /// The origin of the key.
  public let origin: KeyOrigin

  /// Makes an entry for a key and its origin.
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
