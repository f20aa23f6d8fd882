import Channels
import Exploration
import Simulation
import Testing
import Timelock

@testable import Checker

/// What an exploration forgets must change nothing but its size.
struct ReductionTests {
  /// Worlds in which every rule has something to forget, and some with an attack.
  static let worlds: [(String, Timelock.Bounds)] =
    NumberedModelTests.worlds + [
      (
        "a cheat that stops",
        SmallWorlds.changed {
          $0.updates = 2
          $0.capacity = 3
          $0.allowance = Allowance(crashes: 1, silences: 1, partings: 1)
        }
      ),
      ("a cheat that comes back", SmallWorlds.changed { $0.allowance.silences = 3 }),
      (
        "a ladder that is too tight",
        SmallWorlds.changed {
          $0.updates = 2
          $0.capacity = 3
          $0.delay = 2
          $0.waived = .both([.safeLadder])
          $0.allowance = Allowance(silences: 1)
        }
      ),
    ]

  @Test("the verdict and the shortest attack are those without reductions", arguments: worlds)
  func sameVerdict(name: String, bounds: Timelock.Bounds) throws {
    let model = try WorldModel<Timelock>(bounds)
    let whole = model.explore(reducing: []).outcome
    for reductions: Reductions in [.honestHoldings, .stoppedCheats, .decidedChannels, .all] {
      let reduced = model.explore(reducing: reductions).outcome
      #expect(reduced.holds == whole.holds)
      #expect(reduced.violation?.depth == whole.violation?.depth)
      #expect(reduced.statistics.states <= whole.statistics.states)
    }
  }

  @Test("each rule forgets something where all that it is about happens")
  func forgetting() throws {
    let (_, bounds) = try #require(Self.worlds.first { $0.0 == "a cheat that stops" })
    let model = try WorldModel<Timelock>(bounds)
    func states(_ reductions: Reductions) -> Int {
      model.explore(reducing: reductions).outcome.statistics.states
    }
    for reductions: Reductions in [.honestHoldings, .stoppedCheats, .decidedChannels] {
      #expect(states(reductions) < states([]))
      #expect(states(.all) < states(Reductions.all.subtracting(reductions)))
    }
  }

  @Test("a way through what is left is a way through the whole", arguments: worlds)
  func ways(name: String, bounds: Timelock.Bounds) throws {
    let plain = try WorldModel<Timelock>(bounds)
    let numbered = NumberedWorld(plain)
    for way in Explorer(numbered.model).explore().samples(40, seed: 2, further: 3) {
      let states = try #require(way.states(in: numbered.model))
      let whole = try #require(numbered.path(way).states(in: plain))
      for (property, twin) in zip(plain.properties, numbered.model.properties) {
        #expect(whole.map(property.test) == states.map(twin.test))
      }
    }
  }

  @Test("where the question is over, nothing changes any more", arguments: worlds)
  func over(name: String, bounds: Timelock.Bounds) throws {
    let model = try WorldModel<Timelock>(bounds)
    for way in Explorer(model).explore().samples(400, seed: 3, further: 2) {
      let states = try #require(way.states(in: model))
      guard let first = states.firstIndex(where: model.isOver) else { continue }
      for state in states[first...] {
        #expect(model.isOver(state) && state.flaws == states[first].flaws)
        #expect(state.world.layerMark == states[first].world.layerMark)
        for role in state.honest {
          #expect(
            state.world.participant(role).given == states[first].world.participant(role).given)
        }
      }
    }
  }

  @Test("the fingerprint of a situation is the same in every run, whatever numbers it is made of")
  func stable() throws {
    let plain = try WorldModel<Timelock>(SmallWorlds.changed { $0.allowance.crashes = 1 })
    let (one, other) = (NumberedWorld(plain).model, NumberedWorld(plain).model)
    // The second gives its numbers in another order: it explores with several threads first.
    _ = Explorer(other, threads: .exactly(4)).explore()
    for way in Explorer(one, threads: .exactly(1)).explore().samples(100, seed: 4) {
      let states = try #require(way.states(in: one))
      var state = other.initialStates[
        try #require(
          one.initialStates.firstIndex { one.fingerprint(of: $0) == one.fingerprint(of: way.start) }
        )]
      for expected in states.dropFirst() {
        var actions: [NumberedAction] = []
        other.actions(in: state, into: &actions)
        state = try #require(
          actions.compactMap { other.next(state, $0) }
            .first { other.fingerprint(of: $0) == one.fingerprint(of: expected) })
      }
    }
  }
}
