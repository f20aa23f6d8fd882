import TestSupport

/// Numbers of the curve that tests speak of.
enum Curve {
  /// How many points there are; secret keys are below it.
  static var order: InlineArray<32, UInt8> {
    get throws {
      try inline(fromHex: "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141")
    }
  }

  /// The order with a small number added to its last byte.
  static func order(adding difference: Int) throws -> InlineArray<32, UInt8> {
    var bytes = try order
    bytes[31] = UInt8(Int(bytes[31]) + difference)
    return bytes
  }

  /// A small number as 32 bytes.
  static func scalar(_ value: UInt8) -> InlineArray<32, UInt8> {
    var bytes = InlineArray<32, UInt8>(repeating: 0)
    bytes[31] = value
    return bytes
  }

  /// The generator's coordinates, published in SEC 2.
  static let generatorX = "79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798"
  static let generatorY = "483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8"
}
