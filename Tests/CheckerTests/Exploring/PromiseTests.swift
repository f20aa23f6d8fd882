import Bitcoin
import Channels
import Exploration
import Simulation
import Testing

@testable import Checker

/// Each promise is broken somewhere: a checker that never complains would be worth nothing.
struct PromiseTests {
  /// Promises that a small world breaks when a rule is left out.
  static let breakages: [(Promise, WorldBounds)] = [
    (.payerKeepsItsShare, Ablation(.rule(.segwitFunding)).worlds[0]),
    (.payeeKeepsItsShare, Ablation(.rule(.goodsOnCredit)).worlds[0]),
    (.noHostage, Ablation(.rule(.refundBeforeFunding)).worlds[0]),
    (.noStaleState, Sweep(SmallWorlds.changed { $0.delay = 2 }).bounds),
  ]

  @Test("a promise is seen to be broken", arguments: breakages)
  func broken(promise: Promise, bounds: WorldBounds) throws {
    let finding = try #require(try SmallWorlds.attack(on: bounds, [promise]))
    #expect(finding.promise == promise)
  }

  /// A situation as it is in the beginning, to be doctored.
  private static func beginning() throws -> Situation {
    try WorldModel(SmallWorlds.update).initialStates[0]
  }

  private static func isKept(_ promise: Promise, in situation: Situation) -> Bool {
    promise.isKept(in: situation, Judge(SmallWorlds.update))
  }

  @Test("a world that is as it should be keeps every promise", arguments: Promise.allCases)
  func sound(promise: Promise) throws {
    #expect(Self.isKept(promise, in: try Self.beginning()))
  }

  @Test("more money than there was at the start is noticed")
  func value() throws {
    var situation = try Self.beginning()
    situation.wealth = Amount(uncheckedSatoshis: 1)
    #expect(!Self.isKept(.valueConserved, in: situation))
  }

  @Test("a change by what was refused is noticed")
  func refusal() throws {
    var situation = try Self.beginning()
    situation.flaws = .changedByRefusal
    #expect(!Self.isKept(.refusalChangesNothing, in: situation))
  }

  @Test("a side that signs a state a second time, otherwise, is noticed")
  func signing() throws {
    var situation = try Self.beginning()
    situation.note(Signing(role: .payee, state: 1, isSettlement: false, digest: 1))
    situation.note(Signing(role: .payee, state: 1, isSettlement: false, digest: 1))
    situation.note(Signing(role: .payee, state: 1, isSettlement: true, digest: 2))
    situation.note(Signing(role: .payee, state: 2, isSettlement: false, digest: 2))
    #expect(Self.isKept(.oneTransactionPerState, in: situation))
    situation.note(Signing(role: .payee, state: 1, isSettlement: false, digest: 3))
    #expect(!Self.isKept(.oneTransactionPerState, in: situation))
  }

  @Test("a third transaction beside funding and closing is noticed")
  func third() throws {
    let judge = Judge(SmallWorlds.update)
    #expect(judge.leavesNoOther(spent: true, confirmed: 2))
    #expect(!judge.leavesNoOther(spent: true, confirmed: 3))
    #expect(!judge.leavesNoOther(spent: true, confirmed: 1))
    #expect(judge.leavesNoOther(spent: false, confirmed: 1))
  }
}
