import Channels
import Checker
import Exploration
import OneWay
import Simulation
import Testing

/// Where nothing is left out, every promise holds in every future.
@Suite("Every future of a one-way channel")
struct HoldsTests {
  static let kinds: [OneWay.Variant.Kind] = [.refund, .expiry, .lifetime, .kickOff]

  /// What may happen beside a payment under every variant, and what it is called.
  static let events: [(String, Allowance)] = [
    ("partings", Allowance(silences: 0, partings: 1)),
    ("changed messages", Allowance(silences: 0, tampers: 1, partings: 0)),
  ]

  /// What hardly depends on the variant.
  static let accidents: [(String, Allowance)] = [
    ("nothing else", Allowance(silences: 0, partings: 0)),
    ("crashes", Allowance(crashes: 1, silences: 0, partings: 0)),
    ("goods on credit", Allowance(silences: 0, releases: 2, partings: 0)),
    ("disorder", Allowance(duplicates: 1, reorders: 1, silences: 0, resumes: 1, partings: 0)),
  ]

  @Test("a channel keeps its promises, whichever side cheats", arguments: kinds, events)
  func holds(kind: OneWay.Variant.Kind, event: (String, Allowance)) throws {
    let bounds = SmallWorlds.changed(kind) { $0.allowance = event.1 }
    #expect(try SmallWorlds.explore(bounds).holds)
    let whole = try SmallWorlds.explore(bounds, reducing: [])
    #expect(whole.holds && whole.statistics.states > 100, "\(whole)")
  }

  @Test("it keeps them in every accident", arguments: accidents)
  func survives(event: (String, Allowance)) throws {
    let bounds = SmallWorlds.changed(.refund) { $0.allowance = event.1 }
    #expect(try SmallWorlds.explore(bounds).holds)
    let whole = try SmallWorlds.explore(bounds, reducing: [])
    #expect(whole.holds && whole.statistics.states >= 39, "\(whole)")
  }

  @Test("it keeps them with a cheat that falls silent and comes back")
  func silences() throws {
    let bounds = SmallWorlds.changed(.expiry) { $0.allowance = Allowance() }
    #expect(try SmallWorlds.explore(bounds).holds)
  }

  @Test(
    "it keeps them from the first message on, with one message changed",
    arguments: [PaymentRole.payer, .payee])
  func opening(cheat: PaymentRole) throws {
    let bounds = SmallWorlds.changed(.refund) {
      $0.start = .opening
      $0.adversary = .one(cheat)
      $0.allowance.tampers = 1
    }
    #expect(try SmallWorlds.explore(bounds).holds)
  }

  @Test("it keeps them with a branch that undoes a block", arguments: [HoldsTests.kinds[1]])
  func branches(kind: OneWay.Variant.Kind) throws {
    #expect(try SmallWorlds.explore(SmallWorlds.changed(kind) { $0.undo(1) }).holds)
  }

  @Test("it keeps them with a payer that adds money")
  func topUp() throws {
    let bounds = SmallWorlds.changed(.expiry) {
      $0.topUp = 1
      $0.allowance.partings = 1
    }
    let outcome = try SmallWorlds.explore(bounds)
    #expect(outcome.holds, "\(outcome)")
    #expect(outcome.statistics.states > 1_000)
  }

  @Test("it keeps them where all are honest and the network loses messages")
  func losses() throws {
    let bounds = SmallWorlds.changed(.kickOff) {
      $0.adversary = .none
      $0.allowance = Allowance(drops: 1, silences: 0, resumes: 1, partings: 1)
    }
    #expect(try SmallWorlds.explore(bounds).holds)
  }

  @Test("a trusting payer is a hostage from the moment when its money has moved")
  func trusting() throws {
    let open = try #require(
      try SmallWorlds.attack(on: SmallWorlds.payment(.trusting), [.noHostage]))
    #expect(open.length == 0)
    #expect(open.cheat == .payee)
    #expect(open.loss.role == .payer)
    #expect(open.loss.satoshis == 200_338)
    let opening = SmallWorlds.changed(.trusting) { $0.start = .opening }
    let breach = try #require(try SmallWorlds.attack(on: opening))
    #expect(breach.promise == .noHostage)
    #expect(breach.length == 3)
  }

  @Test("what is trusted is not broken as long as nobody cheats and nobody stops")
  func trustingWorks() throws {
    let bounds = SmallWorlds.changed(.trusting) { $0.adversary = .none }
    let promises = OneWay.Promise.allCases.filter { $0 != .noHostage && $0 != .payerKeepsItsShare }
    #expect(try SmallWorlds.explore(bounds, promises).holds)
  }
}
