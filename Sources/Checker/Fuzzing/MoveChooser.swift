internal import Bitcoin
public import Channels
public import Exploration
public import Simulation

/// Chooses what may well happen next in one world.
public struct MoveChooser<Family: FuzzedFamily> {
  /// The world with what is known of its past.
  public let situation: Situation<Family>
  /// What the future began with.
  public let setup: FutureSetup<Family>
  /// Chance.
  public var dice: Dice

  init(_ situation: Situation<Family>, _ setup: FutureSetup<Family>, _ dice: Dice) {
    self.situation = situation
    self.setup = setup
    self.dice = dice
  }

  /// The world.
  public var world: World<Family> { situation.world }
  /// The height of the last block.
  public var tip: UInt32 { world.height.value }
  /// Whether locks are about to open or have opened.
  public var isNearTheEnd: Bool { Family.isNearTheEnd(world, under: setup.terms) }

  mutating func step() -> FutureStep<Family> {
    let steps = Family.steps(for: self, among: NeutralSteps(for: self))
    let weights = steps.indices.map { (weight: steps[$0].weight, value: $0) }
    guard let chosen = dice.pick(weights) else { return .move(.mine(1, block())) }
    return steps[chosen].make(&self)
  }

  fileprivate mutating func malice() -> FutureStep<Family> {
    guard let cheat = setup.cheat else { return .takeStock }
    return Family.malice(of: cheat, for: &self)
  }

  /// Any role.
  public mutating func role() -> Family.Role { dice.pick(Family.Role.allCases) }
}

/// What may happen in every family, and how likely it is; most has no weight where nothing could
/// come of it.
public struct NeutralSteps<Family: FuzzedFamily> {
  /// A message arrives.
  public let delivery: WeightedStep<Family>
  /// A block is mined.
  public let block: WeightedStep<Family>
  /// A participant comes back.
  public let recovery: WeightedStep<Family>
  /// The network does something to a message.
  public let fault: WeightedStep<Family>
  /// A participant crashes, or stops to look.
  public let accident: WeightedStep<Family>
  /// A cheat does something.
  public let malice: WeightedStep<Family>
  /// Every honest participant tries out whether it could leave alone.
  public let stocktaking: WeightedStep<Family>
  /// A branch overtakes the chain.
  public let branch: WeightedStep<Family>

  init(for chooser: MoveChooser<Family>) {
    let world = chooser.world
    let isNear = chooser.isNearTheEnd
    let waiting = Family.Role.allCases.reduce(0) { $0 + world.waiting(for: $1) }
    let isAsleep = Family.Role.allCases.contains { !world.isAwake($0) }
    let canBranch = chooser.situation.allowance.permits(.reorganisations)
    delivery = WeightedStep(min(waiting, 3) * 400) { $0.delivery() }
    block = WeightedStep(isNear ? 600 : 40) { .move(.mine(1, $0.block())) }
    recovery = WeightedStep(isAsleep ? 400 : 0) { $0.recovery() }
    fault = WeightedStep(min(waiting, 1) * 30) { $0.fault() }
    accident = WeightedStep(isNear ? 60 : 15) { $0.accident() }
    malice = WeightedStep(chooser.setup.cheat == nil ? 0 : isNear ? 400 : 50) { $0.malice() }
    stocktaking = WeightedStep(Family.isOpening(world) ? 60 : 3) { _ in .takeStock }
    branch = WeightedStep(canBranch ? isNear ? 40 : 8 : 0) { chooser in
      let depth = chooser.dice.number(in: 1...max(1, chooser.setup.undoable))
      return .move(.reorganise(depth, chooser.block()))
    }
  }
}
