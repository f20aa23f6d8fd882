public import Bitcoin
public import Channels
internal import MockLedger

/// A family whose participants settle on one chain of blocks.
public protocol ChainFamily: SimulatedFamily
where
  Layer == Chain<Role, Name>, Act == Transaction, Watch == ChainWatch, Sight == ChainFacts,
  Wallets == ChainWallets<Role>, TrickFault == ChainTrickFault
{
  /// Who has coins before the first move.
  static var funders: [Role] { get }
  /// How these coins pay to their owners.
  static func coinKind(for terms: Terms) -> CoinKind
  /// How many blocks miners may take.
  static func delay(of terms: Terms) -> UInt32
  /// The scripts of the outputs that hold the channel's money.
  static func channelScripts(of contract: Contract) -> [Script]
}

/// Why a cheat on a chain cannot do what it is to do.
public enum ChainTrickFault: Error, Hashable, Sendable {
  /// No funding is built yet.
  case noFunding
  /// The funding is segwit, so that its txid cannot be changed.
  case fundingIsSegwit
  /// The funding is confirmed already.
  case fundingConfirmed
  /// The channel is not open.
  case notOpen
}

extension ChainFamily {
  public static func wallets(for scenario: Scenario<Self>) -> ChainWallets<Role> {
    ChainWallets(
      seed: scenario.seed, funders: funders, coins: coinKind(for: scenario.terms))
  }

  public static func layer(
    for scenario: Scenario<Self>, _ wallets: ChainWallets<Role>
  ) -> Chain<Role, Name> {
    Chain(wallets, delay: delay(of: scenario.terms))
  }

  public static func owned(
    byAtStart role: Role, _ wallets: ChainWallets<Role>
  ) -> Amount {
    wallets.start(of: role)
  }

  public static func owned(by role: Role, in world: World<Self>) -> Amount {
    world.onChain(role)
  }

  public static func locked(in world: World<Self>) -> Amount {
    guard let contract = world.contract else { return .zero }
    return Amount(
      uncheckedSatoshis: world.channelOutputs(paying: channelScripts(of: contract)))
  }

  public static func confirmed(in world: World<Self>) -> [TransactionLabel<Name>] {
    world.layer.confirmedOffers.map(\.label)
  }
}
