extension PixelPicture {
  /// The picture as a PNG file (RFC 2083), its pixels stored without compression (RFC 1951, 3.2.4).
  var png: [UInt8] {
    let header = Self.number(width) + Self.number(height) + [2, 3, 0, 0, 0]
    let colors = palette.flatMap { [$0.red, $0.green, $0.blue] }
    return [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] + Self.chunk("IHDR", header)
      + Self.chunk("PLTE", colors) + Self.chunk("IDAT", Self.stored(scanlines))
      + Self.chunk("IEND", [])
  }

  private static func number(_ value: Int) -> [UInt8] { number(UInt32(value)) }

  private static func number(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let checked = Array(name.utf8) + content
    return number(content.count) + checked + number(cyclicCheck(checked))
  }

  /// The bytes in the form of zlib (RFC 1950), in blocks as long as they may be.
  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = [0x78, 0x01]
    var rest = bytes[...]
    while !rest.isEmpty {
      let block = rest.prefix(65_535)
      rest = rest.dropFirst(block.count)
      let low = UInt8(truncatingIfNeeded: block.count)
      let high = UInt8(block.count >> 8)
      stream += [rest.isEmpty ? 1 : 0, low, high, ~low, ~high] + block
    }
    return stream + number(sumCheck(bytes))
  }

  /// CRC-32, as chunks end with it.
  private static func cyclicCheck(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in
        sum & 1 == 1 ? sum >> 1 ^ 0xedb8_8320 : sum >> 1
      }
    }
  }

  /// Adler-32, as the form of zlib ends with it.
  private static func sumCheck(_ bytes: [UInt8]) -> UInt32 {
    let (low, high) = bytes.reduce((low: UInt32(1), high: UInt32(0))) { sums, byte in
      let low = (sums.low + UInt32(byte)) % 65_521
      return (low, (sums.high + low) % 65_521)
    }
    return high << 16 | low
  }
}
