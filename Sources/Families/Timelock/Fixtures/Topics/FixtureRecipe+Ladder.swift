internal import Bitcoin
internal import Channels
internal import FixtureKit
internal import Simulation

// Payments, one after the other, and how they end.
extension FixtureRecipe<Timelock> {
  /// Successive commitments.
  static let ladder: [FixtureRecipe] =
    [(1, 1, 0, 1), (2, 2, 1, 1), (3, 3, 1, 2), (6, 6, 3, 3)].flatMap {
      (count: Int, step: UInt32, reaction: UInt32, delay: UInt32) in
      Timelock.SigningOrder.allCases.map { order in
        FixtureRecipe("\(ladder(of: count, step)); \(order.words)") { setup in
          let terms = setup.terms(step: step, reaction: reaction, delay: delay, order: order)
          return Contents(
            setup.scenario(terms, Setup.opening + setup.payments(count)),
            [.refund] + (1...UInt32(count)).map { Label.commitment($0) },
            asking: (1...UInt32(count)).map {
              Question(.commitment($0), at: setup.refundHeight - step * $0)
            })
        }
      }
    } + [tie, sixHundred]

  private static func ladder(of count: Int, _ step: UInt32) -> String {
    "\(count) \(count == 1 ? "commitment" : "commitments") with a step of "
      + "\(step) \(step == 1 ? "block" : "blocks")"
  }

  /// A ladder without steps: every state shares the refund's height.
  private static let tie = FixtureRecipe(
    "a tie: the first commitment shares the refund's height", changing: ("a step of 0", 0)
  ) { setup in
    Contents(
      setup.scenario(
        setup.terms(step: 0, reaction: 0), Setup.opening + setup.payments(1),
        without: .both([.terms, .safeLadder])),
      [.refund, .commitment(1)],
      asking: [
        Question(.refund, at: setup.refundHeight),
        Question(.commitment(1), at: setup.refundHeight),
      ])
  }

  /// With step 1 and a refund at 4,320, commitment 600 is locked to 3,720.
  private static let sixHundred = FixtureRecipe(
    "600 commitments with a step of 1 block: the last is locked 600 below the refund"
  ) { setup in
    var terms = setup.terms(step: 1, reaction: 0)
    terms.capacity = Amount(uncheckedSatoshis: 3_600_000)
    terms.unit = Amount(uncheckedSatoshis: 1_000)
    terms.ladder.refundHeight = BlockHeight(uncheckedValue: 4_320)
    let pay: Moves<Timelock> = [.pay(terms.unit), .exchange]
    return Contents(
      setup.scenario(terms, Setup.opening + .repeating(600, pay)),
      [.refund, .commitment(1), .commitment(2), .commitment(599), .commitment(600)],
      asking: [
        Question(.commitment(600), at: 3_719),
        Question(.commitment(600), at: 3_720),
        Question(.commitment(599), at: 3_720),
      ], parts: [.keys, .channel])
  }

  /// Each signature, and the bytes that it covers.
  static let signatures: [FixtureRecipe] =
    Timelock.SigningOrder.allCases.map { order in
      FixtureRecipe("every signature of a short channel; \(order.words)") { setup in
        Contents(
          setup.scenario(
            setup.terms(order: order), Setup.opening + setup.payments(2) + Setup.settling),
          [.funding, .refund, .commitment(1), .commitment(2), .settlement])
      }
    } + [
      FixtureRecipe("every signature of a short channel over a funding from before segwit") {
        setup in
        Contents(
          setup.scenario(
            setup.terms(kind: .p2sh), Setup.opening + setup.payments(1),
            without: .both([.segwitFunding])),
          [.funding, .refund, .commitment(1)])
      }
    ]

  private static func closing(
    by role: PaymentRole, after count: Int, _ order: Timelock.SigningOrder
  ) -> FixtureRecipe {
    FixtureRecipe("the \(role.rawValue) closes after \(count) of 10 units; \(order.words)") {
      setup in
      Contents(
        setup.scenario(
          setup.terms(order: order),
          Setup.opening + setup.payments(count) + [.close(role), .exchange, .mine(1, .mempool)]),
        [.settlement], asking: [Question(.settlement)],
        parts: [.keys, .channel, .lastSteps])
    }
  }

  /// Cooperative closes by either side, with two outputs and with one.
  static let settlement: [FixtureRecipe] =
    Timelock.SigningOrder.allCases.flatMap { order in
      PaymentRole.allCases.flatMap { role in
        [0, 3, 9, 10].map { count in closing(by: role, after: count, order) }
      }
    } + [
      FixtureRecipe("a share below the dust threshold is left out, and goes to the miner") {
        setup in
        Contents(
          setup.scenario(
            setup.terms(),
            Setup.opening + [.pay(Amount(uncheckedSatoshis: 293)), .exchange] + Setup.settling),
          [.settlement], asking: [Question(.settlement)],
          parts: [.keys, .channel, .lastSteps])
      },
      FixtureRecipe("a share at the dust threshold is paid") { setup in
        Contents(
          setup.scenario(
            setup.terms(),
            Setup.opening + [.pay(Amount(uncheckedSatoshis: 294)), .exchange] + Setup.settling),
          [.settlement], asking: [Question(.settlement)],
          parts: [.keys, .channel, .lastSteps])
      },
    ]
}
