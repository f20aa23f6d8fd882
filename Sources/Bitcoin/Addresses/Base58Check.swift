internal import Hashing

/// Base58 of bytes and the first four bytes of their double SHA-256.
public enum Base58Check {
  private static let checksumCount = 4

  /// Writes bytes with their checksum.
  public static func encode(_ payload: [UInt8]) -> String {
    Base58.encode(payload + checksum(of: payload))
  }

  /// Reads bytes, of which there may be so many without the checksum, and checks it.
  public static func decode(
    _ text: some StringProtocol, maximumBytes: Int = 508
  ) throws(Base58Error) -> [UInt8] {
    let bytes = try Base58.decode(text, maximumBytes: maximumBytes + checksumCount)
    guard bytes.count >= checksumCount else { throw .checksumMissing(count: bytes.count) }
    let payload = Array(bytes.dropLast(checksumCount))
    guard bytes.suffix(checksumCount).elementsEqual(checksum(of: payload)) else {
      throw .checksumMismatch
    }
    return payload
  }

  private static func checksum(of payload: [UInt8]) -> ArraySlice<UInt8> {
    DoubleSHA256.hash(payload).array.prefix(checksumCount)
  }
}
