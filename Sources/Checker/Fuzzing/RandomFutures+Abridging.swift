internal import Bitcoin
internal import Channels
internal import Simulation

extension RandomFutures {
  /// The same with fewer states or fewer blocks.
  ///
  /// A state that is left out makes the later ones smaller in number, and the ladder shorter, so that
  /// the lock of the last one stays where it was; a block that is left out lowers every lock.
  public func abridgements(of actions: [Twist]) -> [[Twist]] {
    guard case .begin(let deal)? = actions.first else { return [] }
    let plot = Plot(actions, deal)
    return plot.withFewerStates + plot.withFewerBlocks
  }
}

/// What the twists of a future are there for.
private struct Plot {
  let twists: [Twist]
  let deal: Deal
  /// The twists that ask for a new state, with its number.
  private var payments: [(place: Int, state: UInt32)] = []
  /// The twists that do nothing but pass time, with how many blocks that is.
  private var pauses: [(place: Int, blocks: Int)] = []

  init(_ twists: [Twist], _ deal: Deal) {
    self.twists = twists
    self.deal = deal
    var future = Future()
    for (place, twist) in twists.enumerated() {
      guard let next = future.after(twist) else { continue }
      note(twist, place, from: future, to: next)
      future = next
    }
  }

  private mutating func note(_ twist: Twist, _ place: Int, from before: Future, to after: Future) {
    guard case .moves(let moves) = twist, let old = before.world, let new = after.world else {
      return
    }
    if moves.contains(where: \.isPayment), old.payer.phase == .open {
      payments.append((place, old.latestState + 1))
    }
    if case .mine? = moves.first, moves.count == 1 {
      pauses.append((place, Int(new.height.value - old.height.value)))
    }
  }

  /// Half of the payments left out, then quarters, down to single ones; each with the ladder shorter
  /// by as many states, and as it was.
  var withFewerStates: [[Twist]] {
    var list: [[Twist]] = []
    var size = payments.count
    while size > 0 {
      for first in stride(from: 0, to: payments.count, by: size) {
        let gone = payments[first..<min(payments.count, first + size)]
        list.append(without(gone, lowering: UInt32(gone.count) * deal.terms.ladder.step))
        list.append(without(gone, lowering: 0))
      }
      size /= 2
    }
    return list
  }

  private func without(
    _ gone: ArraySlice<(place: Int, state: UInt32)>, lowering blocks: UInt32
  ) -> [Twist] {
    let places = Set(gone.map(\.place))
    let states = Set(gone.map(\.state)).sorted()
    return twists.indices.filter { !places.contains($0) }.map { place in
      twists[place].lowering(blocks).renumbering { state in
        state - UInt32(states.prefix { $0 <= state }.count)
      }
    }
  }

  /// Each block left out, with all locks lower by one.
  var withFewerBlocks: [[Twist]] {
    pauses.map { pause in
      twists.indices.filter { $0 != pause.place }.map { twists[$0].lowering(UInt32(pause.blocks)) }
    }
  }
}

extension Twist {
  /// With all locks lower by so many blocks, should it be the beginning.
  fileprivate func lowering(_ blocks: UInt32) -> Twist {
    guard case .begin(var deal) = self else { return self }
    let height = deal.terms.ladder.refundHeight.value
    deal.terms.ladder.refundHeight = BlockHeight(uncheckedValue: height - min(height, blocks))
    return .begin(deal)
  }

  /// With other numbers for states.
  fileprivate func renumbering(_ number: (UInt32) -> UInt32) -> Twist {
    guard case .moves(let moves) = self else { return self }
    return .moves(moves.map { $0.renumbering(number) })
  }
}
