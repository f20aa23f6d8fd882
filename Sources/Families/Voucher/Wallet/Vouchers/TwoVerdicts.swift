public import AccountLedger
public import Filecoin

extension Voucher {
  /// What the wallet and the contract say of one voucher at one moment.
  ///
  /// The wallet says whether it would take the voucher in, the contract whether it would redeem it
  /// if the payee submitted it for the next epoch.
  public struct TwoVerdicts: Hashable, Sendable {
    /// The wallet's.
    public let wallet: WalletVerdict
    /// The contract's.
    public let contract: ContractVerdict

    /// Whether both say the same.
    public var agree: Bool { wallet.accepts == contract.accepts }
  }

  /// What a wallet says of a voucher.
  public enum WalletVerdict: Hashable, Sendable {
    /// It would bring so much more.
    case accepted(delta: TokenAmount)
    /// It is in the store, byte for byte.
    case known
    /// It is not acceptable.
    case refused(WalletRefusal)

    /// Whether the wallet takes it, or has.
    public var accepts: Bool {
      switch self {
      case .accepted, .known: true
      case .refused: false
      }
    }
  }

  /// What a contract says of a voucher.
  public enum ContractVerdict: Hashable, Sendable {
    /// The book would be this afterwards.
    case accepted(ChannelState)
    /// It is not acceptable.
    case refused(ContractRefusal)
    /// The ledger shows no such channel.
    case noChannel

    /// Whether the contract takes it.
    public var accepts: Bool {
      switch self {
      case .accepted: true
      case .refused, .noChannel: false
      }
    }
  }
}

extension Voucher.Wallet {
  /// What this wallet and the contract say of a voucher now, and why.
  public func verdicts(
    on voucher: SignedVoucher, in channel: Address, secret: [UInt8] = []
  ) -> Voucher.TwoVerdicts {
    Voucher.TwoVerdicts(
      wallet: walletVerdict(on: voucher, in: channel),
      contract: contractVerdict(on: voucher, in: channel, secret: secret))
  }

  private func walletVerdict(
    on voucher: SignedVoucher, in channel: Address
  ) -> Voucher.WalletVerdict {
    do {
      let stored = try inbound(channel)
      if let known = stored.stored(voucher), !known.isApart { return .known }
      let known = try judge(voucher, in: stored, at: channel, counting: .accepted)
      return .accepted(delta: voucher.amount - known)
    } catch { return .refused(error) }
  }

  private func contractVerdict(
    on voucher: SignedVoucher, in channel: Address, secret: [UInt8]
  ) -> Voucher.ContractVerdict {
    guard let seen = facts.channel(channel) else { return .noChannel }
    do {
      return .accepted(try contractState(after: voucher, secret: secret, in: seen))
    } catch { return .refused(error) }
  }
}
