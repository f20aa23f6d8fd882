import AccountLedger
import Filecoin
import Secp256k1

@testable import Voucher

/// A channel of 10 attoFIL in which the payee has redeemed 4 on lane 1 with nonce 2, at epoch 1,000.
enum Situation {
  static let robust = Address(actorData: [1])
  static let other = Address(uncheckedID: 200)

  static func facts(
    settled: Int64? = nil, settlingAt: Int64 = 0, balance: Int = 10
  ) -> Voucher.LedgerFacts {
    var lanes = LaneTable()
    lanes[1] = Lane(redeemed: TokenAmount(4), nonce: 2)
    let state = ChannelState(
      from: ActorID(101), to: ActorID(102), toSend: TokenAmount(4),
      settlingAt: Epoch(settlingAt), lanes: lanes)
    return Voucher.LedgerFacts(
      epoch: Epoch(1_000),
      accounts: [account(Parties.from, 101), account(Parties.to, 102)],
      channels: [
        Voucher.ChannelFacts(
          id: Parties.channel, robust: robust, from: Parties.from.address,
          to: Parties.to.address, balance: TokenAmount(balance), state: state,
          settled: settled.map { Epoch($0) })
      ])
  }

  private static func account(_ key: SecretKey, _ id: UInt64) -> Voucher.AccountFacts {
    Voucher.AccountFacts(
      address: key.address, id: id, nextNonce: 7, balance: TokenAmount(1_000))
  }

  /// A wallet that has the channel in its store.
  static func wallet(
    of key: SecretKey, rules: Voucher.WalletRules = .published,
    facts: Voucher.LedgerFacts = facts(), policy: Voucher.WalletPolicy = .init()
  ) throws -> Voucher.Wallet {
    var wallet = Voucher.Wallet(keys: [key.walletKey], policy: policy, rules: rules)
    _ = wallet.look(facts)
    try wallet.track(Parties.channel, as: key == Parties.to ? .inbound : .outbound)
    return wallet
  }

  /// A good voucher, changed before it is signed.
  static func voucher(
    signedBy key: SecretKey? = Parties.from, _ change: (inout SignedVoucher) -> Void = { _ in }
  ) -> SignedVoucher {
    var voucher = SignedVoucher(
      channel: Parties.channel, lane: 1, nonce: 3, amount: TokenAmount(5))
    change(&voucher)
    return key.map(voucher.signed) ?? voucher
  }
}
