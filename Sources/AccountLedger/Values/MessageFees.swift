public import Filecoin

/// What a message costs its sender, by kind; it is burnt, whether the call succeeds or not.
///
/// It stands for gas, which the ledger does not meter.
public struct MessageFees: Hashable, Sendable {
  private var amounts: [MessageKind: TokenAmount] = [:]

  /// Charges nothing.
  public init() {}

  /// Messages are free.
  public static let none = MessageFees()

  /// Charges the same for every kind.
  public static func flat(_ amount: TokenAmount) -> MessageFees {
    var fees = MessageFees()
    for kind in MessageKind.allCases { fees[kind] = amount }
    return fees
  }

  /// The fee of one kind; setting a negative one sets zero.
  public subscript(kind: MessageKind) -> TokenAmount {
    get { amounts[kind] ?? .zero }
    set { amounts[kind] = newValue > .zero ? newValue : nil }
  }
}
