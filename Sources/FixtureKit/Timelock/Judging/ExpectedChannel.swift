internal import Bitcoin
internal import Channels
internal import Secp256k1
internal import Simulation

/// The channel of a scenario as honest parties build it: made from terms and seed alone, whatever
/// was sent or changed in the scenario.
struct ExpectedChannel {
  /// The funding transaction; `nil` where the payer's coins do not pay for it.
  let funding: Transaction?
  private let funded: Timelock.FundedChannel?
  private let secrets: PerRole<PaymentRole, SecretKey>

  init(_ scenario: Scenario, _ keys: KeyRing, prelude: [Block]) {
    let channel = Timelock.Channel(
      uncheckedTerms: scenario.terms, payer: keys.member(.payer), payee: keys.member(.payee))
    secrets = PerRole(
      payer: keys[.channel(.payer)].secret, payee: keys[.channel(.payee)].secret)
    let wallet = keys.wallet(scenario.terms.fundingKind, prelude)
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

extension KeyRing {
  /// The channel key and the payout script of a side.
  fileprivate func member(_ role: PaymentRole) -> Member {
    Member(
      key: self[.channel(role)].publicKey,
      payout: .payToWitnessKeyHash(self[.payout(role)].keyHash))
  }

  /// The payer's coins at the start of the scenario: the coinbases that pay its wallet's key.
  fileprivate func wallet(_ kind: Timelock.FundingKind, _ prelude: [Block]) -> Wallet {
    let hash = self[.wallet].keyHash
    let script: Script =
      switch kind {
      case .p2wsh: .payToWitnessKeyHash(hash)
      case .p2sh: .payToPublicKeyHash(hash)
      }
    let coinbases = prelude.compactMap(\.transactions.first)
    let coins = coinbases.compactMap { coinbase -> WalletCoin? in
      guard let output = coinbase.outputs.first, output.scriptPubKey == script else { return nil }
      return WalletCoin(
        outPoint: OutPoint(txid: coinbase.txid, index: 0), output: output)
    }
    return Wallet(secret: self[.wallet].secret, coins: coins, change: script)
  }
}

extension Wallet {
  fileprivate func funding(of channel: Timelock.Channel) -> Transaction? {
    do { return try funding(channel.fundingOutput, feeRate: channel.terms.feeRate) } catch {
      return nil
    }
  }
}
