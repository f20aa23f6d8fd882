public import Bitcoin
public import Secp256k1

/// A signature for the funding output, and what it covers.
public struct ChannelSignature: Hashable, Sendable {
  /// The signature itself.
  public let signature: ECDSASignature
  /// Which parts of the transaction it covers.
  public let type: SighashType

  /// Puts a signature and its type together; whether it is anyone's is for others to find out.
  public init(_ signature: ECDSASignature, type: SighashType = .all) {
    self.signature = signature
    self.type = type
  }

  /// The most bytes that a signature takes in a script: a low S saves the longest form's last byte.
  ///
  /// DER has two bytes in front and two for each number; R takes at most 33, S at most 32.
  package static let maximumCount = 2 + (2 + 33) + (2 + 32) + 1

  /// As scripts want it: DER and the byte for the type.
  public var bytes: [UInt8] { signature.der + [type.byte] }
}
