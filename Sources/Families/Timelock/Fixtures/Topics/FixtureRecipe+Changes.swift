internal import Bitcoin
internal import Channels
internal import FixtureKit
internal import Simulation

// Single changes to messages and transactions.
extension FixtureRecipe<Timelock> {
  /// A change and its name.
  struct Change: Sendable {
    let words: String
    let reach: Reach
    /// Whether a settlement differs after it.
    let changesClosing: Bool
    let tampering: @Sendable (Setup) -> Timelock.Change

    /// What the change can be made to.
    enum Reach {
      /// The members of a message beside its transaction.
      case message
      /// Transactions that pay both sides, and messages about them.
      case division
      /// Any transaction.
      case transaction
    }

    init(
      _ words: String, of reach: Reach = .transaction, changesClosing: Bool = true,
      _ tampering: @escaping @Sendable (Setup) -> Timelock.Change
    ) {
      self.words = words
      self.reach = reach
      self.changesClosing = changesClosing
      self.tampering = tampering
    }
  }

  static let changes: [Change] = [
    Change("another channel", of: .message) { _ in .channel },
    Change("another state", of: .message) { _ in .state(7) },
    Change("another amount said", of: .message, changesClosing: false) { .toPayee($0.amount(2)) },
    Change("version 3") { _ in .version(3) },
    Change("a lock one higher") { .lockTime($0.refundHeight - 1) },
    Change("a lock that is a time") { _ in .lockTime(1_600_000_000) },
    Change("a final sequence", changesClosing: false) { _ in .sequence(InputSequence.final.rawValue)
    },
    Change("a sequence that is a relative lock") { _ in .sequence(5) },
    Change("another sequence") { _ in .sequence(0xffff_fffd) },
    Change("another output of the funding") { _ in .outPointIndex(1) },
    Change("an output of another transaction") { _ in .outPointTxid },
    Change("one more input") { _ in .extraInput },
    Change("one more output") { _ in .extraOutput(Amount(uncheckedSatoshis: 1_000)) },
    Change("an output with a satoshi more", of: .division) { setup in
      .outputValue(1, setup.amount(1, plus: 1))
    },
    Change("a satoshi moved to the payee", of: .division) { _ in
      .moveValue(from: 0, to: 1, Amount(uncheckedSatoshis: 1))
    },
    Change("another script for the payee", of: .division) { _ in .outputScript(1) },
    Change("outputs swapped", of: .division) { _ in .swapOutputs },
    Change("an output left out", of: .division) { _ in .dropOutput(1) },
    Change("another value for what is spent", of: .message) { .spentValue($0.amount(3)) },
    Change("SIGHASH_NONE") { _ in .hashType(SighashType.none.byte) },
    Change("SIGHASH_SINGLE with ANYONECANPAY") { _ in .hashType(0x83) },
    Change("a signature with a high S") { _ in .highS },
    Change("a signature by another key") { _ in .wrongKey },
    Change("no signature", of: .message) { _ in .noSignature },
    Change("a damaged signature") { _ in .damagedSignature },
  ]
}

extension FixtureRecipe<Timelock>.Setup {
  /// A number of units, and a few satoshis more.
  func amount(_ units: Int64, plus satoshis: Int64 = 0) -> Amount {
    Amount(uncheckedSatoshis: unit.satoshis * units + satoshis)
  }
}
