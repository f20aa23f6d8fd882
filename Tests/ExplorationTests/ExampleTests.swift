import Exploration
import Testing

/// A model with a property and a generator of one's own, as the room's own comment has it.
@Suite("The example")
struct ExampleTests {
  struct Till: Model {
    var initialStates: [Int] { [10] }
    var properties: [Property<Till>] { [.always("never in debt") { $0 >= 0 }] }
    func actions(in state: Int, into actions: inout [Int]) { actions += [-5, -3, 2] }
    func next(_ state: Int, _ action: Int) -> Int? { state + action > 20 ? nil : state + action }
    func fingerprint(of state: Int) -> Fingerprint {
      var fingerprint = Fingerprinter()
      fingerprint.combine(state)
      return fingerprint.finalize()
    }
  }

  @Test("finds the shortest way into debt, and shrinks a random one to the same length")
  func debt() throws {
    let shortest = try #require(Explorer(Till()).explore().outcome.violation)
    #expect(shortest.path.actions == [-5, -5, -5])

    // A generator of one's own: a miser, who takes money out only now and then.
    let walk = RandomWalk(Till(), seed: 1, runs: 100, length: 200) { _, actions, dice in
      dice.below(4) == 0 ? dice.below(actions.count) : actions.count - 1
    }
    let found = try #require(walk.walk().violation)
    let shrunk = try #require(Shrinker(Till()).shrink(found.path, breaking: found.property))
    #expect(shrunk.path.actions.reduce(10, +) < 0)
    #expect(shrunk.path.actions.count <= 4)
  }
}
