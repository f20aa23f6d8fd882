public import Bitcoin
public import Channels
internal import MockLedger
public import Secp256k1

/// The keys of every role, and what each owns before the first move.
///
/// It is a class only so that the many copies of a world share one.
public final class ChainWallets<Role: ChannelRole>: Sendable {
  /// The keys that sign for the outputs of the channel.
  public let secrets: PerRole<Role, SecretKey>
  /// Another key of each role, to which it pays itself what it takes by other ways than its payout.
  public let purses: PerRole<Role, SecretKey>
  /// Keys and payout scripts, as the participants tell them to each other.
  public let members: PerRole<Role, Member>
  /// Where each role's purse is paid.
  public let purseScripts: PerRole<Role, Script>
  /// What each role owns at the start.
  public let coins: PerRole<Role, [WalletCoin]>
  /// How the coins pay to the purses.
  public let coinKind: CoinKind
  /// The script that blocks pay.
  let minerScript: Script
  /// The chain that made the coins and let them ripen.
  let prelude: Prelude
  /// The fingerprint.
  let mark: Mark

  /// Derives the keys, and looks up the chain that made the coins of those who fund the channel.
  public init(seed: String, funders: [Role], coins kind: CoinKind) {
    let keys = KeyMaker(seed: seed)
    secrets = PerRole { keys.secret(for: KeyPurpose.channel.name(for: $0)) }
    purses = PerRole { role in
      keys.secret(for: KeyPurpose.purse(isFunder: funders.contains(role)).name(for: role))
    }
    let channelKeys = secrets.map(\.publicKey)
    members = PerRole { role in
      Member(
        key: channelKeys[role],
        payout: keys.secret(for: KeyPurpose.payout.name(for: role)).payToWitnessKeyHash)
    }
    let scripts = purses.map(kind.script)
    purseScripts = scripts
    minerScript = keys.secret(for: KeyPurpose.miner).payToWitnessKeyHash
    let prelude = Prelude.paying(funders.map { scripts[$0] }, miner: minerScript)
    self.prelude = prelude
    coins = PerRole { role in
      funders.firstIndex(of: role).map { prelude.coins(ofFunder: $0) } ?? []
    }
    coinKind = kind
    var writer = MarkWriter()
    writer.write(seed)
    writer.write(minerScript)
    for role in Role.allCases { writer.write(scripts[role]) }
    mark = writer.mark
  }

  /// The scripts that a role's money can lie in.
  public func scripts(of role: Role) -> [Script] { [purseScripts[role], members[role].payout] }

  /// What a role owns at the start, in all.
  public func start(of role: Role) -> Amount {
    Amount(uncheckedSatoshis: coins[role].reduce(0) { $0 + $1.output.value.satoshis })
  }
}

/// What a derived key is for.
package enum KeyPurpose: Hashable, Sendable {
  /// Signs for the outputs of the channel.
  case channel
  /// Holds what the role owns beside the channel.
  case purse(isFunder: Bool)
  /// Is paid the role's share.
  case payout

  /// The purpose as it stands in documents: `payer/channel`.
  package func name(for role: some ChannelRole) -> String {
    switch self {
    case .channel: "\(role.rawValue)/channel"
    case .purse(isFunder: true): "\(role.rawValue)/wallet"
    case .purse(isFunder: false): "\(role.rawValue)/purse"
    case .payout: "\(role.rawValue)/payout"
    }
  }

  /// The key that blocks pay.
  package static let miner = "miner"
}

extension CoinKind {
  /// The script by which a coin pays a key.
  fileprivate func script(of secret: SecretKey) -> Script {
    switch self {
    case .p2wpkh: secret.payToWitnessKeyHash
    case .p2pkh: .payToPublicKeyHash(secret.keyHash)
    }
  }
}
