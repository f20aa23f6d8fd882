import Bitcoin
import Channels
import Hashing
import Secp256k1
internal import Timelock

/// A payer and a payee with an open channel, who talk to each other without a network.
struct ChannelPair {
  private(set) var payer: Timelock.Payer
  private(set) var payee: Timelock.Payee

  /// Opens a channel that holds a million updates of one satoshi and more.
  init(
    number: UInt32 = 0, order: Timelock.SigningOrder = .payerFirst, capacity: Int64 = 4_000_000
  ) throws {
    let payerKey = try Self.secret("payer", number)
    let payeeKey = try Self.secret("payee", number)
    let walletKey = try Self.secret("wallet", number)
    let coin = WalletCoin(
      outPoint: OutPoint(txid: Txid(SHA256.hash([1])), index: number),
      output: TransactionOutput(
        value: try Amount(satoshis: 5_000_000_000), scriptPubKey: Self.payout(walletKey)))
    payer = Timelock.Payer(
      secret: payerKey, payout: Self.payout(payerKey),
      wallet: Wallet(secret: walletKey, coins: [coin], change: coin.output.scriptPubKey))
    payee = Timelock.Payee(secret: payeeKey, payout: Self.payout(payeeKey))
    look(.unseen)
    pass(payerDoes: .order(.open(try Self.terms(order, capacity))))
    guard let channel = payer.channel else {
      preconditionFailure("the payee accepts these terms")
    }
    look(.confirmed(channel.outPoint, channel.channel.fundingOutput, depth: 6))
  }

  private static func terms(
    _ order: Timelock.SigningOrder, _ capacity: Int64
  ) throws -> Timelock.Terms {
    Timelock.Terms(
      capacity: try Amount(satoshis: capacity), unit: try Amount(satoshis: 1), confirmations: 3,
      ladder: Timelock.Ladder(
        refundHeight: try BlockHeight(400_000_000), step: 2, reaction: 1, delay: 1),
      signingOrder: order)
  }

  private static func secret(_ name: String, _ number: UInt32) throws -> SecretKey {
    try SecretKey(SHA256.hash(Array("\(name) \(number)".utf8)).bytes)
  }

  private static func payout(_ secret: SecretKey) -> Script {
    .payToWitnessKeyHash(Hash160.hash(secret.publicKey.compressed))
  }

  /// The latest state that the payee could enforce.
  var state: UInt32 { payee.open?.standing.division.state ?? 0 }

  /// Pays one more satoshi `count` times, delivering all messages of each update.
  mutating func update(_ count: Int) {
    let satoshi = Amount(uncheckedSatoshis: 1)
    for _ in 0..<count { pass(payerDoes: .order(.pay(satoshi))) }
  }

  private mutating func look(_ funding: OutputFacts.Sighting) {
    let facts = ChainFacts(tip: BlockHeight(uncheckedValue: 200), funding: funding)
    pass(payerDoes: .chain(facts))
    do { _ = try payee.handle(.chain(facts)) } catch {
      preconditionFailure("looking is never refused: \(error)")
    }
  }

  /// Delivers messages between the sides until neither sends any more.
  private mutating func pass(payerDoes input: Timelock.Payer.Input) {
    do throws(Timelock.Refusal) {
      var toPayee = try payer.handle(input).message
      while let message = toPayee {
        guard let answer = try payee.handle(.message(message)).message else { return }
        toPayee = try payer.handle(.message(answer)).message
      }
    } catch {
      preconditionFailure("an honest story is never refused: \(error)")
    }
  }
}

extension [Effect<Timelock>] {
  /// The only message among what a side wants done.
  fileprivate var message: Timelock.Message? {
    for effect in self { if case .send(let message, _) = effect.action { return message } }
    return nil
  }
}
