import ExactJSON
import Bitcoin
import Channels
import Hashing
import MockLedger
import Simulation
import Testing

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

  private func question(_ tampering: Timelock.Change) throws -> (ChannelQuestion<Timelock>, Till) {
    let till = try Till([.broadcast(by: .payee, .commitment(2), tampering)])
    let label = TransactionLabel<Timelock.TransactionName>.changed(.commitment(2))
    return (try #require(ChannelQuestion(label, at: till.moment)), till)
  }

  @Test("the fields that differ are named, and no block may ever hold it", arguments: changes)
  func namesFields(_ change: Change) throws {
    let (question, till) = try question(change.tampering)
    let comparison = try #require(question.verdict.comparison)
    #expect(comparison.changes.map(\.field) == change.fields)
    #expect(comparison.signed == (try till.commitment(2)).txid)
    #expect(question.verdict.standing == .neverValid)
    #expect(comparison.changes.allSatisfy { $0.before != $0.after })
    try question.verdict.expectAgreement(of: till.moment.ledger)
  }

  @Test("the fields are those that in fact differ in what is hashed", arguments: changes)
  func agreesWithHash(_ change: Change) throws {
    let (question, till) = try question(change.tampering)
    let before = try till.commitment(2)
    let comparison = try #require(question.verdict.comparison)
    let old = try till.preimage(before)
    let new = try till.preimage(question.asked.transaction)
    let differing = SignatureHashField.allCases.filter { old[$0] != new[$0] }
    #expect(Set(comparison.changes.map(\.field)).subtracting([.type]) == Set(differing))
  }

  @Test("a changed hash type is named")
  func namesHashType() throws {
    let till = try Till()
    let signed = try till.commitment(3)
    var changed = signed
    let place = changed.inputs[0].witness.items[1].count - 1
    changed.inputs[0].witness.items[1][place] = 2
    let verdict = WhyVerdict(changed, on: till.ledger(at: 118), signed: signed)
    let comparison = try #require(verdict.comparison)
    #expect(comparison.changes.map(\.field) == [.type])
    #expect(comparison.changes.first?.before == ["01", "01"])
    #expect(comparison.changes.first?.after == ["02", "01"])
    #expect(comparison.otherSignatures == [0])
    #expect(verdict.standing == .neverValid)
  }

  @Test("another script is named")
  func namesScript() throws {
    let till = try Till()
    let signed = try till.commitment(3)
    var changed = signed
    changed.inputs[0].witness.items[3] = [0x51]
    let verdict = WhyVerdict(changed, on: till.ledger(at: 118), signed: signed)
    #expect(verdict.comparison?.changes.map(\.field) == [.scriptCode])
    #expect(verdict.standing == .neverValid)
  }

  @Test("a changed signature changes no field, and is named as such")
  func namesSignature() throws {
    let till = try Till()
    let signed = try till.commitment(3)
    let verdict = WhyVerdict(
      try signed.withHighS, on: till.ledger(at: 118), signed: signed)
    #expect(verdict.comparison?.changes == [])
    #expect(verdict.comparison?.otherSignatures == [0])
  }

  @Test("a changed funding is compared too, though its inputs show no script")
  func comparesFunding() throws {
    let till = try Till([.broadcast(by: .payer, .funding, .extraOutput(sat(1_000)))])
    let question = try #require(
      ChannelQuestion(.changed(.funding), at: till.moment))
    let comparison = try #require(question.verdict.comparison)
    #expect(comparison.signed == (try till.transaction(.channel(.funding))).txid)
    #expect(comparison.changes.map(\.field) == [.outputs])
    #expect(comparison.otherSignatures == [0])
  }

  @Test("a funding by another name differs in its signature alone")
  func comparesMalleated() throws {
    let template = try #require(Scenario<Timelock>.template(named: "malleated-funding-unprotected"))
    let moment = try ScenarioMoment(template.scenario, at: nil)
    let question = try #require(ChannelQuestion(.malleated, at: moment))
    #expect(question.verdict.comparison?.changes == [])
    #expect(question.verdict.comparison?.otherSignatures == [0])
  }

  @Test("what is as it was signed has no difference")
  func namesNothing() throws {
    let till = try Till()
    let signed = try till.commitment(3)
    #expect(WhyVerdict(signed, on: till.ledger(at: 118), signed: signed).comparison == nil)
  }
}

extension Till {
  /// What is hashed for the first input (BIP-0143), cut into its fields.
  fileprivate func preimage(
    _ transaction: Transaction
  ) throws -> [SignatureHashField: ArraySlice<UInt8>] {
    let point = transaction.inputs[0].previousOutput
    let output: TransactionOutput? =
      switch moment.ledger.output(point) {
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
