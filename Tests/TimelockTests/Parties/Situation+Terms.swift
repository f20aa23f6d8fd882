import Bitcoin
import Channels
import Secp256k1
import Testing

@testable import Timelock

/// What is offered at the start.
extension Situation {
  static let ofTerms =
    TermsChange.all.flatMap { change in
      [
        Situation(
          "\(change.name), offered by the payer", refusal: { _ in change.refusal },
          goesThrough: change.goesThrough,
          table: { Table(try start(Scene.payer(waiving: $0)), change.terms) },
          ask: { try $0.order(payer: .open($0.terms)) }),
        Situation(
          "\(change.name), offered to the payee", refusal: { _ in change.refusal },
          goesThrough: change.goesThrough,
          table: { Table(try start(Scene.payee(waiving: $0)), change.terms) },
          ask: { table in
            let payer = Scene.payer()
            try table.give(payer.offer(of: table.terms), to: .payee)
          }),
      ]
    } + [
      Situation(
        "a payee whose key is the payer's own", refusal: { _ in .agreement(.terms(.keysEqual)) },
        table: { try Moment.accept.table(receiverWaiving: $0) },
        ask: { table in
          var message = try table.waiting(for: .payer)
          message.body = .accept(
            Member(key: Scene.payerSecret.publicKey, payout: Scene.payout(2)))
          try table.give(message, to: .payer)
        }),
      Situation(
        "too few coins",
        refusal: { table in
          guard let error = table.shortage else { return .template(.outputsSwapped) }
          return error
        },
        goesThrough: false,
        table: { waived in
          try Moment.accept.table(payer: Scene.payer(waiving: waived, holding: 3_600_000))
        },
        ask: { try $0.give($0.waiting(for: .payer), to: .payer) }),
    ]

  private static func start(_ payer: Timelock.Payer) throws -> Timelock.Payer {
    var payer = payer
    _ = try payer.handle(.chain(.init(tip: height(200))))
    return payer
  }

  private static func start(_ payee: Timelock.Payee) throws -> Timelock.Payee {
    var payee = payee
    _ = try payee.handle(.chain(.init(tip: height(200))))
    return payee
  }
}

/// Terms that differ in one thing from those that are accepted.
private struct TermsChange: Sendable {
  let name: String
  let refusal: Timelock.Refusal
  var goesThrough = true
  let change: @Sendable (inout Timelock.Terms) -> Void

  var terms: Timelock.Terms {
    var terms = Scene.terms(.payeeFirst)
    change(&terms)
    return terms
  }

  private static func ladder(
    _ change: (inout Timelock.Ladder) -> Void
  ) -> Timelock.Ladder {
    var ladder = Scene.terms(.payeeFirst).ladder
    change(&ladder)
    return ladder
  }

  static let all = [
    // Without a step no ladder is safe: that rule stands behind this one.
    TermsChange(
      name: "a step of zero", refusal: .agreement(.terms(.stepIsZero)), goesThrough: false
    ) {
      $0.ladder.step = 0
    },
    TermsChange(
      name: "a unit that costs nothing",
      refusal: .agreement(.terms(.unitOutOfRange(unit: .zero, capacity: sat(3_600_000))))
    ) { $0.unit = .zero },
    TermsChange(
      name: "a step that a reaction uses up",
      refusal: .agreement(.unsafeLadder(ladder { $0.reaction = 1 }))
    ) { $0.ladder.reaction = 1 },
    TermsChange(
      name: "a step that a branch uses up",
      refusal: .agreement(.unsafeLadder(ladder { $0.undone = 1 }))
    ) { $0.ladder.undone = 1 },
    TermsChange(
      name: "a funding that a branch can undo",
      refusal: .agreement(.fundingWithinReach(confirmations: 3, undone: 3))
    ) {
      $0.ladder.undone = 3
      $0.ladder.step = 5
    },
    TermsChange(name: "a funding that can be malleated", refusal: .agreement(.legacyFunding)) {
      $0.fundingKind = .p2sh
    },
    TermsChange(
      name: "a refund that is too near",
      refusal: .agreement(.refundTooNear(tip: height(200), last: 199))
    ) { $0.ladder.refundHeight = height(200) },
  ]
}

extension Table {
  fileprivate init(_ payer: Timelock.Payer, _ terms: Timelock.Terms) {
    self.init(terms, payer: payer)
  }

  fileprivate init(_ payee: Timelock.Payee, _ terms: Timelock.Terms) {
    self.init(terms, payee: payee)
  }

  /// What the wallet says itself.
  fileprivate var shortage: Timelock.Refusal? {
    guard case .accepted(let channel) = payee.state else { return nil }
    do throws(FundingFault) {
      _ = try Scene.wallet(holding: 3_600_000).funding(
        channel.fundingOutput, feeRate: terms.feeRate)
      return nil
    } catch {
      return .funding(error)
    }
  }
}
