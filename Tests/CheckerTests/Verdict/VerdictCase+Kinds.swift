import Bitcoin
import MockLedger
import Secp256k1
import Testing

@testable import Checker

extension VerdictCase {
  /// A rival spends the same.
  static let rivals: [VerdictCase] = [
    VerdictCase(
      "a stale one, early, while the latest waits", .notYetFinal,
      ["absolute-lock-height", "replacement-increment"], first: 123
    ) {
      let channel = try SmallChannel()
      return (try channel.commitment(2), try channel.ledger(at: 118, hearing: 3))
    },
    VerdictCase(
      "a stale one that is final, while the latest waits", .alreadySpent,
      ["replacement-increment"], first: 123
    ) {
      let channel = try SmallChannel()
      return (try channel.commitment(2), try channel.ledger(at: 122, hearing: 3))
    },
    VerdictCase(
      "a stale one that is final, after the latest", .alreadySpent, ["input-spent"], first: nil
    ) {
      let channel = try SmallChannel()
      return (try channel.commitment(2), try channel.ledger(at: 123, holding: 3))
    },
    VerdictCase(
      "a stale one, early, after the latest", .alreadySpent,
      ["absolute-lock-height", "input-spent"], first: nil
    ) {
      let channel = try SmallChannel()
      return (try channel.commitment(2), try channel.ledger(at: 119, holding: 3))
    },
    VerdictCase(
      "a stale one with a damaged signature, early, after the latest", .neverValid,
      ["absolute-lock-height", "input-spent", "script"], first: nil
    ) {
      let channel = try SmallChannel()
      return (
        try channel.commitment(2).withDamagedSignature, try channel.ledger(at: 119, holding: 3)
      )
    },
    VerdictCase(
      "one that pays less than what waits", .alreadySpent, ["replacement-fees"], first: 111
    ) {
      var fountain = Fountain()
      try fountain.ledger.send(fountain.payment(of: 0, [4_999_980_000]))
      return (fountain.payment(), fountain.ledger)
    },
    VerdictCase("one that pays more than what waits", .acceptable, [], first: 111) {
      var fountain = Fountain()
      try fountain.ledger.send(fountain.payment())
      return (fountain.payment(of: 0, [4_999_980_000]), fountain.ledger)
    },
  ]

  /// What no block may ever hold.
  static let flaws: [VerdictCase] = [
    VerdictCase("an output that nobody has made", .neverValid, ["input-unknown"], first: nil) {
      var payment = Fountain().payment()
      payment.inputs[0].previousOutput.index = 7
      return (payment, Fountain().ledger)
    },
    VerdictCase("a damaged signature", .neverValid, ["script"], first: nil) {
      let channel = try SmallChannel()
      return (try channel.commitment(3).withDamagedSignature, channel.ledger(at: 118))
    },
    VerdictCase(
      "a damaged signature, early", .neverValid, ["absolute-lock-height", "script"], first: nil
    ) {
      let channel = try SmallChannel()
      return (try channel.commitment(3).withDamagedSignature, channel.ledger(at: 117))
    },
    VerdictCase("more paid than spent", .neverValid, ["inputs-below-outputs"], first: nil) {
      let fountain = Fountain()
      return (fountain.payment(of: 0, [5_000_000_001]), fountain.ledger)
    },
    VerdictCase(
      "more paid than spent, early", .neverValid, ["absolute-lock-height", "inputs-below-outputs"],
      first: nil
    ) {
      let fountain = Fountain()
      return (fountain.payment(of: 0, [5_000_000_001], lock: 200), fountain.ledger)
    },
    VerdictCase("the same output spent twice", .neverValid, ["duplicate-inputs"], first: nil) {
      let fountain = Fountain()
      var payment = fountain.payment()
      payment.inputs.append(payment.inputs[0])
      return (payment, fountain.ledger)
    },
    VerdictCase("a coinbase of its own", .neverValid, ["coinbase-alone"], first: nil) {
      let ledger = Fountain().ledger
      let hash = try #require(ledger.blockHash(at: ledger.height))
      var coinbase = try #require(ledger.block(hash)).transactions[0]
      coinbase.lockTime = LockTime(rawValue: 1)
      return (coinbase, ledger)
    },
  ]

  /// What nodes do not pass on, and blocks may hold.
  static let policies: [VerdictCase] = [
    VerdictCase("a high S", .policyOnly, ["script"], first: 119) {
      let channel = try SmallChannel()
      return (try channel.commitment(3).withHighS, channel.ledger(at: 118))
    },
    VerdictCase("dust", .policyOnly, ["dust-with-fee"], first: 111) {
      let fountain = Fountain()
      return (fountain.payment(of: 0, [4_999_990_000, 100]), fountain.ledger)
    },
    VerdictCase("no fee", .policyOnly, ["fee-below-floor"], first: 111) {
      let fountain = Fountain()
      return (fountain.payment(of: 0, [5_000_000_000]), fountain.ledger)
    },
    VerdictCase("a version from the future", .policyOnly, ["nonstandard-version"], first: 111) {
      let fountain = Fountain()
      var payment = fountain.payment()
      payment.version = 4
      return (payment, fountain.ledger)
    },
    VerdictCase(
      "all that nodes do not like at once, early", .notYetFinal,
      ["nonstandard-version", "absolute-lock-height", "dust-with-fee", "fee-below-floor"],
      first: 201
    ) {
      let fountain = Fountain()
      var payment = fountain.payment(of: 0, [4_999_999_998, 1], lock: 200)
      payment.version = 4
      return (payment, fountain.ledger)
    },
  ]

  /// What is there already, or stands on what is not yet in a block.
  static let places: [VerdictCase] = [
    VerdictCase("one that waits already", .acceptable, [], first: 119) {
      let channel = try SmallChannel()
      return (try channel.commitment(3), try channel.ledger(at: 118, hearing: 3))
    },
    VerdictCase("one that stands already", .acceptable, [], first: 125) {
      let channel = try SmallChannel()
      return (try channel.commitment(3), try channel.ledger(at: 125, holding: 3))
    },
    VerdictCase("the child of one that waits", .acceptable, [], first: 111) {
      var fountain = Fountain()
      let parent = fountain.payment()
      try fountain.ledger.send(parent)
      var child = fountain.payment(of: 1, [4_999_980_000])
      child.inputs[0].previousOutput = OutPoint(txid: parent.txid, index: 0)
      return (child, fountain.ledger)
    },
  ]
}

extension Transaction {
  /// With one bit of its first signature changed.
  var withDamagedSignature: Transaction {
    var changed = self
    changed.inputs[0].witness.items[1][20] ^= 1
    return changed
  }

  /// With the twin of its first signature.
  var withHighS: Transaction {
    get throws {
      var changed = self
      let signature = try ECDSASignature(der: Array(inputs[0].witness.items[1].dropLast()))
      changed.inputs[0].witness.items[1] = signature.twin.der + [1]
      return changed
    }
  }
}
