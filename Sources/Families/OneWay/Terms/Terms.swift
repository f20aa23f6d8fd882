public import Bitcoin

extension OneWay {
  /// What both sides agree on before any money moves, but for their keys and payout scripts.
  ///
  /// Anything can be written here; `Channel` checks it as a whole.
  public struct Terms: Hashable, Sendable {
    /// Whose addresses are printed.
    public var network: Network
    /// How the payer gets its money back if the payee never closes.
    public var variant: Variant
    /// What can be paid through the channel.
    public var capacity: Amount
    /// The price of one unit of goods: as much may be delivered before it is paid.
    public var unit: Amount
    /// What the channel's transactions pay; it lies in the funding output on top of the capacity.
    public var feeRate: FeeRate
    /// How many confirmations the funding needs before payments begin.
    public var confirmations: Int
    /// How fast the payee acts and miners confirm.
    public var timing: Timing

    /// Writes terms down.
    public init(
      network: Network = .regtest, variant: Variant, capacity: Amount, unit: Amount,
      feeRate: FeeRate = FeeRate(satoshisPerKilobyte: 2_000), confirmations: Int = 3,
      timing: Timing
    ) {
      self.network = network
      self.variant = variant
      self.capacity = capacity
      self.unit = unit
      self.feeRate = feeRate
      self.confirmations = confirmations
      self.timing = timing
    }
  }
}
