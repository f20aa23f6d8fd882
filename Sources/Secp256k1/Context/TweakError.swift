internal import CSecp256k1

/// Why a tweak cannot be added to a key.
public enum TweakError: Error, Equatable, Sendable {
  /// The number is the order of the curve or above it.
  case notBelowCurveOrder
  /// The key and the tweak add up to zero, which is not a key.
  case sumIsZero

  /// Finds out for which of the two reasons the library refused the tweak.
  init(refused tweak: InlineArray<32, UInt8>) {
    self = tweak.withPointer(Scalar.isBelowCurveOrder) ? .sumIsZero : .notBelowCurveOrder
  }
}

/// Questions about 32 bytes read as a number, asked only to say why the library refused them.
enum Scalar {
  static func isZero(_ bytes: UnsafePointer<UInt8>) -> Bool {
    var union: UInt8 = 0
    for index in 0..<32 { union |= bytes[index] }
    return union == 0
  }

  static func isBelowCurveOrder(_ bytes: UnsafePointer<UInt8>) -> Bool {
    isZero(bytes) || secp256k1_ec_seckey_verify(Context.shared.pointer, bytes) == 1
  }
}
