/// A fee rate: satoshis for each thousand virtual bytes.
public struct FeeRate: Hashable, Comparable, Sendable {
  /// Satoshis for each thousand virtual bytes.
  public let satoshisPerKilobyte: Int64

  /// Takes a number of satoshis for each thousand virtual bytes.
  public init(satoshisPerKilobyte: Int64) {
    self.satoshisPerKilobyte = satoshisPerKilobyte
  }

  /// The rate that dust is judged by: an output that costs more to spend than it holds is dust.
  public static let dust = FeeRate(satoshisPerKilobyte: 3_000)

  /// The lowest rate at which nodes relay a transaction.
  public static let minimumRelay = FeeRate(satoshisPerKilobyte: 100)

  /// The fee for a size, rounded up.
  public func fee(forSize size: Int) -> Amount {
    Amount(uncheckedSatoshis: (satoshisPerKilobyte * Int64(size) + 999) / 1_000)
  }

  public static func < (left: Self, right: Self) -> Bool {
    left.satoshisPerKilobyte < right.satoshisPerKilobyte
  }
}
