internal import CSecp256k1

extension PublicKey {
  /// The 33-byte form: 2 or 3 for the parity of y, then x.
  public var compressed: [UInt8] {
    serialized(count: 33, flags: SECP256K1_EC_COMPRESSED)
  }

  /// The 65-byte form: 4, then x and y.
  public var uncompressed: [UInt8] {
    serialized(count: 65, flags: SECP256K1_EC_UNCOMPRESSED)
  }

  private func serialized(count: Int, flags: Int32) -> [UInt8] {
    Array(unsafeUninitializedCapacity: count) { buffer, written in
      written = count
      guard let start = buffer.baseAddress else { return }
      serialize(to: start, count: count, flags: flags)
    }
  }

  func serialize(to start: UnsafeMutablePointer<UInt8>, count: Int, flags: Int32) {
    var written = count
    let status = withUnsafePointer(to: raw) {
      secp256k1_ec_pubkey_serialize(Context.shared.pointer, start, &written, $0, UInt32(flags))
    }
    precondition(status == 1 && written == count, "the form has a fixed length")
  }
}

extension PublicKey: Comparable {
  /// Compares the compressed forms byte by byte, as BIP67 sorts keys.
  public static func < (left: Self, right: Self) -> Bool {
    left.compare(with: right) < 0
  }

  public static func == (left: Self, right: Self) -> Bool {
    left.compare(with: right) == 0
  }

  private func compare(with other: Self) -> Int32 {
    withUnsafePointer(to: raw) { left in
      withUnsafePointer(to: other.raw) { right in
        secp256k1_ec_pubkey_cmp(Context.shared.pointer, left, right)
      }
    }
  }
}

extension PublicKey: Hashable {
  public func hash(into hasher: inout Hasher) {
    var bytes = InlineArray<33, UInt8>(repeating: 0)
    bytes.withMutablePointer { start in
      serialize(to: start, count: 33, flags: SECP256K1_EC_COMPRESSED)
      hasher.combine(bytes: UnsafeRawBufferPointer(start: start, count: 33))
    }
  }
}
