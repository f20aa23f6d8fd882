internal import Bitcoin
internal import Channels
public import Checker
internal import Simulation

extension Timelock {
  /// The same with fewer states or fewer blocks.
  ///
  /// A state that is left out makes the later ones smaller in number, and the ladder shorter, so
  /// that the lock of the last one stays where it was; a block that is left out lowers every lock.
  public static func abridgements(
    of steps: [FutureStep<Timelock>]
  ) -> [[FutureStep<Timelock>]] {
    guard case .begin(let setup)? = steps.first else { return [] }
    let plan = FuturePlan(steps, setup)
    return plan.withFewerStates + plan.withFewerBlocks
  }
}

/// What the steps of a future are there for.
private struct FuturePlan {
  let steps: [FutureStep<Timelock>]
  let setup: FutureSetup<Timelock>
  /// The steps that ask for a new state, with its number.
  private var payments: [(place: Int, state: UInt32)] = []
  /// The steps that do nothing but pass time, with how many blocks that is.
  private var pauses: [(place: Int, blocks: Int)] = []

  init(_ steps: [FutureStep<Timelock>], _ setup: FutureSetup<Timelock>) {
    self.steps = steps
    self.setup = setup
    var future = Future<Timelock>()
    for (place, step) in steps.enumerated() {
      guard let next = future.after(step) else { continue }
      note(step, place, from: future, to: next)
      future = next
    }
  }

  private mutating func note(
    _ step: FutureStep<Timelock>, _ place: Int, from before: Future<Timelock>,
    to after: Future<Timelock>
  ) {
    guard case .moves(let moves) = step, let old = before.world, let new = after.world else {
      return
    }
    if moves.contains(where: \.isPayment), old.payer.phase == .open {
      payments.append((place, old.latestState + 1))
    }
    if case .mine? = moves.first, moves.count == 1 {
      pauses.append((place, Int(new.height.value - old.height.value)))
    }
  }

  /// Half of the payments left out, then quarters, down to single ones; each with the ladder
  /// shorter by as many states, and as it was.
  var withFewerStates: [[FutureStep<Timelock>]] {
    var list: [[FutureStep<Timelock>]] = []
    var size = payments.count
    while size > 0 {
      for first in stride(from: 0, to: payments.count, by: size) {
        let gone = payments[first..<min(payments.count, first + size)]
        list.append(without(gone, lowering: UInt32(gone.count) * setup.terms.ladder.step))
        list.append(without(gone, lowering: 0))
      }
      size /= 2
    }
    return list
  }

  private func without(
    _ gone: ArraySlice<(place: Int, state: UInt32)>, lowering blocks: UInt32
  ) -> [FutureStep<Timelock>] {
    let places = Set(gone.map(\.place))
    let states = Set(gone.map(\.state)).sorted()
    return steps.indices.filter { !places.contains($0) }.map { place in
      steps[place].lowering(blocks).renumbering { state in
        state - UInt32(states.prefix { $0 <= state }.count)
      }
    }
  }

  /// Each block left out, with all locks lower by one.
  var withFewerBlocks: [[FutureStep<Timelock>]] {
    pauses.map { pause in
      steps.indices.filter { $0 != pause.place }.map { steps[$0].lowering(UInt32(pause.blocks)) }
    }
  }
}

extension FutureStep<Timelock> {
  /// With all locks lower by so many blocks, should it be the beginning.
  fileprivate func lowering(_ blocks: UInt32) -> FutureStep<Timelock> {
    guard case .begin(var setup) = self else { return self }
    let height = setup.terms.ladder.refundHeight.value
    setup.terms.ladder.refundHeight = BlockHeight(uncheckedValue: height - min(height, blocks))
    return .begin(setup)
  }

  /// With other numbers for states.
  fileprivate func renumbering(_ number: (UInt32) -> UInt32) -> FutureStep<Timelock> {
    guard case .moves(let moves) = self else { return self }
    return .moves(moves.map { $0.renumbering(number) })
  }
}
