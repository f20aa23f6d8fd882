internal import Hashing

/// Base58 of bytes and the first four bytes of their double SHA-256.
public enum Base58Check {
  private static let checksumCount = 4

  /// Writes bytes with their checksum.
  public static func encode(_ payload: [UInt8]) -> String {
    var bytes: [UInt8] = []
    defer { wipe(&bytes) }
    bytes.reserveCapacity(payload.count + checksumCount)
    bytes += payload
    bytes += checksum(of: payload)
    return Base58.encode(bytes)
  }

  /// Reads at most this many bytes and their checksum; the caller must wipe them if they are a
  /// secret.
  public static func decode(
    _ text: some StringProtocol, maximumBytes: Int = 508
  ) throws(Base58Error) -> [UInt8] {
    var bytes = try Base58.decode(text, maximumBytes: maximumBytes + checksumCount)
    guard bytes.count >= checksumCount else { throw .checksumMissing(count: bytes.count) }
    let expected = Array(bytes.suffix(checksumCount))
    bytes.removeLast(checksumCount)
    guard expected == checksum(of: bytes) else {
      wipe(&bytes)
      throw .checksumMismatch
    }
    return bytes
  }

  private static func checksum(of payload: [UInt8]) -> [UInt8] {
    Array(DoubleSHA256.hash(payload).array.prefix(checksumCount))
  }
}
