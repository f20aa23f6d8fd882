internal import Bitcoin
internal import Channels
internal import FixtureKit
internal import Secp256k1
internal import Simulation

/// The channel of a scenario as honest parties build it: made from the terms and from what the seed
/// gives the parties, whatever was sent or changed in the scenario.
struct ExpectedChannel {
  /// The funding transaction; `nil` where the payer's coins do not pay for it.
  let funding: Transaction?
  private let funded: Timelock.FundedChannel?
  private let secrets: PerRole<PaymentRole, SecretKey>

  init(_ terms: Timelock.Terms, _ wallets: ChainWallets<PaymentRole>) {
    let channel = Timelock.Channel(
      uncheckedTerms: terms, payer: wallets.members.payer, payee: wallets.members.payee)
    let wallet = Wallet(
      secret: wallets.purses.payer, coins: wallets.coins.payer,
      change: wallets.purseScripts.payer)
    secrets = wallets.secrets
    funding = wallet.funding(of: channel)
    funded = funding.map { Timelock.FundedChannel(channel, outPoint: OutPoint($0)) }
  }

  /// The closing transaction of a division with both signatures; `nil` without a funding, and where
  /// the ladder has no height for the division's lock.
  func closing(_ division: Timelock.Division, _ form: Timelock.ClosingForm) -> Transaction? {
    guard let funded, funded.hasLock(for: division, form) else { return nil }
    let signature = { (role: PaymentRole) in funded.sign(division, form, with: secrets[role]) }
    return Timelock.SignedClosing(
      division, form, payer: signature(.payer), payee: signature(.payee)
    ).transaction(of: funded)
  }
}

extension Timelock.FundedChannel {
  fileprivate func hasLock(
    for division: Timelock.Division, _ form: Timelock.ClosingForm
  ) -> Bool {
    switch form {
    case .settlement: true
    case .locked: channel.terms.ladder.lock(of: division.state) != nil
    }
  }
}

extension OutPoint {
  /// The funding output is the first of its transaction.
  fileprivate init(_ funding: Transaction) { self.init(txid: funding.txid, index: 0) }
}

extension Wallet {
  fileprivate func funding(of channel: Timelock.Channel) -> Transaction? {
    do { return try funding(channel.fundingOutput, feeRate: channel.terms.feeRate) } catch {
      return nil
    }
  }
}
