internal import Hashing

/// A number of 256 bits that a block's hash, read as a number, may not exceed.
public struct Target: Hashable, Sendable {
  /// The number, least significant byte first, as hashes are read.
  let digest: Digest<32>

  /// Makes a number from its highest bytes, most significant first; the other bytes are `rest`.
  private init(leading: [UInt8], rest: UInt8) {
    digest = Digest(
      InlineArray { index in 31 - index < leading.count ? leading[31 - index] : rest })
  }

  /// Makes a number from three bytes shifted up by some bytes; bytes beyond 256 bits are lost.
  init(mantissa: UInt32, shiftedBytes shift: Int) {
    digest = Digest(
      InlineArray { index in
        (shift..<shift + 4).contains(index)
          ? UInt8(truncatingIfNeeded: mantissa >> (8 * UInt32(index - shift))) : 0
      })
  }

  /// The easiest target that a chain allows.
  public static func limit(of network: Network) -> Target {
    switch network {
    case .mainnet, .testnet: Target(leading: [0, 0, 0, 0], rest: 0xff)
    case .signet: Target(leading: [0, 0, 0x03, 0x77, 0xae], rest: 0)
    case .regtest: Target(leading: [0x7f], rest: 0xff)
    }
  }

  /// Whether a hash, read as a number, is at most the target.
  public func isMet(by hash: BlockHash) -> Bool {
    !(self < Target(hash.digest))
  }

  private init(_ digest: Digest<32>) {
    self.digest = digest
  }
}

extension Target: Comparable {
  public static func < (left: Self, right: Self) -> Bool {
    for index in stride(from: 31, through: 0, by: -1) {
      let (one, other) = (left.digest.bytes[index], right.digest.bytes[index])
      guard one == other else { return one < other }
    }
    return false
  }
}

extension Target: CustomStringConvertible {
  public var description: String { Hex.encode(digest.array.reversed()) }
}
