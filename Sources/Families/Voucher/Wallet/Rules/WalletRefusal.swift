public import Filecoin

extension Voucher {
  /// Why a wallet does not do what it is asked to, with what was compared; nothing has changed.
  public enum WalletRefusal: Error, Hashable, Sendable {
    /// The channel, the key or the account is not there to act with.
    case tracking(TrackingFault)
    /// The voucher by itself is not what the wallet takes.
    case form(FormFault)
    /// The voucher does not go with what is known of its channel.
    case standing(StandingFault)
    /// The request for funds cannot be served.
    case funds(FundsFault)
  }
}

extension Voucher.WalletRefusal {
  /// The rule that stands against it.
  public var rule: Voucher.WalletRule {
    switch self {
    case .tracking(let fault): fault.rule
    case .form(let fault): fault.rule
    case .standing(let fault): fault.rule
    case .funds(let fault): fault.rule
    }
  }

  /// What was compared, in the order in which a sentence would say it.
  public var compared: [Voucher.WalletComparison] {
    let values =
      switch self {
      case .tracking(let fault): fault.values
      case .form(let fault): fault.values
      case .standing(let fault): fault.values
      case .funds(let fault): fault.values
      }
    return values.map { Voucher.WalletComparison($0, $1) }
  }

  /// When the same request would be acceptable, or what would have to differ.
  public var walletRemedy: Voucher.WalletRemedy {
    switch self {
    case .tracking(let fault): fault.remedy
    case .form(let fault): fault.remedy
    case .standing(let fault): fault.remedy
    case .funds(let fault): fault.remedy
    }
  }

  /// What lotus says in the same place; nothing where it has no such rule.
  public func lotusText(_ network: AddressNetwork = .main) -> String? {
    switch self {
    case .tracking(let fault): fault.lotusText(network)
    case .form(let fault): fault.lotusText(network)
    case .standing(let fault): fault.lotusText
    case .funds(let fault): fault.lotusText(network)
    }
  }

  /// What the channel lacks for the voucher, if that is what stands against it.
  public var shortfall: TokenAmount? {
    guard case .standing(.overdrawn(let total, let balance)) = self else { return nil }
    return total - balance
  }

  /// What lotus' command line says where a voucher was to be made and the channel lacks funds.
  public var lotusCreationText: String? {
    shortfall.map {
      "could not create voucher: insufficient funds in channel, shortfall: \($0.decimal)"
    }
  }
}
