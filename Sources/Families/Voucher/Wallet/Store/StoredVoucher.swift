public import Filecoin

extension Voucher {
  /// A voucher as a wallet keeps it.
  public struct StoredVoucher: Hashable, Sendable {
    /// The voucher.
    public let voucher: SignedVoucher
    /// Whether it needs not be submitted any more.
    public internal(set) var isSubmitted: Bool
    /// Whether it was made here and nobody has added it yet, where such vouchers are kept apart.
    public internal(set) var isApart: Bool

    init(_ voucher: SignedVoucher, isSubmitted: Bool = false, isApart: Bool = false) {
      self.voucher = voucher
      self.isSubmitted = isSubmitted
      self.isApart = isApart
    }
  }
}
