extension Address {
  /// The robust address of an actor that a message creates.
  ///
  /// It depends on nothing but the sender's own address, the message's nonce and how many actors
  /// the message created before, so the sender knows it before the message is mined. The same key
  /// and nonce give the same address on every network.
  public static func robustAddress(
    creator: Address, nonce: UInt64, created: UInt64 = 0
  ) -> Address {
    let sender = CBORWriter.write { $0.byteString(creator.bytes) }
    return Address(actorData: sender + bigEndian(nonce) + bigEndian(created))
  }

  private static func bigEndian(_ value: UInt64) -> [UInt8] {
    (0..<8).reversed().map { UInt8(truncatingIfNeeded: value >> UInt64(8 * $0)) }
  }
}
