public import Hashing

/// The preimage of a hash that a script asks for.
///
/// Nobody has checked that it hashes to the hash; Bitcoin Core does not when it reads one.
public struct PSBTPreimage<let count: Int>: PSBTEntry {
  /// What the script has.
  public let hash: Digest<count>
  /// What the witness needs.
  public let preimage: [UInt8]

  /// Answers a hash.
  public init(hash: Digest<count>, preimage: [UInt8]) {
    self.hash = hash
    self.preimage = preimage
  }

  init(keyData: [UInt8], value: [UInt8]) throws(PSBTFieldFault) {
    guard let hash = Digest<count>(keyData) else { throw .keyLength(keyData.count) }
    self.init(hash: hash, preimage: value)
  }

  var keyData: [UInt8] { hash.array }
  var value: [UInt8] { preimage }
}
