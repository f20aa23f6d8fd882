public import Bitcoin
internal import Channels
public import Simulation

extension OneWay {
  /// One change to what a message says, or to what is shown of a transaction that is held.
  public enum MessageChange: Hashable, Sendable {
    /// It names another channel.
    case channel
    /// It names another payment.
    case state(UInt32)
    /// It says that the payee is to have another amount; what is signed stays.
    case toPayee(Amount)
    /// It says that the spent or announced output has another value.
    case spentValue(Amount)
    /// It carries the signatures of so many inputs, and no more.
    case closes(Int)
    /// A refund shows a zero byte where the script wants nothing at all (MINIMALIF).
    case zeroByte
  }
}

// A change under its own name.
extension Tampering<OneWay.MessageChange> {
  /// The message names another channel.
  public static var channel: Self { .message(.channel) }
  /// The message names another payment.
  public static func state(_ number: UInt32) -> Self { .message(.state(number)) }
  /// The message says that the payee is to have another amount.
  public static func toPayee(_ amount: Amount) -> Self { .message(.toPayee(amount)) }
  /// The message says that the spent or announced output has another value.
  public static func spentValue(_ amount: Amount) -> Self { .message(.spentValue(amount)) }
  /// The message carries the signatures of so many inputs, and no more.
  public static func closes(_ count: Int) -> Self { .message(.closes(count)) }
  /// A refund shows a zero byte where the script wants nothing at all.
  public static var zeroByte: Self { .message(.zeroByte) }
  /// Everything to the payer's script, for so much less fee left over.
  public static func everythingToPayer(fee: Amount) -> Self { .everything(fee: fee) }
}
