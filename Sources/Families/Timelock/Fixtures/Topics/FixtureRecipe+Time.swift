internal import Bitcoin
internal import Channels
internal import FixtureKit
internal import Simulation

// The same transaction at several heights.
extension FixtureRecipe<Timelock> {
  /// One block inside each limit and one beyond it.
  static let boundaries: [FixtureRecipe] = locks + limits(after: locks.count)

  /// One block before a lock opens, at that block, and one after it; both sides are silent.
  private static let locks: [FixtureRecipe] =
    (UInt32(0)...3).flatMap { state in
      [(-1, "one block early"), (0, "when its lock opens"), (1, "one block later")].map {
        (offset: Int, when: String) in
        let name = state == 0 ? "the refund" : "commitment \(state) of 3"
        return FixtureRecipe("\(name), \(when)") { setup in
          let lock = Int(setup.refundHeight) - 2 * Int(state)
          let label = state == 0 ? Label.refund : .commitment(state)
          return Contents(
            setup.scenario(
              setup.terms(),
              Setup.opening + setup.payments(3) + [.silence(.payer), .silence(.payee)]),
            [label], asking: [Question(label, at: UInt32(lock + offset))],
            parts: [.keys, .channel])
        }
      }
    }

  /// A stale commitment, and each answer that a node can give.
  static let stale: [FixtureRecipe] = [
    FixtureRecipe("commitment 2 is stale, and its lock is not open yet") { setup in
      Contents(
        setup.scenario(setup.terms(), Setup.opening + setup.payments(3)), [.commitment(2)],
        asking: [Question(.commitment(2))], parts: [.keys, .channel, .lastSteps])
    },
    FixtureRecipe("the lock of commitment 2 is open, and commitment 3 waits in the mempool") {
      setup in
      Contents(
        setup.scenario(setup.terms(), rivals(setup)), [.commitment(2), .commitment(3)],
        asking: [Question(.commitment(2)), Question(.commitment(3))],
        parts: [.keys, .channel, .lastSteps])
    },
    FixtureRecipe(
      "commitment 2 pays enough more than commitment 3: a place in the mempool is never final",
      changing: ("everything to the payer, for 1,000 sat more fee, signed without outputs", 1)
    ) { setup in
      Contents(
        setup.scenario(
          setup.terms(),
          rivals(setup, hashType: true) + [
            .broadcast(
              by: .payer, .commitment(2),
              .everythingToPayer(fee: Amount(uncheckedSatoshis: 1_000)))
          ], without: .both([.hashType])),
        [.changed(.commitment(2))],
        asking: [Question(.changed(.commitment(2)))],
        parts: [.keys, .channel, .lastSteps])
    },
    FixtureRecipe("commitment 3 is confirmed, so that commitment 2 spends nothing") { setup in
      Contents(
        setup.scenario(
          setup.terms(), Setup.opening + setup.payments(3) + Setup.mining(to: setup.refundHeight)),
        [.commitment(2), .commitment(3)],
        asking: [Question(.commitment(2)), Question(.refund)],
        parts: [.keys, .channel, .lastSteps])
    },
    FixtureRecipe("commitment 2 is confirmed although it is stale") { setup in
      Contents(
        setup.scenario(
          setup.terms(),
          Setup.opening + setup.payments(3) + [.silence(.payer), .silence(.payee)]
            + Setup.mining(to: setup.refundHeight - 4) + [
              .broadcast(by: .payer, .commitment(2), nil), .mine(1, .mempool),
            ]),
        [.commitment(2)],
        asking: [Question(.commitment(2)), Question(.commitment(3))],
        parts: [.keys, .channel, .lastSteps])
    },
  ]

  /// Commitment 3 waits in the mempool when commitment 2 may be mined, too.
  private static func rivals(_ setup: Setup, hashType: Bool = false) -> Moves<Timelock> {
    let second: Moves<Timelock> =
      hashType
      ? [
        .pay(setup.unit), .deliver(to: .payee, message: 0),
        .tamper(to: .payer, message: 0, .hashType(SighashType.none.byte), .again),
        .exchange,
      ] : [.pay(setup.unit), .exchange]
    return Setup.opening + setup.payments(1) + second + setup.payments(1)
      + [.silence(.payer), .silence(.payee)]
      + Setup.mining(to: setup.refundHeight - 4)
      + [.broadcast(by: .payee, .commitment(3), nil)]
  }
}
