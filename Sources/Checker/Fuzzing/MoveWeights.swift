public import Channels
public import Exploration
internal import Simulation

/// Makes up what happens, so that long runs become interesting.
///
/// Most of the time people pay and messages arrive, so that a channel gets through hundreds of
/// states; everything else is rare, and may come at any point. A run approaches its locks in one
/// leap when it likes, and lingers there, where what miners and cheats do matters most.
public struct MoveWeights<Family: FuzzedFamily>: Sendable {
  /// How many steps a run has; the last two take stock and end it.
  public var length: Int
  /// Who cheats.
  public var adversary: Adversary<Family.Role>
  /// Which rules every participant leaves out.
  public var waived: Set<Family.Rule>

  /// Sets weights.
  public init(
    length: Int, adversary: Adversary<Family.Role> = .any, waived: Set<Family.Rule> = []
  ) {
    self.length = length
    self.adversary = adversary
    self.waived = waived
  }

  /// What happens next; `nil` where the future is over.
  public func step(in future: Future<Family>, _ dice: inout Dice) -> FutureStep<Family>? {
    guard let situation = future.situation, let setup = future.setup else {
      return .begin(Family.setup(for: self, &dice))
    }
    if future.isOver { return nil }
    if future.age >= length - 1 || isDone(future) { return .end }
    if future.age == length - 2 { return .takeStock }
    var chooser = MoveChooser(situation, setup, dice)
    defer { dice = chooser.dice }
    return chooser.step()
  }

  /// Whether nothing can happen any more to what the channel held.
  private func isDone(_ future: Future<Family>) -> Bool {
    guard let situation = future.situation, let judge = future.judge else { return false }
    return Family.isDone(situation, judge)
      && Family.Role.allCases.allSatisfy { situation.world.waiting(for: $0) == 0 }
  }
}
