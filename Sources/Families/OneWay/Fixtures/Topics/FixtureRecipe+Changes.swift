internal import Bitcoin
internal import FixtureKit
internal import Simulation

// Single changes to messages and transactions.
extension FixtureRecipe<OneWay> {
  /// A change and its name.
  struct Change: Sendable {
    let words: String
    let trace: Trace
    let make: @Sendable (Setup) -> OneWay.Change

    /// Where a case shows what was changed.
    enum Trace {
      /// In the transaction that the receiver could make of the message.
      case transaction
      /// In the message alone: the receiver can make nothing of it, or the same as without the
      /// change.
      case message
    }

    init(
      _ words: String, in trace: Trace = .transaction,
      _ make: @escaping @Sendable (Setup) -> OneWay.Change
    ) {
      self.words = words
      self.trace = trace
      self.make = make
    }
  }

  /// What the payer can change in a payment and sign again.
  static let paymentChanges: [Change] = [
    Change("another channel", in: .message) { _ in .channel },
    Change("another amount said", in: .message) { .toPayee($0.amount(2)) },
    Change("another value for what is spent", in: .message) { .spentValue($0.amount(3)) },
    Change("a signature by another key", in: .message) { _ in .wrongKey },
    Change("no signature", in: .message) { _ in .noSignature },
    Change("version 3") { _ in .version(3) },
    Change("a lock") { .lockTime($0.expiry.value) },
    Change("a relative lock") { _ in .sequence(5) },
    Change("another output of the funding") { _ in .outPointIndex(1) },
    Change("one more output") { _ in .extraOutput(Amount(uncheckedSatoshis: 1_000)) },
    Change("a satoshi moved to the payer") { _ in
      .moveValue(from: 1, to: 0, Amount(uncheckedSatoshis: 1))
    },
    Change("another script for the payee") { _ in .outputScript(1) },
    Change("outputs swapped") { _ in .swapOutputs },
    Change("SIGHASH_SINGLE with ANYONECANPAY") { _ in .hashType(0x83) },
  ]

  /// What somebody without a key can change in a payment.
  static let strangeChanges: [Change] = [
    Change("a satoshi moved to the payer", in: .message) { _ in
      .moveValue(from: 1, to: 0, Amount(uncheckedSatoshis: 1))
    },
    Change("a signature with a high S") { _ in .highS },
    Change("a damaged signature", in: .message) { _ in .damagedSignature },
  ]

  /// What the payer can change in the refund that it asks the payee to sign.
  static let requestChanges: [Change] = [
    Change("a lock one lower", in: .message) { .lockTime($0.expiry.value - 1) },
    Change("a lock that is a time", in: .message) { _ in .lockTime(1_600_000_000) },
    Change("a final sequence", in: .message) { _ in .sequence(InputSequence.final.rawValue) },
    Change("a sequence that is a relative lock", in: .message) { _ in .sequence(5) },
  ]

  /// What the payee can change in the refund that it gives back.
  static let answerChanges: [Change] = [
    Change("a lock one higher") { .lockTime($0.expiry.value + 1) },
    Change("a damaged signature", in: .message) { _ in .damagedSignature },
  ]

  /// What the payee can change in a close that both have signed.
  static let closeChanges: [Change] = [
    Change("a satoshi moved to the payee") { _ in
      .moveValue(from: 0, to: 1, Amount(uncheckedSatoshis: 1))
    },
    Change("a signature by another key") { _ in .wrongKey },
    Change("a signature with a high S") { _ in .highS },
  ]

  /// What the payer can change in a refund that the script's other branch gives it.
  static let refundChanges: [Change] = [
    Change("a lock one lower") { .lockTime($0.expiry.value - 1) },
    Change("a final sequence") { _ in .sequence(InputSequence.final.rawValue) },
    Change("a zero byte where nothing should be") { _ in .zeroByte },
    Change("a signature by another key") { _ in .wrongKey },
  ]

  /// The same where a relative lock stands in the script.
  static let relativeChanges: [Change] = [
    Change("a relative lock one lower") { setup in
      .sequence((setup.variant(.lifetime).lifetime ?? 0) - 1)
    },
    Change("version 1, which has no relative locks") { _ in .version(1) },
  ]
}
