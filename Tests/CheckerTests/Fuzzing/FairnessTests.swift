import Bitcoin
import Channels
import Simulation
import Testing
import Timelock

@testable import Checker

/// No future asks more of the promises than they promise.
struct FairnessTests {
  private static func future(_ change: (inout FutureSetup<Timelock>) -> Void = { _ in }) throws
    -> Future<
      Timelock
    >
  {
    var setup = FutureSetup<Timelock>(
      terms: Timelock.Bounds(updates: 4, step: 6, reaction: 1, delay: 2).terms)
    change(&setup)
    return try #require(Future<Timelock>().after(.begin(setup)))
  }

  /// What only a cheat does.
  static let cheating: [Move<Timelock>] = [
    .broadcast(by: .payer, .refund, nil), .askBackwards(.zero),
  ]

  @Test("what a cheat does, no honest participant does", arguments: cheating)
  func malice(move: Move<Timelock>) throws {
    #expect(try Self.future().after(.move(move)) == nil)
    #expect(try Self.future { $0.cheat = .payee }.after(.move(move)) == nil)
    #expect(try Self.future { $0.cheat = .payer }.after(.move(move)) != nil)
  }

  @Test(
    "only a cheat signs a message that it has changed",
    arguments: [nil, .payer, .payee] as [PaymentRole?])
  func tampering(cheat: PaymentRole?) throws {
    let start = try Self.future { $0.cheat = cheat }
    let future = try #require(start.after(.move(.pay(Timelock.Bounds.unit))))
    func tamper(_ signing: Simulation.Signing) -> FutureStep<Timelock> {
      .move(.tamper(to: .payee, message: 0, .channel, signing))
    }
    #expect((future.after(tamper(.again)) != nil) == (cheat == .payer))
    #expect(future.after(tamper(.not)) != nil)
  }

  @Test("an honest side misses as many looks as it may, and a cheat any number")
  func looks() throws {
    let looks: [FutureStep<Timelock>] = [.move(.silence(.payee)), .move(.mine(1, .mempool))]
    let honest = try #require(try Self.future().after(looks[0])?.after(looks[1]))
    #expect(honest.after(looks[1]) == nil)
    #expect(honest.after(.move(.wake(.payee)))?.after(looks[1]) != nil)
    let cheat = try Self.future { $0.cheat = .payee }.after(looks[0])?.after(looks[1])
    #expect(cheat?.after(looks[1]) != nil)
  }

  @Test("one branch undoes as much as the terms reckon with, and the parties refuse to bear more")
  func branches() throws {
    let branch = FutureStep<Timelock>.move(.reorganise(1, .mempool))
    #expect(try Self.future().after(branch) == nil)
    let future = try Self.future {
      $0.terms.ladder.undone = 1
      $0.terms.confirmations = 2
    }
    let after = try #require(future.after(branch))
    #expect(after.after(branch) == nil)
    #expect(future.after(.move(.reorganise(2, .mempool))) == nil)
    var steep = try #require(future.setup)
    steep.terms.ladder.step = 5
    let refused = try #require(Future<Timelock>().after(.begin(steep)))
    #expect(refused.world?.fundedChannel == nil)
  }

  @Test("what is dust to the payee is no loss")
  func dust() throws {
    let small = Amount(uncheckedSatoshis: 5)
    var future = try Self.future { $0.terms.unit = small }
    for step: FutureStep<Timelock> in [.move(.pay(small)), .move(.exchange), .end] {
      future = try #require(future.after(step))
    }
    #expect(future.world?.outcome.shortfall.payee == small)
    #expect(Timelock.Promise.allCases.allSatisfy(future.keeps))
  }

  @Test("a step after the end, or a second beginning, cannot happen")
  func over() throws {
    let future = try Self.future()
    #expect(future.after(.begin(try #require(future.setup))) == nil)
    let end = try #require(future.after(.end))
    #expect(end.after(.takeStock) == nil)
  }
}
