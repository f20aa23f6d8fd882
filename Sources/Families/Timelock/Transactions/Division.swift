public import Bitcoin
internal import Channels

extension Timelock {
  /// One division of the capacity: state 0 is the refund, every later one a commitment.
  public struct Division: Hashable, Sendable {
    /// Counts the divisions from the refund on.
    public let state: UInt32
    /// The payee's share; the payer has the rest.
    public let toPayee: Amount

    /// Divides.
    public init(state: UInt32, toPayee: Amount) {
      self.state = state
      self.toPayee = toPayee
    }

    /// Everything to the payer.
    public static let refund = Division(state: 0, toPayee: .zero)
  }

  /// In which form a division becomes a transaction.
  public enum ClosingForm: Hashable, Sendable {
    /// With the lock of its state: refund and commitments.
    case locked
    /// With no lock and a final sequence, for both to close at once.
    case settlement
  }
}
