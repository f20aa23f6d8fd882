import Channels
import Checker
import Exploration
import Simulation
import Testing
import Timelock

/// Where nothing is left out, every promise holds in every future.
struct HoldsTests {
  static let worlds: [Timelock.Bounds] = [
    SmallWorlds.update,
    SmallWorlds.changed { $0.signingOrder = .payeeFirst },
    SmallWorlds.changed { $0.allowance.partings = 1 },
    // A payer that settles a pending state when the refund is final already.
    SmallWorlds.changed {
      $0.signingOrder = .payeeFirst
      $0.allowance = Allowance(silences: 1, partings: 1)
    },
    // A payee that signs too late, and then has an older state mined that gives it less.
    SmallWorlds.changed {
      $0.adversary = .one(.payee)
      $0.allowance.silences = 1
    },
    SmallWorlds.changed { $0.allowance.tampers = 1 },
    SmallWorlds.changed { $0.allowance.crashes = 1 },
    SmallWorlds.changed { $0.allowance.silences = 2 },
    SmallWorlds.changed {
      $0.adversary = .none
      $0.allowance.drops = 1
      $0.allowance.resumes = 1
      $0.allowance.partings = 1
    },
  ]

  @Test("a channel keeps its promises in every future", arguments: worlds)
  func holds(bounds: Timelock.Bounds) throws {
    #expect(try SmallWorlds.explore(bounds).holds)
    let whole = try SmallWorlds.explore(bounds, reducing: [])
    #expect(whole.holds && whole.statistics.states > 50, "\(whole)")
  }

  @Test("what is seen does not hang on the number of threads", arguments: [1, 2, 3])
  func threads(count: Int) throws {
    let one = try SmallWorlds.explore(SmallWorlds.update, threads: .exactly(1))
    let many = try SmallWorlds.explore(SmallWorlds.update, threads: .exactly(count))
    #expect(one.statistics.states == many.statistics.states)
    #expect(one.statistics.edges == many.statistics.edges)
    #expect(one.statistics.depth == many.statistics.depth)
  }

  @Test("too few states are never taken for all of them")
  func limit() throws {
    let model = try WorldModel<Timelock>(SmallWorlds.update)
    let outcome = Explorer(model, bounds: .init(states: 50)).explore().outcome
    #expect(!outcome.holds)
    guard case .notExhausted(.states(limit: 50), _) = outcome else {
      Issue.record("\(outcome)")
      return
    }
  }
}
