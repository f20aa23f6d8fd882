/// The 32 digits of bech32, which descriptors use for their checksums too.
enum Bech32Alphabet {
  private static let alphabet: StaticString = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"

  static func digit(_ value: UInt8) -> UInt8 { alphabet.utf8Start[Int(value)] }

  private static let values: [UInt8?] = (0...255).map { character in
    (0..<32).first { digit($0) == character }
  }

  static func value(of character: UInt8) -> UInt8? { values[Int(character)] }
}

/// The BCH code over five-bit digits that BIP-0173 defines.
enum Bech32Checksum {
  static let count = 6

  /// The variant whose checksum the last six digits are; `nil` if neither's.
  static func variant(prefix: ArraySlice<UInt8>, digits: [UInt8]) -> Bech32Variant? {
    switch remainder(expanded(prefix) + digits) {
    case Bech32Variant.bech32.constant: .bech32
    case Bech32Variant.bech32m.constant: .bech32m
    default: nil
    }
  }

  /// The six digits that follow the data.
  static func digits(
    prefix: ArraySlice<UInt8>, _ data: [UInt8], _ variant: Bech32Variant
  ) -> [UInt8] {
    let padding = [UInt8](repeating: 0, count: count)
    let value = remainder(expanded(prefix) + data + padding) ^ variant.constant
    return (0..<count).map { UInt8(value >> (5 * (5 - $0)) & 31) }
  }

  private static func expanded(_ prefix: ArraySlice<UInt8>) -> [UInt8] {
    prefix.map { $0 >> 5 } + [0] + prefix.map { $0 & 31 }
  }

  private static let generator: [UInt32] = [
    0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3,
  ]

  private static func remainder(_ digits: [UInt8]) -> UInt32 {
    digits.reduce(1) { remainder, digit in
      let top = remainder >> 25
      let shifted = (remainder & 0x1ff_ffff) << 5 ^ UInt32(digit)
      return generator.indices.reduce(shifted) { value, bit in
        top >> UInt32(bit) & 1 == 1 ? value ^ generator[bit] : value
      }
    }
  }
}
