public import Filecoin

extension Voucher {
  /// What somebody wants a channel to hold for him.
  public struct FundsRequest: Hashable, Sendable {
    /// Counts the requests of a wallet.
    public typealias ID = UInt32

    /// Its number.
    public let id: ID
    /// The account that pays.
    public let from: Address
    /// The account that is paid.
    public let to: Address
    /// How much.
    public let amount: TokenAmount
    /// Where it comes from.
    public let source: FundsSource
  }

  /// Where requested funds may come from, and who may use them then.
  public enum FundsSource: String, CaseIterable, Hashable, Sendable {
    /// From what is not reserved, without a message; they are reserved then.
    case offChain = "off-chain"
    /// From what is not reserved, or else by a message; they are reserved then.
    case reserving
    /// By a message; whoever reserves first may use them.
    case adding
  }
}
