import Exploration
import Testing

@Suite("The shrinker")
struct ShrinkerTests {
  /// A bomb that goes off after it was opened, armed and fired in this order; all else is noise.
  struct Bomb: Model {
    enum Action: Hashable {
      case open, arm, fire
      case noise(Int)
    }

    var initialStates: [Int] { [0] }
    var properties: [Property<Bomb>] { [.always("quiet") { $0 < 3 }] }

    func actions(in _: Int, into actions: inout [Action]) {
      actions += [.open, .arm, .fire] + (0..<30).map(Action.noise)
    }

    func next(_ state: Int, _ action: Action) -> Int? {
      switch action {
      case .open: max(state, 1)
      case .arm: state >= 1 ? max(state, 2) : nil
      case .fire: state >= 2 ? 3 : nil
      case .noise(let number): number % 7 == 0 && state == 2 ? 1 : state
      }
    }

    func fingerprint(of state: Int) -> Fingerprint { digest(state) }
  }

  @Test("leaves only what matters", arguments: 0..<20 as Range<UInt64>)
  func minimum(seed: UInt64) throws {
    let walk = RandomWalk(Bomb(), seed: seed, runs: 100, length: 500)
    let violation = try #require(walk.walk().violation)
    let shrunk = try #require(Shrinker(Bomb()).shrink(violation.path, breaking: "quiet"))
    #expect(shrunk.path.actions == [.open, .arm, .fire])
    #expect(shrunk.isMinimal)
    #expect(shrunk.path.states(in: Bomb())?.last == 3)
  }

  @Test("gives up after its number of attempts, with the best so far")
  func attempts() throws {
    let noise = (1..<200).map { Bomb.Action.noise($0 * 7 + 1) }
    let path = Path<Bomb>(start: 0, actions: noise + [.open] + noise + [.arm] + noise + [.fire])
    let shrunk = try #require(Shrinker(Bomb(), attempts: 5).shrink(path, breaking: "quiet"))
    #expect(shrunk.attempts == 5)
    #expect(!shrunk.isMinimal)
    #expect(shrunk.path.actions.count < path.actions.count)
    #expect(shrunk.path.states(in: Bomb())?.last == 3)
  }

  @Test("has nothing to shrink where nothing is broken, or no such property is")
  func nothing() {
    let path = Path<Bomb>(start: 0, actions: [.open, .arm])
    #expect(Shrinker(Bomb()).shrink(path, breaking: "quiet") == nil)
    let broken = Path<Bomb>(start: 0, actions: [.open, .arm, .fire])
    #expect(Shrinker(Bomb()).shrink(broken, breaking: "loud") == nil)
  }

  /// A sum that must stay below a hundred.
  struct Sum: Model {
    var initialStates: [Int] { [0] }
    var properties: [Property<Sum>] { [.always("small") { $0 < 100 }] }
    func actions(in _: Int, into actions: inout [Int]) { actions += 1...60 }
    func next(_ state: Int, _ action: Int) -> Int? { state + action }
    func fingerprint(of state: Int) -> Fingerprint { digest(state) }
    func simplifications(of action: Int) -> [Int] {
      [action / 2, action - 1].filter { $0 > 0 && $0 < action }
    }
  }

  @Test("replaces actions with simpler ones that still break the property")
  func simplifications() throws {
    let path = Path<Sum>(start: 0, actions: [7, 31, 50, 2, 60, 9])
    let shrunk = try #require(Shrinker(Sum()).shrink(path, breaking: "small"))
    #expect(shrunk.isMinimal)
    #expect(shrunk.path.actions.count == 2)
    #expect(shrunk.path.actions.reduce(0, +) == 100)
  }
}
