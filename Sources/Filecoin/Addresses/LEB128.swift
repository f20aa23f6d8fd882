/// Unsigned LEB128: seven bits in each byte, lowest first; the top bit says that more follow.
enum LEB128 {
  /// A number, and the bytes that follow it.
  struct Number {
    let value: UInt64
    let rest: ArraySlice<UInt8>
  }

  static func encode(_ value: UInt64) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
    return bytes
  }

  /// Reads the shortest form of a number of at most 63 bits; `nil` if the bytes begin otherwise.
  static func decode(_ bytes: ArraySlice<UInt8>) -> Number? {
    var value: UInt64 = 0
    for (index, byte) in bytes.prefix(9).enumerated() {
      value |= UInt64(byte & 0x7f) << UInt64(7 * index)
      guard byte & 0x80 == 0 else { continue }
      guard byte != 0 || index == 0 else { return nil }
      return Number(value: value, rest: bytes.dropFirst(index + 1))
    }
    return nil
  }
}
