public import Bitcoin
internal import Channels
public import Simulation

extension Timelock {
  /// One change to what a message says.
  public enum MessageChange: Hashable, Sendable {
    /// It names another channel.
    case channel
    /// It names another state.
    case state(UInt32)
    /// It asks for another share of the payee.
    case toPayee(Amount)
    /// It says that the spent output has another value.
    case spentValue(Amount)
  }
}

// A change under its own name.
extension Tampering<Timelock.MessageChange> {
  /// The message names another channel.
  public static var channel: Self { .message(.channel) }
  /// The message names another state.
  public static func state(_ state: UInt32) -> Self { .message(.state(state)) }
  /// The message asks for another share of the payee.
  public static func toPayee(_ amount: Amount) -> Self { .message(.toPayee(amount)) }
  /// The message says that the spent output has another value.
  public static func spentValue(_ amount: Amount) -> Self { .message(.spentValue(amount)) }
  /// Everything to the payer's script, for so much less fee left over.
  public static func everythingToPayer(fee: Amount) -> Self { .everything(fee: fee) }
}
