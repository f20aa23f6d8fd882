public import AccountLedger
public import Filecoin

extension Voucher {
  /// Whether a voucher could be submitted with success now, and if not, why.
  public enum SpendableVerdict: Hashable, Sendable {
    /// The contract would take it.
    case spendable
    /// It was submitted before, or one that replaces it was.
    case submitted
    /// It is on its way.
    case onItsWay(ContentIdentifier)
    /// The contract would refuse it.
    case refused(ContractRefusal)

    /// Lotus' answer, which gives no reason.
    public var isSpendable: Bool { self == .spendable }
  }

  /// A voucher, and whether it could be submitted with success now.
  public struct JudgedVoucher: Hashable, Sendable {
    /// The voucher.
    public let voucher: SignedVoucher
    /// What would come of submitting it.
    public let verdict: SpendableVerdict
  }
}
