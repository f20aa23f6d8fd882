import Bitcoin
import Channels
import ExactJSON
import Hashing
import MockLedger
import Simulation
import Testing
import Timelock

@testable import Checker

@Suite("A transaction that was changed after it was signed")
struct TamperedTests {
  /// A change, and the fields of the signature hash that it changes.
  struct Change: CustomTestStringConvertible, Sendable {
    let tampering: Timelock.Change
    let fields: [SignatureHashField]

    var testDescription: String { "\(tampering)" }

    init(_ tampering: Timelock.Change, _ fields: [SignatureHashField]) {
      self.tampering = tampering
      self.fields = fields
    }
  }

  static let changes = [
    Change(.version(1), [.version]),
    Change(.lockTime(0), [.locktime]),
    Change(.sequence(0xffff_ffff), [.sequences, .sequence]),
    Change(.outPointIndex(1), [.prevouts, .outpoint, .amount]),
    Change(.outPointTxid, [.prevouts, .outpoint, .amount]),
    Change(.extraInput, [.prevouts, .sequences]),
    Change(.extraOutput(sat(1_000)), [.outputs]),
    Change(.outputValue(0, sat(400_000)), [.outputs]),
    Change(.moveValue(from: 0, to: 1, sat(1)), [.outputs]),
    Change(.outputScript(0), [.outputs]),
    Change(.swapOutputs, [.outputs]),
    Change(.dropOutput(0), [.outputs]),
    Change(.everythingToPayer(fee: sat(1_000)), [.outputs]),
  ]

  /// A channel in which the payee has changed a commitment and broadcast it.
  private func channel(with change: Timelock.Change) throws -> SmallChannel {
    try SmallChannel([.broadcast(by: .payee, .commitment(2), change)])
  }

  @Test("the fields that differ are named, and no block may ever hold it", arguments: changes)
  func namesFields(_ change: Change) throws {
    let channel = try channel(with: change.tampering)
    let verdict = try channel.end.verdict(on: .changed(.commitment(2)))
    let comparison = try #require(verdict.comparison)
    #expect(comparison.changes.map(\.field) == change.fields)
    #expect(comparison.signed == (try channel.commitment(2)).txid)
    #expect(verdict.standing == .neverValid)
    #expect(comparison.changes.allSatisfy { $0.before != $0.after })
    try verdict.expectAgreement(of: channel.end.ledger)
  }

  @Test("the fields are those that in fact differ in what is hashed", arguments: changes)
  func agreesWithHash(_ change: Change) throws {
    let channel = try channel(with: change.tampering)
    let verdict = try channel.end.verdict(on: .changed(.commitment(2)))
    let comparison = try #require(verdict.comparison)
    let old = try channel.preimage(try channel.commitment(2))
    let new = try channel.preimage(verdict.transaction)
    let differing = SignatureHashField.allCases.filter { old[$0] != new[$0] }
    #expect(Set(comparison.changes.map(\.field)).subtracting([.type]) == Set(differing))
  }

  @Test("a changed hash type is named")
  func namesHashType() throws {
    let channel = try SmallChannel()
    let signed = try channel.commitment(3)
    var changed = signed
    let place = changed.inputs[0].witness.items[1].count - 1
    changed.inputs[0].witness.items[1][place] = 2
    let verdict = WhyVerdict(changed, on: channel.ledger(at: 118), signed: signed)
    let comparison = try #require(verdict.comparison)
    #expect(comparison.changes.map(\.field) == [.type])
    #expect(comparison.changes.first?.before == ["01", "01"])
    #expect(comparison.changes.first?.after == ["02", "01"])
    #expect(comparison.otherSignatures == [0])
    #expect(verdict.standing == .neverValid)
  }

  @Test("another script is named")
  func namesScript() throws {
    let channel = try SmallChannel()
    let signed = try channel.commitment(3)
    var changed = signed
    changed.inputs[0].witness.items[3] = [0x51]
    let verdict = WhyVerdict(changed, on: channel.ledger(at: 118), signed: signed)
    #expect(verdict.comparison?.changes.map(\.field) == [.scriptCode])
    #expect(verdict.standing == .neverValid)
  }

  @Test("a changed signature changes no field, and is named as such")
  func namesSignature() throws {
    let channel = try SmallChannel()
    let signed = try channel.commitment(3)
    let verdict = WhyVerdict(
      try signed.withHighS, on: channel.ledger(at: 118), signed: signed)
    #expect(verdict.comparison?.changes == [])
    #expect(verdict.comparison?.otherSignatures == [0])
  }

  @Test("a changed funding is compared too, though its inputs show no script")
  func comparesFunding() throws {
    let end = try SmallChannel([.broadcast(by: .payer, .funding, .extraOutput(sat(1_000)))]).end
    let comparison = try #require(try end.verdict(on: .changed(.funding)).comparison)
    #expect(comparison.signed == (try end.transaction(.channel(.funding))).txid)
    #expect(comparison.changes.map(\.field) == [.outputs])
    #expect(comparison.otherSignatures == [0])
  }

  @Test("a funding by another name differs in its signature alone")
  func comparesMalleated() throws {
    let name = "malleated-funding-unprotected"
    let template = try #require(Scenario<Timelock>.template(named: name))
    let verdict = try ScenarioEnd(of: template.scenario).verdict(on: .malleated)
    #expect(verdict.comparison?.changes == [])
    #expect(verdict.comparison?.otherSignatures == [0])
  }

  @Test("what is as it was signed has no difference")
  func namesNothing() throws {
    let channel = try SmallChannel()
    let signed = try channel.commitment(3)
    #expect(WhyVerdict(signed, on: channel.ledger(at: 118), signed: signed).comparison == nil)
  }
}

extension SmallChannel {
  /// What is hashed for the first input (BIP-0143), cut into its fields.
  fileprivate func preimage(
    _ transaction: Transaction
  ) throws -> [SignatureHashField: ArraySlice<UInt8>] {
    let point = transaction.inputs[0].previousOutput
    let output: TransactionOutput? =
      switch end.ledger.output(point) {
      case .unspent(let coin): coin.output
      case .spent, .unspendable, .unknown: nil
      }
    let script = Script(try #require(transaction.inputs[0].witness.items.last))
    let bytes = SignatureHasher(transaction).segwitV0Preimage(
      input: 0, scriptCode: script, amount: output?.value ?? .zero, type: .all)
    let end = bytes.count
    return [
      .version: bytes[0..<4], .prevouts: bytes[4..<36], .sequences: bytes[36..<68],
      .outpoint: bytes[68..<104], .scriptCode: bytes[104..<(end - 52)],
      .amount: bytes[(end - 52)..<(end - 44)], .sequence: bytes[(end - 44)..<(end - 40)],
      .outputs: bytes[(end - 40)..<(end - 8)], .locktime: bytes[(end - 8)..<(end - 4)],
    ]
  }
}
