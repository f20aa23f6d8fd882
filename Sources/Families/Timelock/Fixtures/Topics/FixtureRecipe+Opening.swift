internal import Bitcoin
internal import Channels
internal import FixtureKit
internal import Simulation

// What happens before the first payment.
extension FixtureRecipe<Timelock> {
  /// Keys from a seed, and the output that needs two of them.
  static let keys: [FixtureRecipe] =
    (1...12).map { number in
      FixtureRecipe("seed number \(number): every key, and the 2-of-2 address of both sides") {
        setup in
        let setup = Setup(seed: "\(setup.seed)/\(number)", variation: setup.variation)
        return Contents(
          setup.scenario(setup.terms(), [.open, .exchange]), [.funding],
          parts: [.keys, .channel])
      }
    } + [
      FixtureRecipe("every key, and the 2-of-2 address of a funding from before segwit") { setup in
        Contents(
          setup.scenario(
            setup.terms(kind: .p2sh), [.open, .exchange], without: .both([.segwitFunding])),
          [.funding], parts: [.keys, .channel])
      }
    ]

  /// The funding transaction.
  static let funding: [FixtureRecipe] =
    [1_000, 2_000, 5_000, 25_000].map { (rate: Int64) in
      FixtureRecipe("a funding at \(rate) sat/kvB, before it is broadcast") { setup in
        Contents(
          setup.scenario(setup.terms(feeRate: rate), offering), [.funding],
          asking: [Question(.funding)])
      }
    } + [
      FixtureRecipe("a funding in the mempool") { setup in
        Contents(
          setup.scenario(setup.terms(), [.open, .exchange]), [.funding],
          asking: [Question(.funding)])
      },
      FixtureRecipe("a funding in a block") { setup in
        Contents(
          setup.scenario(setup.terms(), Setup.opening), [.funding],
          asking: [Question(.funding)])
      },
      FixtureRecipe("a funding from before segwit, whose name covers its signature") { setup in
        Contents(
          setup.scenario(
            setup.terms(kind: .p2sh), Setup.opening, without: .both([.segwitFunding])),
          [.funding], asking: [Question(.funding)])
      },
    ]

  /// The refund, in both signing orders and at the heights around its lock.
  static let refund: [FixtureRecipe] =
    Timelock.SigningOrder.allCases.map { order in
      FixtureRecipe("a refund around the height that it is locked to; \(order.words)") { setup in
        Contents(
          setup.scenario(setup.terms(order: order), Setup.opening + [.silence(.payer)]),
          [.funding, .refund],
          asking: [0, 1, 2].map {
            Question(.refund, at: setup.refundHeight - 1 + $0)
          })
      }
    } + [
      FixtureRecipe("a refund that is broadcast and mined once the payee is gone") { setup in
        Contents(
          setup.scenario(
            setup.terms(),
            Setup.opening + [.silence(.payee)] + Setup.mining(to: setup.refundHeight + 2)),
          [.refund], asking: [Question(.refund)])
      },
      FixtureRecipe("a refund of a funding that was never broadcast") { setup in
        Contents(
          setup.scenario(
            setup.terms(),
            offering + [.deliver(to: .payee, message: 0), .silence(.payer)]),
          [.funding], asking: [Question(.funding)])
      },
    ]

  /// The payer has built the funding, and has not broadcast it.
  static let offering: Moves<Timelock> = [
    .open, .deliver(to: .payee, message: 0), .deliver(to: .payer, message: 0),
  ]
}
