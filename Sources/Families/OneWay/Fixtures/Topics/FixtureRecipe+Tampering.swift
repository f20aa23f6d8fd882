internal import Bitcoin
internal import Channels
internal import FixtureKit
internal import Simulation

// Good messages and transactions, and the same with a single change.
extension FixtureRecipe<OneWay> {
  /// Good messages and transactions, and each of them with one change after the other.
  static let tampering: [FixtureRecipe] = bases + changedMessages + changedTransactions

  private static let bases: [FixtureRecipe] =
    messages.map(\.good) + transactions.map(\.good)

  private static let changedMessages: [FixtureRecipe] =
    paymentChanges.map { messages[0].changed($0, .again, base: 0) }
    + strangeChanges.map { messages[0].changed($0, .not, base: 0) }
    + requestChanges.map { messages[1].changed($0, .again, base: 1) }
    + answerChanges.map { messages[2].changed($0, .again, base: 2) }
    + [messages[3].changed(oneClose, .again, base: 3)]

  private static let changedTransactions: [FixtureRecipe] =
    closeChanges.map { transactions[0].changed($0, base: messages.count) }
    + refundChanges.map { transactions[1].changed($0, base: messages.count + 1) }
    + relativeChanges.map { transactions[2].changed($0, base: messages.count + 2) }

  private static let oneClose = Change("the signature of one close for two", in: .message) { _ in .closes(1) }

  /// A message that is changed on its way: the moves before it, and what it is about.
  private struct MessageCase: Sendable {
    let words: String
    let kind: OneWay.Variant.Kind
    let receiver: PaymentRole
    let label: Label
    let moves: @Sendable (Setup) -> Moves<OneWay>

    var good: FixtureRecipe {
      FixtureRecipe("\(words) as it should be") { setup in
        Contents(
          setup.scenario(kind, moves(setup) + [.deliver(to: receiver, message: 0)]), [label],
          asking: [Question(label)],
          parts: kind == .expiry ? [.keys, .channel, .lastSteps] : [.channel, .lastSteps])
      }
    }

    /// What is the same as without the change is not written down again.
    func changed(_ change: Change, _ signing: Signing, base: Int) -> FixtureRecipe {
      FixtureRecipe(
        "\(words) with \(change.words), \(signing.words)", changing: (change.words, base)
      ) { setup in
        Contents(
          setup.scenario(
            kind,
            moves(setup) + [
              .tamper(to: receiver, message: 0, change.make(setup), signing),
              .deliver(to: receiver, message: 0),
            ]), change.trace == .transaction ? [label] : [], asking: [Question(label)],
          parts: change.trace == .transaction ? [] : [.lastSteps])
      }
    }
  }

  private static let messages: [MessageCase] = [
    MessageCase(words: "a payment", kind: .expiry, receiver: .payee, label: .close(1)) { setup in
      Setup.opening + [.pay(setup.unit)]
    },
    MessageCase(
      words: "a refund to be signed", kind: .refund, receiver: .payee, label: .refund
    ) { _ in
      [.open, .deliver(to: .payee, message: 0), .deliver(to: .payer, message: 0)]
    },
    MessageCase(
      words: "a refund that the payee has signed", kind: .refund, receiver: .payer, label: .refund
    ) { _ in
      [
        .open, .deliver(to: .payee, message: 0), .deliver(to: .payer, message: 0),
        .deliver(to: .payee, message: 0),
      ]
    },
    MessageCase(
      words: "a payment with two closes", kind: .kickOff, receiver: .payee, label: .lateClose(1)
    ) { setup in Setup.opening + [.pay(setup.unit)] },
  ]

  /// A transaction that its holder broadcasts, changed or not: the moves before it.
  private struct TransactionCase: Sendable {
    let words: String
    let kind: OneWay.Variant.Kind
    let holder: PaymentRole
    let name: OneWay.TransactionName
    let moves: @Sendable (Setup) -> Moves<OneWay>

    var good: FixtureRecipe {
      FixtureRecipe("\(words) as it should be") { setup in
        Contents(
          setup.scenario(kind, broadcast(setup, nil)), [.channel(name)],
          asking: [Question(.channel(name))], parts: [.lastSteps])
      }
    }

    func changed(_ change: Change, base: Int) -> FixtureRecipe {
      FixtureRecipe("\(words) with \(change.words)", changing: (change.words, base)) { setup in
        Contents(
          setup.scenario(kind, broadcast(setup, change.make(setup))), [.changed(name)],
          asking: [Question(.changed(name))], parts: [])
      }
    }

    private func broadcast(_ setup: Setup, _ change: OneWay.Change?) -> Moves<OneWay> {
      moves(setup) + [.broadcast(by: holder, name, change)]
    }
  }

  private static let transactions: [TransactionCase] = [
    TransactionCase(words: "a close", kind: .expiry, holder: .payee, name: .close(1)) { setup in
      Setup.opening + setup.payments(1) + Setup.silence
    },
    TransactionCase(
      words: "a refund after an expiry", kind: .expiry, holder: .payer, name: .refund,
      moves: waited(.expiry)),
    TransactionCase(
      words: "a refund after a lifetime", kind: .lifetime, holder: .payer, name: .refund,
      moves: waited(.lifetime)),
  ]

  /// Nothing is done until the next block may hold the refund.
  private static func waited(
    _ kind: OneWay.Variant.Kind
  ) -> @Sendable (Setup) -> Moves<OneWay> {
    { setup in
      Setup.opening + setup.payments(1) + Setup.silence
        + Setup.mining(to: setup.firstRefund(kind) - 1)
    }
  }
}

extension Signing {
  /// Who changes a message, in the words of titles.
  fileprivate var words: String {
    switch self {
    case .again: "signed again by its sender"
    case .not: "changed by a stranger without a key"
    }
  }
}
