import Hashing

/// The one-shot hashes compared with nettle's own calls.
func hashingCases() -> [RatioCase] {
  let messages = [33, 80, 1024].map { [UInt8](repeating: 0x5a, count: $0) }
  return messages.flatMap { message in
    [
      hashing("sha256", SHA256.self, message) { bytes, out in BareHash.sha256(bytes, into: out) },
      hashing("double-sha256", DoubleSHA256.self, message) { bytes, out in
        BareHash.sha256(bytes, into: out)
        BareHash.sha256(UnsafeBufferPointer(start: out, count: 32), into: out)
      },
      hashing("hash160", Hash160.self, message) { bytes, out in
        BareHash.sha256(bytes, into: out)
        BareHash.ripemd160(UnsafeBufferPointer(start: out, count: 32), into: out)
      },
    ]
  }
}

private func hashing<let size: Int, Function: HashFunction>(
  _ name: String, _: Function.Type, _ message: [UInt8],
  _ bare: @escaping (UnsafeBufferPointer<UInt8>, UnsafeMutablePointer<UInt8>) -> Void
) -> RatioCase where Function.Output == Digest<size> {
  RatioCase(
    name: "\(name)-\(message.count)", bytes: message.count,
    bare: { count in BareHash.loop(message, count: count, bare) },
    ours: { count in
      (0..<count).reduce(into: 0 as UInt64) { checksum, _ in
        checksum &+= UInt64(Function.hash(message).bytes[0])
      }
    })
}
