public import Simulation

/// A transaction as a narration names it: by its label, or by the place of its state.
public indirect enum TransactionReference<Family: WalkthroughFamily>: Hashable, Sendable {
  /// By what it is called.
  case label(TransactionLabel<Family.Name>)
  /// The transaction of a state.
  case state(StateRank)
  /// The transaction of a state that a cheat has changed.
  case changedState(StateRank)

  /// What puts the money into the channel.
  public static var funding: Self { .label(.channel(.funding)) }
  /// What spends the coins of the funding another way.
  public static var doubleSpend: Self { .label(.doubleSpend) }
  /// The funding with another txid.
  public static var malleated: Self { .label(.malleated) }
}
