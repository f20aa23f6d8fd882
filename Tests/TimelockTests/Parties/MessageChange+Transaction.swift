import Bitcoin
import Channels
import Hashing
import Secp256k1
import Testing

@testable import Timelock

/// Changes to the transaction that a message carries; whoever changes it signs it again.
extension MessageChange {
  private init(
    transaction name: String, at fits: @escaping @Sendable (Moment) -> Bool = { _ in true },
    make: @escaping @Sendable (inout Transaction, Table) throws -> Timelock.Refusal
  ) {
    self.init(name, at: { $0.carriesTransaction && fits($0) }) { message, moment, table in
      var proposal = try #require(message.proposal)
      let refusal = try make(&proposal.transaction, table)
      proposal.sign(again: moment, table)
      try message.replace(proposal)
      return refusal
    }
  }

  static let ofInputs = [
    MessageChange(transaction: "another version") { transaction, _ in
      transaction.version = 1
      return .template(.wrongVersion(expected: 2, found: 1))
    },
    MessageChange(transaction: "an extra input") { transaction, _ in
      transaction.inputs.append(
        TransactionInput(previousOutput: OutPoint(txid: .zero, index: 1)))
      return .template(.wrongInputCount(2))
    },
    MessageChange(transaction: "another outpoint") { transaction, _ in
      let expected = transaction.inputs[0].previousOutput
      transaction.inputs[0].previousOutput.index = 1
      return .template(
        .wrongOutPoint(expected: expected, found: transaction.inputs[0].previousOutput))
    },
  ]

  static let ofLocks = [
    MessageChange(transaction: "a final sequence", at: \.isLocked) { transaction, _ in
      transaction.inputs[0].sequence = .final
      return .template(.finalSequence(lock: transaction.lockTime))
    },
    MessageChange(transaction: "a sequence with a relative lock") { transaction, _ in
      transaction.inputs[0].sequence = InputSequence(rawValue: 5)
      return .template(.relativeLock(InputSequence(rawValue: 5)))
    },
    MessageChange(transaction: "another sequence") { transaction, _ in
      let expected = transaction.inputs[0].sequence
      transaction.inputs[0].sequence = InputSequence(rawValue: 0xffff_fffd)
      return .template(
        .wrongSequence(expected: expected, found: InputSequence(rawValue: 0xffff_fffd)))
    },
    MessageChange(transaction: "a lock that is a time") { transaction, _ in
      let expected = transaction.lockTime
      transaction.lockTime = LockTime(rawValue: 1_700_000_000)
      return .template(.lockIsTime(expected: expected, found: LockTime(rawValue: 1_700_000_000)))
    },
    MessageChange(transaction: "a lock one block later") { transaction, _ in
      let expected = transaction.lockTime
      transaction.lockTime = LockTime(rawValue: expected.rawValue + 1)
      return .template(.wrongLock(expected: expected, found: transaction.lockTime))
    },
    MessageChange(transaction: "a lock one block earlier", at: \.isLocked) { transaction, _ in
      let expected = transaction.lockTime
      transaction.lockTime = LockTime(rawValue: expected.rawValue - 1)
      return .template(.wrongLock(expected: expected, found: transaction.lockTime))
    },
  ]

  static let ofOutputs = [
    MessageChange(transaction: "an extra output") { transaction, _ in
      let expected = transaction.outputs.count
      transaction.outputs.append(
        TransactionOutput(value: sat(400), scriptPubKey: Scene.payout(5)))
      return .template(.wrongOutputCount(expected: expected, found: expected + 1))
    },
    MessageChange(transaction: "an output less") { transaction, _ in
      let expected = transaction.outputs.count
      transaction.outputs.removeLast()
      return .template(.wrongOutputCount(expected: expected, found: expected - 1))
    },
    MessageChange(transaction: "outputs in another order", at: \.hasTwoOutputs) { transaction, _ in
      transaction.outputs.swapAt(0, 1)
      return .template(.outputsSwapped)
    },
    MessageChange(transaction: "another script") { transaction, _ in
      let expected = transaction.outputs[0].scriptPubKey
      transaction.outputs[0].scriptPubKey = Scene.payout(5)
      return .template(.wrongScript(output: 0, expected: expected, found: Scene.payout(5)))
    },
    MessageChange(transaction: "a satoshi less") { transaction, table in
      transaction.outputs[0].value.satoshisLess(by: 1)
      return .template(
        .valueDoesNotAddUp(
          expected: table.balances(of: transaction), found: transaction.outputs.map(\.value)))
    },
    MessageChange("another amount of the spent output", at: \.carriesTransaction) {
      message, _, table in
      var proposal = try #require(message.proposal)
      let expected = proposal.spentOutput
      proposal.spentOutput.value.satoshisLess(by: 1)
      try message.replace(proposal)
      return .template(.wrongSpentOutput(expected: expected, found: proposal.spentOutput))
    },
    MessageChange("another script of the spent output", at: \.carriesTransaction) {
      message, _, table in
      var proposal = try #require(message.proposal)
      let expected = proposal.spentOutput
      proposal.script = Script()
      try message.replace(proposal)
      let found = TransactionOutput(
        value: expected.value, scriptPubKey: .payToWitnessScriptHash(of: Script()))
      return .template(.wrongSpentOutput(expected: expected, found: found))
    },
  ]
}

extension Moment {
  var isLocked: Bool { closing.form == .locked }
  var hasTwoOutputs: Bool { closing.division.state > 0 }
}

extension Table {
  /// What the division gives each side of which a transaction, but for its amounts, is.
  fileprivate func balances(of transaction: Transaction) -> [Amount] {
    let payee = transaction.outputs.count < 2 ? Amount.zero : transaction.outputs[1].value
    return [sat(terms.capacity.satoshis - payee.satoshis), payee]
  }
}

extension Amount {
  mutating func satoshisLess(by count: Int64) {
    self = Amount(uncheckedSatoshis: satoshis - count)
  }
}

extension Proposal {
  /// Signs as the sender does, whatever the transaction has become.
  mutating func sign(again moment: Moment, _ table: Table) {
    guard let partial = signature, let channel = table.payer.channel ?? table.payee.channel else {
      return
    }
    let type = partial.signature.type
    let digest = channel.digest(of: transaction, type: type)
    let secret = moment.receiver.other.secret
    signature?.signature = ChannelSignature(
      secret.signECDSA(digest: digest.bytes), type: type)
  }
}

extension Timelock.Message {
  /// Says the same with another transaction.
  mutating func replace(_ proposal: Proposal) throws {
    switch body {
    case .fund(let outPoint, let amount, _): body = .fund(outPoint, amount, proposal)
    case .refund: body = .refund(proposal)
    case .propose(let toPayee, _): body = .propose(toPayee: toPayee, proposal)
    case .confirm: body = .confirm(proposal)
    case .settle: body = .settle(proposal)
    case .settled: body = .settled(proposal)
    case .open, .accept, .request, .resume: throw Unfit()
    }
  }
}
