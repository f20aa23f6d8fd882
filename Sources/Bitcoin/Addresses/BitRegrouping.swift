/// Why digits of five bits are not whole bytes.
public enum BitPaddingError: Error, Equatable, Sendable {
  /// A whole digit or more is left over at the end.
  case tooLong(bits: Int)
  /// The padding bits of the last digit are not all zero.
  case notZero(bits: Int)
}

/// The same bits in groups of eight and in groups of five.
enum BitRegrouping {
  /// Cuts bytes into digits of five bits, the last filled up with zeros.
  static func digits(of bytes: [UInt8]) -> [UInt8] {
    var digits: [UInt8] = []
    var (buffer, bits) = (0 as UInt32, 0)
    for byte in bytes {
      buffer = (buffer << 8 | UInt32(byte)) & 0xfff
      bits += 8
      while bits >= 5 {
        bits -= 5
        digits.append(UInt8(buffer >> UInt32(bits) & 31))
      }
    }
    if bits > 0 { digits.append(UInt8(buffer << UInt32(5 - bits) & 31)) }
    return digits
  }

  /// Joins digits of five bits to bytes; what is left over must be fewer than five zero bits.
  static func bytes(of digits: some Sequence<UInt8>) throws(BitPaddingError) -> [UInt8] {
    var bytes: [UInt8] = []
    var (buffer, bits) = (0 as UInt32, 0)
    for digit in digits {
      buffer = (buffer << 5 | UInt32(digit)) & 0xfff
      bits += 5
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(buffer >> UInt32(bits) & 0xff))
      }
    }
    guard bits < 5 else { throw .tooLong(bits: bits) }
    guard buffer & (1 << UInt32(bits) - 1) == 0 else { throw .notZero(bits: bits) }
    return bytes
  }
}
