import Bitcoin
import Hashing
import Secp256k1
import Testing

@testable import MockLedger

/// A funding output of two keys on the chain, and divisions of it that both have signed.
struct SignedChannel {
  var scene = Scene(height: 200)
  let payer: SecretKey
  let payee: SecretKey
  let witnessScript: Script
  let funding: OutPoint

  init() throws {
    payer = try SecretKey([UInt8](repeating: 0, count: 31) + [1])
    payee = try SecretKey([UInt8](repeating: 0, count: 31) + [2])
    witnessScript = .multisig(
      required: 2, keys: [payer.publicKey.compressed, payee.publicKey.compressed])
    funding = scene.coin(1_000_000, to: .payToWitnessScriptHash(of: witnessScript))
  }

  /// A commitment with the lock and the fee given.
  func commitment(lock: UInt32, toPayee: Int64, fee: Int64 = 1_000) -> Transaction {
    var transaction = payment(from: [funding], [1_000_000 - toPayee - fee, toPayee])
    transaction.lockTime = LockTime(rawValue: lock)
    transaction.inputs[0].sequence = .lockTimeEnabled
    transaction.inputs[0].witness = witness(for: transaction)
    return transaction
  }

  private func witness(for transaction: Transaction) -> Witness {
    let digest = SignatureHasher(transaction).segwitV0(
      input: 0, scriptCode: witnessScript, amount: sat(1_000_000), type: SighashType(byte: 1))
    let signatures = [payer, payee].map { $0.signECDSA(digest: digest.bytes).der + [1] }
    return Witness([[]] + signatures + [witnessScript.bytes])
  }
}

@Suite("A stale commitment, at a tip of height 200")
struct StaleCommitmentTests {
  @Test("is not final before its lock, even if more is wrong with it")
  func locked() throws {
    var channel = try SignedChannel()
    let newer = channel.commitment(lock: 190, toPayee: 500_000)
    channel.scene.confirm(newer)
    var stale = channel.commitment(lock: 202, toPayee: 400_000)
    stale.inputs[0].witness = Witness()
    let refusal = channel.scene.ledger.refusal(of: stale)
    #expect(refusal?.rejectDetails == "non-final")
    guard case .notFinal(let unmet, let first) = refusal else {
      Issue.record("the lock was to be named")
      return
    }
    #expect(unmet.lock == LockTime(rawValue: 202) && unmet.height.value == 202)
    #expect(first?.value == 203)
  }

