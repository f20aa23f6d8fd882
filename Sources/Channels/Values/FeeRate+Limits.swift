public import Bitcoin

extension FeeRate {
  /// What Bitcoin Core asks at least of a transaction that it passes on.
  public static let lowestAgreed = FeeRate.minimumRelay
  /// 0.1 BTC for a thousand bytes: above it Bitcoin Core refuses to send what its owner signed.
  public static let highestAgreed = FeeRate(satoshisPerKilobyte: 10_000_000)

  /// The rate brought into these bounds, so that no fee can overflow before terms are checked.
  public var bounded: FeeRate { min(max(self, .lowestAgreed), .highestAgreed) }
}
