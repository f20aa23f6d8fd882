internal import CSecp256k1

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
