/// How a call ended: 0 is success, below 16 the machine speaks, from 16 on the actor.
public struct ExitCode: Hashable, Sendable {
  /// The number, as receipts carry it.
  public let value: Int

  /// Takes any number.
  public init(_ value: Int) {
    self.value = value
  }

  /// Whether the call did what it was asked to.
  public var isSuccess: Bool { value == 0 }

  /// The call succeeded.
  public static let ok = ExitCode(0)
  /// The machine: there is no account at the sender's address.
  public static let senderUnknown = ExitCode(1)
  /// The machine: there is no actor at the receiver's address.
  public static let receiverGone = ExitCode(5)
  /// The machine: the sender has less than the message is to carry.
  public static let senderFundsShort = ExitCode(6)
  /// An argument is not acceptable.
  public static let illegalArgument = ExitCode(16)
  /// Something that was named does not exist.
  public static let notFound = ExitCode(17)
  /// This caller, or anyone at this time, must not do that.
  public static let forbidden = ExitCode(18)
  /// An actor has less than it is to send.
  public static let insufficientFunds = ExitCode(19)
  /// The state does not allow the call.
  public static let illegalState = ExitCode(20)
  /// The parameters cannot be decoded.
  public static let serialization = ExitCode(21)
  /// The actor has no such method.
  public static let unhandledMethod = ExitCode(22)
  /// Something else went wrong.
  public static let unspecified = ExitCode(23)
  /// A limit that should never be met was met.
  public static let assertionFailed = ExitCode(24)
  /// The channel's own code: it takes no vouchers from the epoch on at which it settles.
  public static let updateAfterSettled = ExitCode(32)
}
