import Bitcoin
import TestSupport

extension WireFormat {
  /// Decodes a value that a vector or a test writes in hexadecimal.
  init(wire text: String) throws {
    try self.init(decoding: bytes(fromHex: text))
  }
}

extension Script {
  /// Takes a script that a vector writes in hexadecimal.
  init(_ hex: HexBytes) {
    self.init(hex.bytes)
  }
}
