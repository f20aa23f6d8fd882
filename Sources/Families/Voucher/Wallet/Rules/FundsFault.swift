public import Filecoin

extension Voucher {
  /// Why a request for funds cannot be served.
  public enum FundsFault: Hashable, Sendable {
    /// It neither reserves what is there nor sends a message.
    case offChainWithoutReserve
    /// It asks for nothing, or for less than nothing.
    case notPositive(TokenAmount)
    /// There is no channel to reserve from, and the request does not create one.
    case noChannel(from: Address, to: Address, asked: TokenAmount)
    /// Less than is asked for is not reserved yet, and the request adds nothing.
    case notCovered(
      channel: Address, from: Address, to: Address, asked: TokenAmount, available: TokenAmount)
  }
}

extension Voucher.FundsFault {
  var rule: Voucher.WalletRule {
    switch self {
    case .offChainWithoutReserve: .offChainReserves
    case .notPositive: .fundsPositive
    case .noChannel: .offChainChannel
    case .notCovered: .offChainCovered
    }
  }

  var values: [(String, Voucher.WalletValue)] {
    switch self {
    case .offChainWithoutReserve: []
    case .notPositive(let asked): [("asked", .amount(asked))]
    case .noChannel(let from, let to, let asked):
      [("from", .address(from)), ("to", .address(to)), ("asked", .amount(asked))]
    case .notCovered(let channel, _, _, let asked, let available):
      [
        ("channel", .address(channel)), ("asked", .amount(asked)),
        ("available", .amount(available)),
      ]
    }
  }

  var remedy: Voucher.WalletRemedy {
    switch self {
    case .offChainWithoutReserve, .noChannel: .onChain
    case .notPositive: .withAmount(TokenAmount(atto: 1))
    case .notCovered(_, _, _, let asked, let available): .withFunds(asked - available)
    }
  }

  func lotusText(_ network: AddressNetwork) -> String? {
    switch self {
    case .offChainWithoutReserve: "can't fund payment channels without on-chain operations"
    case .notPositive: nil
    case .noChannel(let from, let to, let asked):
      "payment channel doesn't exist, create with "
        + Self.command(from.text(network), to.text(network), asked)
    case .notCovered(let channel, let from, let to, let asked, _):
      "not enough funds available in the payment channel \(channel.text(network)); "
        + "add funds with " + Self.command(from.text(network), to.text(network), asked)
    }
  }

  private static func command(_ from: String, _ to: String, _ asked: TokenAmount) -> String {
    "'lotus paych add-funds \(from) \(to) \(asked.unitless)'"
  }
}
