public import Bitcoin
internal import Channels

extension Timelock {
  /// What both sides agree on before any money moves, but for their keys and payout scripts.
  ///
  /// Anything can be written here; `Channel` checks it as a whole.
  public struct Terms: Hashable, Sendable {
    /// Whose addresses are printed.
    public var network: Network
    /// What can be paid through the channel.
    public var capacity: Amount
    /// The price of one unit of goods: as much may be delivered before it is paid.
    public var unit: Amount
    /// What the closing transaction pays; it lies in the funding output on top of the capacity.
    public var feeRate: FeeRate
    /// How many confirmations the funding needs before updates begin.
    public var confirmations: Int
    /// The locks.
    public var ladder: Ladder
    /// Who signs a new commitment first.
    public var signingOrder: SigningOrder
    /// Which kind of output the money stands in.
    public var fundingKind: FundingKind

    /// Writes terms down.
    public init(
      network: Network = .regtest, capacity: Amount, unit: Amount,
      feeRate: FeeRate = FeeRate(satoshisPerKilobyte: 2_000), confirmations: Int = 3,
      ladder: Ladder, signingOrder: SigningOrder = .payeeFirst, fundingKind: FundingKind = .p2wsh
    ) {
      self.network = network
      self.capacity = capacity
      self.unit = unit
      self.feeRate = feeRate
      self.confirmations = confirmations
      self.ladder = ladder
      self.signingOrder = signingOrder
      self.fundingKind = fundingKind
    }
  }
}
