public import Channels
public import Simulation

/// What the explorer sees of a world between two actions, to be compared with a run of the
/// scenario.
public struct Observation<Family: CheckedFamily>: Sendable {
  /// Heights, money and phases, as a trace has them.
  public let standing: Trace<Family>.Standing
  /// What each participant could broadcast, each name once.
  public let holds: PerRole<Family.Role, [Family.Name]>
  /// What stands in a block of all that was ever offered.
  public let chain: [PlacedOffer<Family.Layer.Label>]
  /// What waits for a block.
  public let mempool: [PlacedOffer<Family.Layer.Label>]
  /// The promises that are not kept, whether or not the exploration was about them.
  public let broken: [Family.Promise]

  init(_ situation: Situation<Family>, _ judge: Judge<Family>) {
    let world = situation.world
    standing = world.standing
    holds = PerRole { world.held(by: $0) }
    let offers = world.layer.placedOffers
    chain = offers.filter { $0.height != nil }
    mempool = offers.filter { $0.height == nil }
    broken = Family.Promise.allCases.filter { !judge.isKept($0, in: situation) }
  }
}
