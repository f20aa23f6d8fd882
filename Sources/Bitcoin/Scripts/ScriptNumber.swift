/// Script's numbers: little endian, the sign in the last byte's highest bit, zero as no bytes.
public enum ScriptNumber {
  /// Writes a number in its shortest form.
  public static func encode(_ number: Int64) -> [UInt8] {
    guard number != 0 else { return [] }
    var bytes: [UInt8] = []
    var magnitude = number.magnitude
    while magnitude > 0 {
      bytes.append(UInt8(truncatingIfNeeded: magnitude))
      magnitude >>= 8
    }
    let last = bytes.count - 1
    if bytes[last] & 0x80 != 0 {
      bytes.append(number < 0 ? 0x80 : 0)
    } else if number < 0 {
      bytes[last] |= 0x80
    }
    return bytes
  }

  /// Reads a number of at most eight bytes, shortest form or not.
  public static func decode(_ bytes: [UInt8]) -> Int64 {
    guard let last = bytes.last else { return 0 }
    var magnitude: UInt64 = 0
    for (place, byte) in bytes.prefix(8).enumerated() { magnitude |= UInt64(byte) << (8 * place) }
    guard last & 0x80 != 0 else { return Int64(truncatingIfNeeded: magnitude) }
    magnitude &= ~(0x80 << (8 * UInt64(bytes.count - 1)))
    return 0 &- Int64(truncatingIfNeeded: magnitude)
  }

  /// Whether the bytes are the shortest form of their number.
  public static func isMinimal(_ bytes: [UInt8]) -> Bool {
    guard let last = bytes.last, last & 0x7f == 0 else { return true }
    return bytes.count > 1 && bytes[bytes.count - 2] & 0x80 != 0
  }
}
