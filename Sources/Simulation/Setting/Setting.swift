internal import Bitcoin
internal import Channels
internal import MockLedger
internal import Secp256k1

/// What never changes in a world: who has which keys, and what was there before the story began.
///
/// It is a class only so that the many copies of a world share one.
final class Setting: Sendable {
  let terms: Timelock.Terms
  /// When each side's records are written.
  let recording: PerRole<PaymentRole, Recording>
  /// The keys that both sides sign with for the funding output.
  let secrets: PerRole<PaymentRole, SecretKey>
  /// Another key of each side, to which it pays itself what it takes by other ways than its payout.
  let purses: PerRole<PaymentRole, SecretKey>
  /// Keys and payout scripts, as the two sides tell them to each other.
  let members: PerRole<PaymentRole, Member>
  /// Where the money of each side can lie.
  let scripts: PerRole<PaymentRole, [Script]>
  /// Whom blocks pay.
  let minerScript: Script
  /// What the payer owns at the start.
  let coins: [WalletCoin]
  /// The chain that made the coins and let them ripen.
  let prelude: Prelude
  /// What tells it from others.
  let mark: Mark

  /// Derives the keys, and looks up what lay on the chain before.
  init(_ scenario: Scenario) {
    let keys = KeyMaker(seed: scenario.seed)
    let kind = scenario.terms.fundingKind
    let wallet = keys.secret(for: .payerWallet)
    terms = scenario.terms
    recording = scenario.recording
    secrets = PerRole(
      payer: keys.secret(for: .payerChannel), payee: keys.secret(for: .payeeChannel))
    purses = PerRole(payer: wallet, payee: keys.secret(for: .payeePurse))
    let payouts = PerRole(
      payer: keys.secret(for: .payerPayout).payToWitnessKeyHash,
      payee: keys.secret(for: .payeePayout).payToWitnessKeyHash)
    members = PerRole(
      payer: Member(key: secrets.payer.publicKey, payout: payouts.payer),
      payee: Member(key: secrets.payee.publicKey, payout: payouts.payee))
    mark = Self.mark(of: scenario, offeredBy: members.payer.key)
    scripts = PerRole(
      payer: [kind.purseScript(of: wallet), payouts.payer],
      payee: [kind.purseScript(of: purses.payee), payouts.payee])
    minerScript = keys.secret(for: .miner).payToWitnessKeyHash
    prelude = .paying(payer: scripts.payer[0], miner: minerScript)
    coins = prelude.coins.map(Self.coin)
  }

  private static func coin(of block: Block) -> WalletCoin {
    let coinbase = block.transactions[0]
    return WalletCoin(
      outPoint: OutPoint(txid: coinbase.txid, index: 0), output: coinbase.outputs[0])
  }

  /// Where a side's purse is paid.
  func purseScript(of role: PaymentRole) -> Script { scripts[role][0] }

  /// What the payer owns at the start, in all.
  var start: Amount {
    Amount(uncheckedSatoshis: coins.reduce(0) { $0 + $1.output.value.satoshis })
  }

  /// The height of the last block before the story.
  var preludeHeight: Int { prelude.blocks.count }
}

extension Timelock.FundingKind {
  /// A legacy funding is spent from legacy coins, for a segwit input would fix its name.
  fileprivate func purseScript(of secret: SecretKey) -> Script {
    switch self {
    case .p2wsh: secret.payToWitnessKeyHash
    case .p2sh: .payToPublicKeyHash(secret.keyHash)
    }
  }
}
