public import ExactJSON
public import Filecoin
public import Simulation

extension Voucher {
  /// What the sides say to each other: the payer hands over vouchers, and nothing else is ever said.
  public struct Message: Hashable, Sendable {
    /// The voucher.
    public let voucher: SignedVoucher

    /// Hands over a voucher.
    public init(_ voucher: SignedVoucher) {
      self.voucher = voucher
    }

    /// The message as a trace shows it: the voucher as people hand it on.
    public var json: JSON {
      [
        "kind": "voucher", "lane": .number(voucher.lane), "nonce": .number(voucher.nonce),
        "amount": .string(voucher.amount.text), "voucher": .string(voucher.text),
      ]
    }
  }
}

extension Voucher.Message: Marked {
  public func write(to writer: inout MarkWriter) { voucher.write(to: &writer) }
}
