public import Filecoin

extension Voucher {
  /// What the owner of either side can want.
  public enum Order: Hashable, Sendable {
    /// Payer: put so much into a channel with the payee, which is made if there is none.
    case addFunds(TokenAmount, FundsSource)
    /// Sign a voucher and keep it.
    case create(VoucherWish, channel: Address?)
    /// Payer: sign a voucher for so much more in a lane, and send it.
    case pay(TokenAmount, lane: UInt64)
    /// Take a voucher that came by another way than the network, if it adds at least so much.
    case add(SignedVoucher, channel: Address?, atLeast: TokenAmount)
    /// Hand a voucher in to the contract, with the secret that it asks for.
    case submit(SignedVoucher, channel: Address?, secret: [UInt8])
    /// Start the window after which the channel can be collected.
    case settle(channel: Address?)
    /// Pay both sides and end the channel.
    case collect(channel: Address?)
    /// Take part in nothing more: hand in what is best, settle, and collect as soon as that can be.
    case giveUp
    /// Send again what was sent last, in case it was lost.
    case resume

    /// Which order it is.
    var kind: OrderKind {
      switch self {
      case .addFunds: .addFunds
      case .create: .create
      case .pay: .pay
      case .add: .add
      case .submit: .submit
      case .settle: .settle
      case .collect: .collect
      case .giveUp: .giveUp
      case .resume: .resume
      }
    }
  }

  /// An order without its contents.
  public enum OrderKind: String, CaseIterable, Hashable, Sendable {
    case addFunds = "add-funds"
    case create = "create-voucher"
    case pay = "pay"
    case add = "add-voucher"
    case submit = "submit"
    case settle = "settle"
    case collect = "collect"
    case giveUp = "give-up"
    case resume = "resume"
  }
}
