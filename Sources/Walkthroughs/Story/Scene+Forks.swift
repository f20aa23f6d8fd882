internal import Bitcoin
internal import Channels
internal import Checker
internal import Simulation

// What a reader may ask after a step.
extension Scene {
  /// The futures that can be asked for: those that the story tells, or where it tells none, what
  /// could go wrong here in any channel.
  public var forks: [Fork<Family>] {
    guard beat.forks.isEmpty, state.walkthrough.asksEverywhere, !steps.isEmpty else {
      return beat.forks
    }
    return [outcome.locked > .zero ? vanishing : undoing].compactMap { $0 }.filter(isPossible)
  }

  /// Whether the world permits how it begins.
  private func isPossible(_ fork: Fork<Family>) -> Bool {
    guard let moves = fork.beats.first?.moves else { return false }
    var moment = moment
    for move in moves.prefix(1) {
      do { _ = try moment.advance(move) } catch { return false }
    }
    return true
  }

  /// Each fork offers its answers in another order.
  private func quiz(of name: String) -> Quiz<Family> {
    .endings(of: "\(name) \(standing.height.value) \(steps.count)")
  }
}

// Somebody is gone.
extension Scene {
  /// The one who has put no money in falls silent for good, and another waits for its own; `nil`
  /// where nobody is left who could ever take it alone, or more than one.
  private var vanishing: Fork<Family>? {
    let roles = Family.Role.allCases
    guard roles.count == 2,
      let gone = roles.first(where: { !Family.funders.contains($0) }) ?? roles.last,
      let left = roles.first(where: { $0 != gone }), let claim = standing.claimable[left]
    else { return nil }
    let blocks = max(0, claim.firstBlock.distance(above: standing.height)) + 12
    return Fork(
      "vanishes", "What if \(.who(gone)) vanishes here?", asking: quiz(of: "vanishes"),
      beats: [
        Beat(
          "\(.who(gone)) is gone",
          """
          \(.who(gone)) answers nothing from here on, and blocks come as ever. The program of \
          \(.who(left)) goes on by itself. At height \(.height), when its time is past, the chain \
          holds \(.confirmed).
          """,
          moves: [.silence(gone)] + .mining(blocks))
      ],
      moral: "Whoever is left takes what it can take alone, by what it holds and by the clock.")
  }
}

// A block is undone.
extension Scene {
  /// A longer branch takes the place of the block that has ended the channel; `nil` where the last
  /// block holds nothing of it.
  private var undoing: Fork<Family>? {
    guard case .ledger(.mined(_, _, let labels))? = events.last(where: \.isBlock), !labels.isEmpty
    else { return nil }
    return Fork(
      "undone-block", "What if a longer branch undoes the last block?",
      asking: quiz(of: "undone-block"),
      beats: [
        Beat(
          "The block is undone",
          """
          A block that was found elsewhere, and another on top of it, take the place of the last \
          one. What it held waits for a block again. At height \(.height) the chain holds \
          \(.confirmed).
          """,
          moves: [.reorganise(1, .only([]))] + .mining(2))
      ],
      moral: """
        A block that is undone gives back what it held: it waits and is mined again, unless \
        something else may take its place.
        """)
  }
}

extension Event where Family: WalkthroughFamily {
  /// Whether a block was found.
  fileprivate var isBlock: Bool {
    if case .ledger(.mined) = self { true } else { false }
  }
}
