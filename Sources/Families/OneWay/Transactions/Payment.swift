public import Bitcoin
internal import Channels

extension OneWay {
  /// One payment: it says what the payee has in all, so that the latest stands for all before it.
  public struct Payment: Hashable, Sendable {
    /// Counts the payments; 0 before the first.
    public let number: UInt32
    /// What the payee has in all; the payer has the rest.
    public let toPayee: Amount
    /// Which funding outputs it divides.
    public let backing: Backing

    /// Divides what the channel holds.
    public init(number: UInt32, toPayee: Amount, backing: Backing = .funding) {
      self.number = number
      self.toPayee = toPayee
      self.backing = backing
    }

    /// Nothing is paid.
    public static let nothing = Payment(number: 0, toPayee: .zero)
  }

  /// Which funding outputs a payment divides.
  public enum Backing: String, CaseIterable, Hashable, Sendable {
    /// The first alone.
    case funding
    /// The first and the top-up.
    case withTopUp = "with-top-up"
  }

  /// The output from which the payee takes its money.
  public enum Source: String, CaseIterable, Hashable, Sendable {
    /// The funding output, and the top-up's where the payment says so.
    case funding
    /// The kick-off's output, once the payer has spent the funding with that.
    case kickOff = "kick-off"
  }
}
