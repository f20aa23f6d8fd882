internal import Bitcoin
public import Channels
public import Simulation

extension BlockPace {
  /// How blocks follow a world of a channel that somebody has played, if nothing depends on the
  /// height below another one.
  ///
  /// From a world in which sides are at rest, or at what they were at where the futures begin, all
  /// blocks until then are found in one move. What sides could begin before they can begin after
  /// it, too.
  public static func until<Family: CheckedFamily>(
    _ height: Int, from world: World<Family>, phases: PerRole<Family.Role, Family.Phase>,
    resting: Family.Phase
  ) -> BlockPace {
    let count = height - Int(world.height.value)
    guard count > 1, world.layer.waiting.isEmpty else { return .each }
    let roles = Family.Role.allCases
    let isCalm =
      roles.allSatisfy { world[$0].phase == phases[$0] }
      || roles.allSatisfy { world[$0].phase == resting }
    return isCalm ? .together(count) : .none
  }
}
