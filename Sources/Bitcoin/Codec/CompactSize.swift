/// Bitcoin's variable-length count: 1, 3, 5 or 9 bytes, the shortest that fits.
public enum CompactSize {
  /// The largest count that Bitcoin Core reads: 32 MiB.
  public static let maximum: UInt64 = 0x0200_0000

  /// How many bytes the encoding of a value takes.
  public static func encodedSize(of value: Int) -> Int {
    switch value {
    case ..<0xfd: 1
    case ...0xffff: 3
    case ...0xffff_ffff: 5
    default: 9
    }
  }
}

extension ByteReader {
  /// Reads a compact size as Bitcoin Core does: canonical, and at most 32 MiB.
  public mutating func readCompactSize() throws(CodecError) -> UInt64 {
    let start = offset
    let value: UInt64
    let smallest: UInt64
    switch try readInteger(UInt8.self) {
    case 0xfd: (value, smallest) = (UInt64(try readInteger(UInt16.self)), 0xfd)
    case 0xfe: (value, smallest) = (UInt64(try readInteger(UInt32.self)), 0x1_0000)
    case 0xff: (value, smallest) = (try readInteger(UInt64.self), 0x1_0000_0000)
    case let byte: (value, smallest) = (UInt64(byte), 0)
    }
    guard value >= smallest else { throw .nonCanonicalCompactSize(offset: start, value: value) }
    guard value <= CompactSize.maximum else {
      throw .compactSizeTooLarge(offset: start, value: value)
    }
    return value
  }
}

extension ByteSink {
  /// Writes a compact size in its shortest form.
  public mutating func write(compactSize value: Int) {
    switch value {
    case ..<0xfd: write(UInt8(value))
    case ...0xffff:
      write(0xfd as UInt8)
      write(UInt16(value))
    case ...0xffff_ffff:
      write(0xfe as UInt8)
      write(UInt32(value))
    default:
      write(0xff as UInt8)
      write(UInt64(value))
    }
  }
}
