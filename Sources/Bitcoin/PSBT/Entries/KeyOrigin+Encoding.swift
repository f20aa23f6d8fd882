/// A key's origin as a PSBT writes it: the fingerprint and then each child's number.
extension KeyOrigin {
  init(encoded bytes: some Collection<UInt8>) throws(PSBTFieldFault) {
    guard bytes.count >= 4, bytes.count.isMultiple(of: 4) else {
      throw .originLength(bytes.count)
    }
    let bytes = Array(bytes)
    let numbers = stride(from: 4, to: bytes.count, by: 4).map { start in
      bytes[start..<start + 4].reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
    self.init(
      fingerprint: KeyFingerprint(rawValue: bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }),
      path: DerivationPath(numbers.map(ChildIndex.init(rawValue:))))
  }

  var encoded: [UInt8] {
    var buffer = ByteBuffer(capacity: 4 + 4 * path.indices.count)
    buffer.write(fingerprint.bytes)
    for index in path.indices { buffer.write(index.rawValue) }
    return buffer.bytes
  }

  /// Core's order: the fingerprint, then the shorter path, then the path.
  func precedes(_ other: KeyOrigin) -> Bool {
    guard fingerprint == other.fingerprint else {
      return fingerprint.rawValue < other.fingerprint.rawValue
    }
    let numbers = path.indices.map(\.rawValue)
    let otherNumbers = other.path.indices.map(\.rawValue)
    guard numbers.count == otherNumbers.count else { return numbers.count < otherNumbers.count }
    return numbers.lexicographicallyPrecedes(otherNumbers)
  }
}
