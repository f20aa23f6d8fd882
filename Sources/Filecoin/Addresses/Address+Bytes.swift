extension Address {
  private static let maximumSubaddress = 54
  static let hashCount = 20
  static let blsKeyCount = 48

  /// Reads an address in the only form that it has.
  public init(bytes: [UInt8]) throws(AddressError) {
    guard bytes.count > 1, bytes.count <= Self.maximumBytes else {
      throw .wrongLength(bytes.count)
    }
    guard let kind = AddressKind(rawValue: bytes[0]) else { throw .unknownProtocol(bytes[0]) }
    try Self.check(bytes.dropFirst(), of: kind)
    self.init(unchecked: bytes)
  }

  private static func check(
    _ payload: ArraySlice<UInt8>, of kind: AddressKind
  ) throws(AddressError) {
    switch kind {
    case .id:
      guard let number = LEB128.decode(payload), number.rest.isEmpty else { throw .notLEB128 }
    case .secp256k1, .actor:
      guard payload.count == hashCount else { throw .wrongLength(payload.count + 1) }
    case .bls:
      guard payload.count == blsKeyCount else { throw .wrongLength(payload.count + 1) }
    case .delegated:
      guard let namespace = LEB128.decode(payload) else { throw .notLEB128 }
      guard namespace.rest.count <= maximumSubaddress else {
        throw .wrongLength(payload.count + 1)
      }
    }
  }
}
