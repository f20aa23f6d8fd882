public import Channels
public import Exploration
public import Simulation

/// Whether anything bad can still happen in a channel that somebody has played so far.
///
/// The futures begin in the world as it is. In each of them one participant cheats: any, or the one
/// that has cheated already.
public struct Lookahead<Family: ForeseenFamily>: Sendable {
  private let scenario: Scenario<Family>
  private let world: World<Family>
  private let model: WorldModel<Family>

  /// The blocks that pass before anything depends on the height; empty where it does already.
  private let prefix: [Move<Family>]

  /// Looks ahead from where a session is.
  public init(_ play: Play<Family>) throws(LookaheadFault<Family.Role>) {
    scenario = play.session.scenario
    world = play.world.marked
    for role in Family.Role.allCases where !play.world.isUp(role) { throw .down(role) }
    let cheats = play.cheats
    guard cheats.count < Family.Role.allCases.count else { throw .nobodyIsHonest }
    let bounds = Family.bounds(playing: scenario, in: world)
    let start: World<Family>
    (prefix, start) = Self.passing(bounds.pace(from: world), from: world)
    let beginnings = (cheats.isEmpty ? bounds.adversary.cheats : cheats).map { cheat in
      Situation(start, cheat: cheat, allowance: bounds.allowance)
    }
    let isFar =
      Family.blocksToTheEnd(from: world.height, under: scenario.terms) > Self.longestWait
    let promises = Family.Promise.allCases.filter { !isFar || $0.subject != .freedom }
    model = WorldModel(bounds, promises: promises, from: beginnings)
  }

  /// The blocks that pass at once before the futures begin: whatever sides could begin in between
  /// they can begin after these, too.
  private static func passing(
    _ pace: BlockPace, from world: World<Family>
  ) -> ([Move<Family>], World<Family>) {
    guard case .together(let count) = pace else { return ([], world) }
    let move = Move<Family>.mine(count, usual)
    do { return ([move], try world.next(move).marked) } catch { return ([], world) }
  }

  /// Whether somebody is held hostage is found out by waiting alone for the last lock, in every
  /// situation anew; a person does not wait for longer than this.
  private static var longestWait: Int { 500 }

  /// What is found of the futures within limits.
  public func explore(within limits: Exploration.Bounds = .patience) -> Foreseen<Family> {
    let outcome = model.explore(bounds: limits).outcome
    return Foreseen(
      outcome: outcome, way: outcome.violation.map { way($0) },
      unasked: Family.Promise.allCases.filter { !model.promises.contains($0) })
  }

  private func way(_ violation: Violation<WorldModel<Family>>) -> Foreseen<Family>.Way {
    guard let promise = Family.Promise(rawValue: violation.property),
      let end = violation.path.states(in: model)?.last
    else { preconditionFailure("a path that was found can be replayed, and breaks a promise") }
    let moves = joiningBlocks(prefix + violation.path.actions.flatMap(\.moves))
    let epilogue = Epilogue(end, scenario.terms)
    var attack = scenario
    attack.name = "attack-on-\(promise.rawValue)"
    attack.about = Breach<Family>.about(promise, end.cheat)
    attack.moves = scenario.moves + Moves(moves + epilogue.moves)
    return Foreseen<Family>.Way(
      steps: steps(moves),
      breach: Breach(
        promise, length: violation.depth, cheat: end.cheat, scenario: attack,
        outcome: epilogue.world.outcome))
  }

  /// The same moves with blocks that follow each other found in one move.
  private func joiningBlocks(_ moves: [Move<Family>]) -> [Move<Family>] {
    var joined: [Move<Family>] = []
    for move in moves {
      if case .mine(let more, let choice) = move, choice == Self.usual,
        case .mine(let count, let before) = joined.last, before == Self.usual
      {
        joined[joined.count - 1] = .mine(count + more, Self.usual)
      } else {
        joined.append(move)
      }
    }
    return joined
  }

  /// Blocks that hold what waits.
  private static var usual: Family.Layer.Choice { Family.Layer.usualChoice }

  /// What the moves of a way do, one by one.
  private func steps(_ moves: [Move<Family>]) -> [Trace<Family>.Step] {
    var world = world
    return moves.map { move in
      do {
        let events = try world.apply(move)
        return Trace<Family>.Step(move: move, events: events, standing: world.standing)
      } catch {
        preconditionFailure("the moves of a path that was found can be made: \(error)")
      }
    }
  }
}

/// What was found of the futures of a channel.
public struct Foreseen<Family: CheckedFamily>: Sendable {
  /// Whether all that is promised holds.
  public let outcome: Outcome<WorldModel<Family>>
  /// The shortest way to where something does not.
  public let way: Way?
  /// The promises that were not looked at, since the last lock is too far away.
  public let unasked: [Family.Promise]

  /// A way to a promise that is broken.
  public struct Way: Sendable {
    /// Its moves, from where the channel is, and what they do.
    public let steps: [Trace<Family>.Step]
    /// What it breaks and costs, as a scenario that begins where the session does.
    public let breach: Breach<Family>
  }
}

extension Exploration.Bounds {
  /// The limits of a person who waits: 20,000 situations or five seconds.
  public static var patience: Self {
    Self(states: 20_000, memory: 1_000 << 20, time: .seconds(5))
  }
}
