public import Channels

/// What the reference of a family's moves shows as examples.
public struct MoveExamples<Family: SimulatedFamily>: Sendable {
  /// What is broadcast, and what is changed in it.
  public let broadcast: (Family.Name, Family.Change)
  /// What is changed in a message.
  public let tampering: Family.Change
  /// What miners choose.
  public let block: Family.Layer.Choice
  /// What miners choose for a branch.
  public let branch: Family.Layer.Choice
  /// What happens over and over.
  public let repetition: Moves<Family>

  /// Takes examples.
  public init(
    broadcast: (Family.Name, Family.Change), tampering: Family.Change,
    block: Family.Layer.Choice, branch: Family.Layer.Choice, repetition: Moves<Family>
  ) {
    self.broadcast = broadcast
    self.tampering = tampering
    self.block = block
    self.branch = branch
    self.repetition = repetition
  }
}