  @Test("pays too little to replace a newer one with the same fee")
  func rival() throws {
    var channel = try SignedChannel()
    let newer = channel.commitment(lock: 190, toPayee: 500_000)
    channel.scene.mustSend(newer)
    let stale = channel.commitment(lock: 200, toPayee: 400_000)
    let refusal = channel.scene.ledger.refusal(of: stale)
    #expect(
      refusal?.rejectDetails
        == "insufficient fee, rejecting replacement \(stale.txid), not enough additional fees to "
        + "relay; 0.00 < 0.0000002")
    #expect(
      refusal
        == .replacement(
          .tooFewAdditionalFees(.zero, required: sat(20), replaced: [newer.txid]), by: stale.txid))
  }

  @Test("replaces a newer one for which it pays enough more")
  func replacement() throws {
    var channel = try SignedChannel()
    let newer = channel.commitment(lock: 190, toPayee: 500_000)
    channel.scene.mustSend(newer)
    let stale = channel.commitment(lock: 200, toPayee: 400_000, fee: 1_020)
    #expect(try channel.scene.ledger.send(stale).replaced == [newer.txid])
    #expect(channel.scene.ledger.mempoolEntries.map(\.txid) == [stale.txid])
    let short = channel.commitment(lock: 200, toPayee: 400_001, fee: 1_039)
    #expect(channel.scene.ledger.refusal(of: short)?.rejectReason == "insufficient fee")
  }

  @Test("has its input spent when a newer one is confirmed, and the refusal names the spender")
  func superseded() throws {
    var channel = try SignedChannel()
    let newer = channel.commitment(lock: 190, toPayee: 500_000)
    channel.scene.confirm(newer)
    let stale = channel.commitment(lock: 200, toPayee: 400_000)
    let refusal = channel.scene.ledger.refusal(of: stale)
    let spender = Spender(
      txid: newer.txid, input: 0, height: BlockHeight(uncheckedValue: 201))
    #expect(refusal == .missingInput(0, output: channel.funding, spender: spender))
    #expect(refusal?.rejectDetails == "bad-txns-inputs-missingorspent")
    #expect(refusal?.testReason == "missing-inputs" && refusal?.testDetails == nil)
  }

  @Test("is known when it is confirmed itself, as long as one of its outputs is unspent")
  func confirmed() throws {
    var channel = try SignedChannel()
    let stale = channel.commitment(lock: 200, toPayee: 400_000)
    channel.scene.confirm(stale)
    #expect(channel.scene.ledger.refusal(of: stale)?.rejectDetails == "txn-already-known")
    channel.scene.confirm(payment(from: [stale.output(0)], [500_000]))
    #expect(channel.scene.ledger.refusal(of: stale)?.rejectDetails == "txn-already-known")
    channel.scene.confirm(payment(from: [stale.output(1)], [300_000]))
    #expect(
      channel.scene.ledger.refusal(of: stale)?.rejectDetails == "bad-txns-inputs-missingorspent")
  }

  @Test("with one change to its witness is refused in Core's words", arguments: mutations)
  func scripts(_ mutation: WitnessMutation) throws {
    let channel = try SignedChannel()
    var transaction = channel.commitment(lock: 200, toPayee: 400_000)
    #expect(channel.scene.ledger.refusal(of: transaction) == nil)
    try mutation.change(&transaction.inputs[0].witness.items)
    let txid = transaction.txid
    let wtxid = transaction.wtxid
    #expect(
      channel.scene.ledger.refusal(of: transaction)?.rejectDetails
        == "mempool-script-verify-flag-failed (\(mutation.error)), "
        + "input 0 of \(txid) (wtxid \(wtxid)), spending \(channel.funding)")
  }

  struct WitnessMutation: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let error: String
    let change: @Sendable (inout [[UInt8]]) throws -> Void
  }

  static let mutations: [WitnessMutation] = [
    WitnessMutation(
      testDescription: "signatures swapped",
      error: "Signature must be zero for failed CHECK(MULTI)SIG operation"
    ) { $0.swapAt(1, 2) },
    WitnessMutation(
      testDescription: "an empty placeholder",
      error: "Signature must be zero for failed CHECK(MULTI)SIG operation"
    ) { $0[2] = [] },
    WitnessMutation(
      testDescription: "an item missing",
      error: "Operation not valid with the current stack size"
    ) { $0.remove(at: 2) },
    WitnessMutation(
      testDescription: "a dummy", error: "Dummy CHECKMULTISIG argument must be zero"
    ) { $0[0] = [1] },
    WitnessMutation(
      testDescription: "another script", error: "Witness program hash mismatch"
    ) { $0[3].append(0x61) },
    WitnessMutation(
      testDescription: "bad DER", error: "Non-canonical DER signature"
    ) { $0[1][0] = 0x31 },
    WitnessMutation(
      testDescription: "a high S",
      error: "Non-canonical signature: S value is unnecessarily high"
    ) { $0[1] = try withHighS($0[1]) },
    WitnessMutation(
      testDescription: "no witness", error: "Witness program was passed an empty witness"
    ) { $0 = [] },
  ]
}

/// The same signature with S replaced by the order of the group minus S.
private func withHighS(_ bytes: [UInt8]) throws -> [UInt8] {
  let compact = try ECDSASignature(der: Array(bytes.dropLast())).compact
  let negated = try SecretKey((32..<64).map { compact[$0] }).negated.exportBytes()
  let rAndS = (0..<32).map { compact[$0] } + (0..<32).map { negated[$0] }
  return try ECDSASignature(compact: rAndS).der + bytes.suffix(1)
}
