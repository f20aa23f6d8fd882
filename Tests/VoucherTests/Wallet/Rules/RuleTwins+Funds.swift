import Filecoin
import Testing

@testable import Voucher

extension RuleTwins {
  static let tracking: [RuleTwins] = [
    RuleTwins(
      refusal: .tracking(.channelNotTracked(Situation.other)),
      remedy: .onceTracked(Situation.other), text: "channel not tracked",
      refused: { _ = try $0.vouchers(of: Situation.other) },
      followed: { _ = try $0.vouchers(of: Parties.channel) }),
    RuleTwins(
      refusal: .tracking(.alreadyTracked(Parties.channel)), remedy: .never,
      text: "already tracking channel: f0100", followedFacts: elsewhere(Parties.to.address),
      refused: { try $0.track(Parties.channel, as: .inbound) },
      followed: { try $0.track(Situation.other, as: .inbound) }),
    RuleTwins(
      refusal: .tracking(.alreadyTracked(Situation.robust)), remedy: .never,
      text: "already tracking channel: \(Situation.robust.text())",
      followedFacts: elsewhere(Parties.to.address),
      refused: { try $0.track(Situation.robust, as: .inbound) },
      followed: { try $0.track(Situation.other, as: .inbound) }),
    RuleTwins(
      refusal: .tracking(.channelUnseen(Situation.other)), remedy: .onceSeen(Situation.other),
      text: nil,
      refused: { try $0.check(elsewhere, in: Situation.other) },
      followed: { try $0.check(Situation.voucher(), in: Parties.channel) }),
    RuleTwins(
      refusal: .tracking(.noKey(channel: Situation.other, party: Parties.stranger.address)),
      remedy: .withKey(Parties.stranger.address),
      text: "cannot add voucher for channel f0200: wallet does not have key for address "
        + Parties.stranger.address.text(),
      refusedFacts: elsewhere(Parties.stranger.address),
      followedFacts: elsewhere(Parties.to.address),
      refused: { _ = try $0.add(elsewhere, to: Situation.other) },
      followed: { _ = try $0.add(elsewhere, to: Situation.other) }),
    RuleTwins(
      refusal: .tracking(.accountUnseen(Parties.to.address)),
      remedy: .onceSeen(Parties.to.address), text: nil,
      refusedFacts: withoutAccounts,
      refused: { _ = try $0.settle(Parties.channel) },
      followed: { _ = try $0.settle(Parties.channel) }),
  ]

  private static var elsewhere: SignedVoucher {
    Situation.voucher { $0.channel = Situation.other }
  }

  /// A second channel, with another payee.
  private static func elsewhere(_ payee: Address) -> Voucher.LedgerFacts {
    var facts = Situation.facts()
    var second = facts.channels[0]
    second.id = Situation.other
    second.robust = nil
    second.to = payee
    facts.channels.append(second)
    return facts
  }

  private static var withoutAccounts: Voucher.LedgerFacts {
    var facts = Situation.facts()
    facts.accounts = []
    return facts
  }

  static let funds: [RuleTwins] = [
    RuleTwins(
      refusal: .funds(.offChainWithoutReserve), remedy: .onChain,
      text: "can't fund payment channels without on-chain operations", payer: true,
      behind: .offChainCovered,
      refused: { try $0.ask(1, reserve: false, offChain: true) },
      followed: { try $0.ask(1, reserve: false) }),
    RuleTwins(
      refusal: .funds(.notPositive(.zero)), remedy: .withAmount(TokenAmount(1)), text: nil,
      payer: true, refused: { try $0.ask(0) }, followed: { try $0.ask(1) }),
    RuleTwins(
      refusal: .funds(
        .noChannel(
          from: Parties.from.address, to: Parties.stranger.address, asked: TokenAmount(1))),
      remedy: .onChain,
      text: "payment channel doesn't exist, create with 'lotus paych add-funds "
        + "\(Parties.from.address.text()) \(Parties.stranger.address.text()) "
        + "0.000000000000000001'",
      payer: true,
      refused: { try $0.ask(1, to: Parties.stranger.address, offChain: true) },
      followed: { try $0.ask(1, to: Parties.stranger.address) }),
    RuleTwins(
      refusal: .funds(
        .notCovered(
          channel: Parties.channel, from: Parties.from.address, to: Parties.to.address,
          asked: TokenAmount(1), available: .zero)),
      remedy: .withFunds(TokenAmount(1)),
      text: "not enough funds available in the payment channel f0100; add funds with "
        + "'lotus paych add-funds \(Parties.from.address.text()) \(Parties.to.address.text()) "
        + "0.000000000000000001'",
      payer: true, refused: { try $0.ask(1, offChain: true) }, followed: { try $0.ask(1) }),
  ]
}

extension Voucher.Wallet {
  /// Asks for funds, and throws what the answer says.
  fileprivate mutating func ask(
    _ amount: Int, to payee: Address = Parties.to.address, reserve: Bool = true,
    offChain: Bool = false
  ) throws {
    let effects = try addFunds(
      from: Parties.from.address, to: payee, amount: TokenAmount(amount), reserve: reserve,
      offChain: offChain)
    for case .answer(_, .refused(let refusal)) in effects { throw refusal }
  }
}
