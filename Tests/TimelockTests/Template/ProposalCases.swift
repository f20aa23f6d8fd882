import Bitcoin
import Channels
import Hashing
import Secp256k1

@testable import Timelock

extension ExamineTests {
  static let shape: [ProposalCase] = spending + locks + outputs

  private static let elsewhere = OutPoint(txid: .zero, index: 3)

  private static let spending: [ProposalCase] = [
    ProposalCase("another version", change: { $0.transaction.version = 1 }) { _ in
      .template(.wrongVersion(expected: 2, found: 1))
    },
    ProposalCase("no input", change: { $0.transaction.inputs = [] }) { _ in
      .template(.wrongInputCount(0))
    },
    ProposalCase(
      "an extra input",
      change: { $0.transaction.inputs.append(TransactionInput(previousOutput: elsewhere)) }
    ) { _ in .template(.wrongInputCount(2)) },
    ProposalCase(
      "another outpoint", change: { $0.transaction.inputs[0].previousOutput = elsewhere }
    ) { .template(.wrongOutPoint(expected: $0.outPoint, found: elsewhere)) },
    ProposalCase("a final sequence", change: { $0.transaction.inputs[0].sequence = .final }) { _ in
      .template(.finalSequence(lock: LockTime(rawValue: 4_250)))
    },
    ProposalCase(
      "a relative lock",
      change: { $0.transaction.inputs[0].sequence = InputSequence(rawValue: 6) }
    ) { _ in .template(.relativeLock(InputSequence(rawValue: 6))) },
    ProposalCase(
      "another sequence",
      change: { $0.transaction.inputs[0].sequence = InputSequence(rawValue: 0xffff_fffd) }
    ) { _ in
      .template(
        .wrongSequence(expected: .lockTimeEnabled, found: InputSequence(rawValue: 0xffff_fffd)))
    },
    ProposalCase(
      "a settlement whose sequence is not final", .settlement,
      change: { $0.transaction.inputs[0].sequence = .lockTimeEnabled }
    ) { _ in .template(.wrongSequence(expected: .final, found: .lockTimeEnabled)) },
  ]

  private static let locks: [ProposalCase] = [
    ProposalCase(
      "a lock that is a time",
      change: { $0.transaction.lockTime = LockTime(rawValue: 500_000_000) }
    ) { _ in
      .template(
        .lockIsTime(
          expected: LockTime(rawValue: 4_250), found: LockTime(rawValue: 500_000_000)))
    },
    ProposalCase(
      "a lock one block early", change: { $0.transaction.lockTime = LockTime(rawValue: 4_249) }
    ) { _ in
      .template(.wrongLock(expected: LockTime(rawValue: 4_250), found: LockTime(rawValue: 4_249)))
    },
    ProposalCase("no lock", change: { $0.transaction.lockTime = .none }) { _ in
      .template(.wrongLock(expected: LockTime(rawValue: 4_250), found: .none))
    },
    ProposalCase(
      "a settlement with a lock", .settlement,
      change: { $0.transaction.lockTime = LockTime(rawValue: 1) }
    ) { _ in .template(.wrongLock(expected: .none, found: LockTime(rawValue: 1))) },
  ]

  private static let outputs: [ProposalCase] = [
    ProposalCase("an output missing", change: { $0.transaction.outputs.removeLast() }) { _ in
      .template(.wrongOutputCount(expected: 2, found: 1))
    },
    ProposalCase(
      "an extra output",
      change: {
        $0.transaction.outputs.append(
          TransactionOutput(value: .sat(1_000), scriptPubKey: Script([0x51])))
      }
    ) { _ in .template(.wrongOutputCount(expected: 2, found: 3)) },
    ProposalCase("outputs in another order", change: { $0.transaction.outputs.swapAt(0, 1) }) { _ in
      .template(.outputsSwapped)
    },
    ProposalCase(
      "another script",
      change: { $0.transaction.outputs[1].scriptPubKey = Script([0x51]) }
    ) {
      .template(.wrongScript(output: 1, expected: $0.channel.payee.payout, found: Script([0x51])))
    },
    ProposalCase(
      "a satoshi less for the payee", change: { $0.transaction.outputs[1].value = .sat(6_999) }
    ) { _ in
      .template(
        .valueDoesNotAddUp(
          expected: [.sat(3_593_000), .sat(7_000)],
          found: [.sat(3_593_000), .sat(6_999)]))
    },
    ProposalCase(
      "a lie about the spent amount", change: { $0.spentOutput.value = .sat(1) }
    ) {
      let expected = $0.channel.fundingOutput
      return .template(
        .wrongSpentOutput(
          expected: expected,
          found: TransactionOutput(value: .sat(1), scriptPubKey: expected.scriptPubKey)))
    },
    ProposalCase("another hidden script", change: { $0.script = Script([0x51]) }) {
      let expected = $0.channel.fundingOutput
      return .template(
        .wrongSpentOutput(
          expected: expected,
          found: TransactionOutput(
            value: expected.value, scriptPubKey: .payToWitnessScriptHash(of: Script([0x51])))))
    },
  ]

  static let signature: [ProposalCase] = [
    ProposalCase("no signature", change: { $0.signature = nil }) { _ in .signature(.missing(.payer))
    },
    ProposalCase(
      "another key's signature",
      change: { $0.signature?.key = try TemplateScene.secret(2).publicKey }
    ) { .signature(.wrongSigner(expected: $0.channel.payer.key, found: $0.channel.payee.key)) },
    ProposalCase("a demand for another hash type", change: { $0.type = .single }) { _ in
      .signature(.wrongHashType(expected: .all, found: .single))
    },
    ProposalCase(
      "a signature of another hash type",
      change: {
        let old = $0.signature?.signature.signature
        $0.signature?.signature = ChannelSignature(
          try Self.required(old), type: .all.withAnyoneCanPay)
      }
    ) { _ in .signature(.wrongHashType(expected: .all, found: .all.withAnyoneCanPay)) },
    ProposalCase(
      "a high S",
      change: {
        let old = try Self.required($0.signature?.signature.signature)
        $0.signature?.signature = ChannelSignature(try old.highTwin)
      }
    ) { _ in .signature(.highS) },
    ProposalCase(
      "a signature of something else",
      change: {
        let other = try TemplateScene.secret(1).signECDSA(digest: SHA256.hash([1]).bytes)
        $0.signature?.signature = ChannelSignature(other)
      }
    ) { _ in .signature(.bad(.payer)) },
  ]

  private struct NoSignature: Error {}

  private static func required(_ signature: ECDSASignature?) throws -> ECDSASignature {
    guard let signature else { throw NoSignature() }
    return signature
  }
}

extension ECDSASignature {
  /// The same signature with the order of the curve less S in place of S.
  var highTwin: ECDSASignature {
    get throws {
      let order = try Hex.decode(
        "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141")
      var bytes = (0..<64).map { compact[$0] }
      var borrow = 0
      for index in (0..<32).reversed() {
        let difference = Int(order[index]) - Int(bytes[32 + index]) - borrow
        borrow = difference < 0 ? 1 : 0
        bytes[32 + index] = UInt8(truncatingIfNeeded: difference)
      }
      return try ECDSASignature(compact: bytes)
    }
  }
}
