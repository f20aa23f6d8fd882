public import Channels
public import Exploration
public import Simulation

/// A family whose channels can live through random futures.
public protocol FuzzedFamily: CheckedFamily, PlayedFamily where Layer: FuzzedLayer {
  /// What a future begins with: terms of any size.
  static func setup(for weights: MoveWeights<Self>, _ dice: inout Dice) -> FutureSetup<Self>
  /// The moves before a future, from before the first or with an open channel.
  static func prologue(_ start: FutureStart, under terms: Terms) -> Moves<Self>
  /// How many blocks the one branch that may overtake the chain undoes at most: what the terms
  /// reckon with, and no more.
  static func undoable(under terms: Terms) -> Int
  /// How many looks an honest participant may miss.
  static func reaction(under terms: Terms) -> Int

  /// What may well happen next, with what may happen in every family among it.
  static func steps(
    for chooser: MoveChooser<Self>, among common: NeutralSteps<Self>
  ) -> [WeightedStep<Self>]
  /// Whether locks are about to open or have opened, so that blocks and cheats matter most.
  static func isNearTheEnd(_ world: World<Self>, under terms: Terms) -> Bool
  /// Whether no payment can be agreed on yet.
  static func isOpening(_ world: World<Self>) -> Bool
  /// How many blocks have to pass until the next lock is so near; `nil` if it is.
  static func distance(
    toLockOf world: World<Self>, within blocks: Int, under terms: Terms
  ) -> Int?
  /// What a cheat does with its own keys.
  static func malice(of cheat: Role, for chooser: inout MoveChooser<Self>) -> FutureStep<Self>
  /// One change to what is said, to a transaction, or to a signature.
  static func change(ofMessageTo role: Role, for chooser: inout MoveChooser<Self>) -> Change
  /// An order that a participant may be given just before it crashes.
  static func orderBeforeCrash(of role: Role, for chooser: inout MoveChooser<Self>) -> Move<Self>
  /// Whether nothing can happen any more to what the channel held.
  static func isDone(_ situation: Situation<Self>, _ judge: Judge<Self>) -> Bool

  /// What is worth seeing in a future, with what it is called.
  static var coverage: [String] { get }
  /// What cheats should be seen at, with what it is called; its places follow those of `coverage`,
  /// and both together are no more than sixteen.
  static var attackCoverage: [String] { get }
  /// What of the family is seen in an event, by the place of what it is called.
  static func seen(in event: Event<Self>, of world: World<Self>, under terms: Terms) -> [Int]
  /// What of the family is seen in what stands in a block, by the place of what it is called.
  static func seen(onChain label: Layer.Label) -> Int?

  /// The same terms with less to them, the largest difference first.
  static func simpler(_ terms: Terms) -> [Terms]
  /// The same future with fewer payments or fewer blocks.
  static func abridgements(of steps: [FutureStep<Self>]) -> [[FutureStep<Self>]]

  // The doors: compiled where the family is known.

  /// Chooses the next step of a future.
  static func step(by weights: MoveWeights<Self>, in future: Future<Self>, _ dice: inout Dice)
    -> FutureStep<Self>?
  /// Makes the runs of a walk.
  static func walked(
    _ walk: RandomWalk<RandomFutures<Self>>, observer: Observer,
    reporting report: (_ runs: Int, _ steps: Int) -> Void
  ) -> Walked<RandomFutures<Self>>
}

extension FuzzedFamily {
  public static func step(
    by weights: MoveWeights<Self>, in future: Future<Self>, _ dice: inout Dice
  )
    -> FutureStep<Self>?
  {
    weights.step(in: future, &dice)
  }

  public static func walked(
    _ walk: RandomWalk<RandomFutures<Self>>, observer: Observer,
    reporting report: (_ runs: Int, _ steps: Int) -> Void
  ) -> Walked<RandomFutures<Self>> {
    walk.walk(observer: observer, reporting: report)
  }
}

/// Where a random future begins.
public enum FutureStart: String, CaseIterable, Hashable, Sendable {
  /// Before the first message.
  case opening
  /// With an open channel.
  case open
}

/// What may happen next, and how likely it is.
public struct WeightedStep<Family: FuzzedFamily> {
  /// How likely it is, beside the weights of all others.
  public let weight: Int
  /// Makes it.
  public let make: (inout MoveChooser<Family>) -> FutureStep<Family>

  /// Weighs a step.
  public init(
    _ weight: Int, _ make: @escaping (inout MoveChooser<Family>) -> FutureStep<Family>
  ) {
    self.weight = weight
    self.make = make
  }
}
