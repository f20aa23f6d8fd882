public import Channels
public import Exploration
internal import Simulation

/// Makes up what happens, so that long runs become interesting.
///
/// Most of the time people pay and messages arrive, so that a channel gets through hundreds of states;
/// everything else is rare, and may come at any point. A run approaches its locks in one leap when it
/// likes, and lingers there, where what miners and cheats do matters most.
public struct Habits: Sendable {
  /// How many twists a run has; the last two take stock and end it.
  public var length: Int
  /// Who cheats.
  public var adversary: Adversary
  /// Which rules both sides leave out.
  public var waived: Set<Timelock.Rule>

  /// Takes up habits.
  public init(length: Int, adversary: Adversary = .both, waived: Set<Timelock.Rule> = []) {
    self.length = length
    self.adversary = adversary
    self.waived = waived
  }

  /// What happens next; `nil` where the future is over.
  public func twist(in future: Future, _ dice: inout Dice) -> Twist? {
    guard let situation = future.situation, let deal = future.deal else {
      return .begin(self.deal(&dice))
    }
    if future.isOver { return nil }
    if future.age >= length - 1 || isDone(future) { return .end }
    if future.age == length - 2 { return .takeStock }
    var mood = Mood(situation, deal, dice)
    defer { dice = mood.dice }
    return mood.twist()
  }

  /// Whether nothing can happen any more to what the channel held.
  private func isDone(_ future: Future) -> Bool {
    guard let situation = future.situation, let judge = future.judge,
      judge.isFundingSpent(in: situation)
    else { return false }
    return judge.isSettled(in: situation) && situation.world.waiting(for: .payer) == 0
      && situation.world.waiting(for: .payee) == 0
  }
}
