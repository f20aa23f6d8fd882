/// Writes the part of CBOR that vouchers and messages use, each header in its shortest form.
struct CBORWriter {
  /// The tag that makes a byte string a content identifier.
  static let identifierTag: UInt64 = 42

  /// A voucher without conditions has fewer bytes.
  private static let usualCount = 160

  private(set) var bytes: [UInt8] = []

  /// Gives the bytes that a closure writes.
  static func write(_ body: (inout CBORWriter) -> Void) -> [UInt8] {
    var writer = CBORWriter()
    writer.bytes.reserveCapacity(usualCount)
    body(&writer)
    return writer.bytes
  }

  mutating func header(_ kind: CBORKind, _ argument: UInt64) {
    let major = kind.rawValue << 5
    guard argument >= 24 else { return bytes.append(major | UInt8(argument)) }
    let exponent =
      switch argument {
      case ...0xff: 0
      case ...0xffff: 1
      case ...0xffff_ffff: 2
      default: 3
      }
    bytes.append(major | UInt8(24 + exponent))
    for index in (0..<(1 << exponent)).reversed() {
      bytes.append(UInt8(truncatingIfNeeded: argument >> UInt64(8 * index)))
    }
  }

  mutating func null() {
    bytes.append(0xf6)
  }

  mutating func array(of count: Int) {
    header(.array, UInt64(count))
  }

  mutating func unsigned(_ value: UInt64) {
    header(.unsigned, value)
  }

  mutating func signed(_ value: Int64) {
    if value >= 0 {
      header(.unsigned, UInt64(value))
    } else {
      header(.negative, UInt64(-1 - value))
    }
  }

  mutating func byteString(_ value: [UInt8]) {
    header(.bytes, UInt64(value.count))
    bytes.append(contentsOf: value)
  }

  mutating func address(_ value: Address) {
    byteString(value.bytes)
  }

  mutating func epoch(_ value: Epoch) {
    signed(value.value)
  }

  mutating func amount(_ value: TokenAmount) {
    byteString(value.bytes)
  }

  mutating func signature(_ value: FilecoinSignature?) {
    if let value { byteString(value.bytes) } else { null() }
  }

  mutating func identifier(_ value: ContentIdentifier) {
    header(.tag, Self.identifierTag)
    byteString([0] + value.bytes)
  }
}
