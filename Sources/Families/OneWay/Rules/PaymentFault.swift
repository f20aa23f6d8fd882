public import Bitcoin
internal import Channels

extension OneWay {
  /// Why a payment is not made or accepted, or goods are not handed over for it.
  public enum PaymentFault: Error, Hashable, Sendable {
    /// The message is about another number than is due.
    case wrongNumber(expected: UInt32, found: UInt32)
    /// What the message says was said and done already.
    case replay(number: UInt32, latest: UInt32)
    /// All numbers are taken.
    case noNumberLeft(UInt32)
    /// Another amount was signed under the same number.
    case numberTaken(number: UInt32, signed: Amount, asked: Amount)
    /// Closing has begun.
    case closing(phase: Phase)
    /// No payment was signed yet, so there is nothing to close with.
    case nothingPaid
    /// The payee would get no more than before.
    case notPositive(from: Amount, to: Amount)
    /// The payee would get more than there is.
    case aboveCapacity(toPayee: Amount, capacity: Amount)
    /// The payer's refund could come before the payee's close.
    case tooLate(tip: BlockHeight, Deadline)
    /// A close is not signed from every output, or one is signed twice.
    case wrongSignatureCount(expected: Int, found: Int)
    /// The signature is for another input than the one that is due.
    case wrongInput(expected: Int, found: Int)
    /// More than one unit of goods would be unpaid.
    case creditExceeded(released: Amount, paid: Amount, unit: Amount)
  }
}

extension OneWay.PaymentFault {
  /// The rule that stands against it.
  var rule: OneWay.Rule {
    switch self {
    case .wrongNumber, .noNumberLeft: .paymentNumber
    case .replay: .replay
    case .numberTaken: .oneTransactionPerPayment
    case .closing: .noPaymentWhileClosing
    case .nothingPaid: .somethingToClose
    case .notPositive: .positivePayment
    case .aboveCapacity: .withinCapacity
    case .tooLate: .acceptanceDeadline
    case .wrongSignatureCount, .wrongInput: .everyCloseSigned
    case .creditExceeded: .goodsOnCredit
    }
  }

  /// What was compared, in the order in which a sentence would say it.
  var values: [(String, Compared)] {
    switch self {
    case .wrongNumber(let expected, let found):
      [("expected", .state(expected)), ("found", .state(found))]
    case .noNumberLeft(let latest): [("latest", .state(latest))]
    case .replay(let number, let latest): [("number", .state(number)), ("latest", .state(latest))]
    case .numberTaken(let number, let signed, let asked):
      [("number", .state(number)), ("signed", .amount(signed)), ("asked", .amount(asked))]
    case .closing(let phase): [("phase", .phase(phase.rawValue))]
    case .nothingPaid: [("latest", .state(0))]
    case .notPositive(let from, let to): [("from", .amount(from)), ("to", .amount(to))]
    case .aboveCapacity(let toPayee, let capacity):
      [("to-payee", .amount(toPayee)), ("capacity", .amount(capacity))]
    case .tooLate(let tip, let deadline): [("tip", .height(tip))] + deadline.values
    case .wrongSignatureCount(let expected, let found), .wrongInput(let expected, let found):
      [("expected", .count(expected)), ("found", .count(found))]
    case .creditExceeded(let released, let paid, let unit):
      [("released", .amount(released)), ("paid", .amount(paid)), ("unit", .amount(unit))]
    }
  }

  /// When the same thing would have been acceptable.
  var remedy: Remedy {
    switch self {
    case .replay, .noNumberLeft, .numberTaken, .closing: .never
    case .nothingPaid: .withValue("latest", .atLeast(.state(1)))
    case .tooLate(_, let deadline): .upToTip(deadline.lastTipToAccept)
    case .wrongNumber(let expected, _): .exactly("number", .state(expected))
    case .notPositive(let from, _):
      .withValue("to-payee", .atLeast(.amount(from.moved(by: Amount(uncheckedSatoshis: 1)))))
    case .aboveCapacity(_, let capacity): .withValue("to-payee", .atMost(.amount(capacity)))
    case .wrongSignatureCount(let expected, _): .exactly("signatures", .count(expected))
    case .wrongInput(let expected, _): .exactly("input", .count(expected))
    case .creditExceeded(let released, _, let unit):
      .withValue(
        "paid",
        .atLeast(
          .amount(released.moved(by: Amount(uncheckedSatoshis: 0 &- unit.satoshis)))))
    }
  }
}

extension OneWay.Deadline {
  /// The first block of the refund, and what the payee's lead over it is made of.
  fileprivate var values: [(String, Compared)] {
    [
      ("first-refund-block", .height(firstRefundBlock)), ("reaction", .blocks(timing.reaction)),
      ("delay", .blocks(timing.delay)),
    ] + (timing.undone > 0 ? [("undone", .blocks(timing.undone))] : [])
  }
}
