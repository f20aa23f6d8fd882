public import Hashing

/// The preimage of a hash that a script asks for.
///
/// It is not checked against the hash; Bitcoin Core does not check it when reading either.
public struct PSBTPreimage<let count: Int>: PSBTEntry {
  /// The hash in the script.
  public let hash: Digest<count>
  /// The preimage that the witness needs.
  public let preimage: [UInt8]

  /// Makes an entry for a hash and its preimage.
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
