import Bitcoin
import Channels
import Hashing
import Secp256k1
import Testing

@testable import Timelock

/// One change to a message that is accepted as it is, and the refusal that it must meet.
struct MessageChange: Sendable, CustomTestStringConvertible {
  let name: String
  /// Whether the change can be made at a moment.
  let fits: @Sendable (Moment) -> Bool
  /// Whether the receiver takes the changed message once it waives the one rule; where it does not,
  /// another rule still stands against it.
  let goesThrough: @Sendable (Moment) -> Bool
  /// Makes the change and tells the refusal.
  let make: @Sendable (inout Timelock.Message, Moment, Table) throws -> Timelock.Refusal

  init(
    _ name: String, at fits: @escaping @Sendable (Moment) -> Bool,
    goesThrough: @escaping @Sendable (Moment) -> Bool = { _ in true },
    make: @escaping @Sendable (inout Timelock.Message, Moment, Table) throws -> Timelock.Refusal
  ) {
    self.name = name
    self.fits = fits
    self.goesThrough = goesThrough
    self.make = make
  }

  var testDescription: String { name }

  static let all = ofHeaders + ofValues + ofInputs + ofLocks + ofOutputs + ofSignatures
}

/// A change at a moment.
struct ChangedMessage: Sendable, CustomTestStringConvertible {
  let change: MessageChange
  let moment: Moment

  var testDescription: String { "\(change.name), \(moment.rawValue)" }

  static let all = MessageChange.all.flatMap { change in
    Moment.allCases.filter(change.fits).map { ChangedMessage(change: change, moment: $0) }
  }

  static let waivable = all.filter { $0.change.goesThrough($0.moment) }
}

extension MessageChange {
  static let ofHeaders = [
    MessageChange("another channel", at: { _ in true }) { message, _, _ in
      let expected = message.channel
      message.channel = ChannelID(SHA256.hash([1, 2, 3]))
      return .agreement(.wrongChannel(expected: expected, found: message.channel))
    },
    MessageChange("a later state", at: { _ in true }) { message, _, _ in
      message.state += 1
      return .update(.wrongState(expected: message.state - 1, found: message.state))
    },
    MessageChange("an earlier state", at: { $0.closing.division.state > 0 }) { message, _, _ in
      message.state -= 1
      return .update(.replay(state: message.state, latest: 1))
    },
  ]

  static let ofValues = [
    MessageChange(
      "a payment of nothing", at: \.saysToPayee, goesThrough: { $0 != .proposalToPayer }
    ) { message, moment, table in
      try message.ask(for: sat(5_000), moment, table)
      return .update(.notPositive(from: sat(5_000), to: sat(5_000)))
    },
    MessageChange(
      "a payment backwards", at: \.saysToPayee, goesThrough: { $0 != .proposalToPayer }
    ) { message, moment, table in
      try message.ask(for: sat(4_000), moment, table)
      return .update(.notPositive(from: sat(5_000), to: sat(4_000)))
    },
    MessageChange(
      "more than the capacity", at: \.saysToPayee, goesThrough: { $0 != .proposalToPayer }
    ) { message, moment, table in
      try message.ask(for: sat(3_600_001), moment, table)
      return .update(.aboveCapacity(toPayee: sat(3_600_001), capacity: sat(3_600_000)))
    },
    MessageChange(
      "another payment than was asked for", at: { $0 == .proposalToPayer },
      goesThrough: { _ in true }
    ) { message, _, _ in
      guard case .propose(_, let proposal) = message.body else { throw Unfit() }
      message.body = .propose(toPayee: sat(10_001), proposal)
      return .template(
        .valueDoesNotAddUp(
          expected: [sat(3_590_000), sat(10_000)], found: [sat(10_001)]))
    },
    MessageChange("another amount of the funding", at: { $0 == .fund }) { message, _, table in
      guard case .fund(let outPoint, let amount, let proposal) = message.body else { throw Unfit() }
      let changed = Amount(uncheckedSatoshis: amount.satoshis - 1)
      message.body = .fund(outPoint, changed, proposal)
      let expected = try #require(table.payer.channel?.channel.fundingOutput)
      var found = expected
      found.value = changed
      return .funding(.mismatch(expected: expected, found: found))
    },
  ]
}

/// A change was made where it cannot be.
struct Unfit: Error {}

extension Moment {
  /// Whether the message says how much the payee is to have.
  var saysToPayee: Bool {
    switch self {
    case .request, .proposalToPayer, .proposalToPayee: true
    case .open, .accept, .fund, .refund, .confirmationToPayee, .confirmationToPayer,
      .settleToPayer, .settleToPayee, .settledToPayer, .settledToPayee:
      false
    }
  }
}

extension Timelock.Message {
  /// Asks for another payment, with a transaction and a signature that fit.
  fileprivate mutating func ask(for toPayee: Amount, _ moment: Moment, _ table: Table) throws {
    switch body {
    case .request: body = .request(toPayee: toPayee)
    case .propose:
      let channel = try #require(table.payer.channel)
      let sender = moment.receiver.other
      let division = Timelock.Division(state: state, toPayee: toPayee)
      let signature = channel.sign(division, with: sender.secret)
      body = .propose(
        toPayee: toPayee, channel.proposal(division, signature: signature, by: sender))
    case .open, .accept, .fund, .refund, .confirm, .settle, .settled, .resume: throw Unfit()
    }
  }
}

extension PaymentRole {
  /// The key that this side signs with.
  var secret: SecretKey {
    switch self {
    case .payer: Scene.payerSecret
    case .payee: Scene.payeeSecret
    }
  }
}
