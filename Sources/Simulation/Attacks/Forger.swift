public import Channels

/// A cheat that changes messages and what it holds: a participant with its keys, or the network
/// without.
public struct Forger<Family: SimulatedFamily> {
  /// In whose name it changes something.
  public let role: Family.Role
  /// The keys of every role.
  public let wallets: Family.Wallets
  /// The contract that the channel is about, once there is one.
  public let contract: Family.Contract?
  /// Whether what is changed is signed again.
  public let signing: Signing
}
