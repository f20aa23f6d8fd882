import Channels
import Simulation
import Testing
import Timelock

@testable import Checker

/// A future that broke something is tried again with fewer payments.
struct AbridgingTests {
  private static let pay = FutureStep<Timelock>.moves([.pay(Timelock.Bounds.unit), .exchange])

  private static func offer(_ name: Timelock.TransactionName) -> FutureStep<Timelock> {
    .move(.broadcast(by: .payer, name, nil))
  }

  @Test(
    "where a payment is left out, its state is called like the one before, and later ones move up",
    arguments: [(1, [0, 1, 1]), (2, [1, 1, 2]), (3, [2, 2, 2])] as [(UInt32, [UInt32])])
  func renumbering(offered: UInt32, renamed: [UInt32]) {
    let terms = Timelock.Bounds(updates: 4, step: 6, reaction: 1, delay: 2).terms
    let actions =
      [.begin(FutureSetup<Timelock>(terms: terms, cheat: .payer)), Self.pay, Self.pay, Self.pay]
      + [Self.offer(.commitment(offered))]
    let shorter = RandomFutures<Timelock>().abridgements(of: actions).filter { $0.count == 4 }
    // Each payment is left out twice: with a ladder that is shorter by a step, and as it was.
    let expected = renamed.map { Self.offer($0 == 0 ? .refund : .commitment($0)) }
    #expect(shorter.map(\.last) == expected.flatMap { [$0, $0] })
  }
}
