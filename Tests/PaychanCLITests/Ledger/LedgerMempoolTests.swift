import Bitcoin
import ExactJSON
import MockLedger
import Testing

@testable import PaychanCLI

@Suite("A ledger's mempool over JSON lines")
struct LedgerMempoolTests {
  @Test("tests a transaction as testmempoolaccept does, and then sends and mines it")
  func sends() throws {
    var talk = LedgerTalk(blocks: 101)
    let point = try talk.coinbase(at: 1)
    let transaction = talk.spend(point)
    let txid = JSON.string(transaction.txid.description)
    let test = try talk.ask(["test": transaction.hexJSON])
    #expect(test["allowed"] == true)
    #expect(test["txid"] == txid)
    #expect(test["vsize"]?.number?.int64 == Int64(transaction.virtualSize))
    #expect(test["fees"]?["base"]?.number?.text == "0.00001000")
    #expect(try talk.ask(["mempool": true]) == [:])
    #expect(try talk.ask(["send": transaction.hexJSON]) == ["txid": txid])
    #expect(try talk.ask(["send": transaction.hexJSON]) == ["txid": txid])
    let waiting = try talk.ask(["mempool": true])[transaction.txid.description]
    #expect(waiting?["wtxid"]?.string == transaction.wtxid.description)
    #expect(waiting?["depends"] == [])
    let output = try talk.ask(["output": .string("\(transaction.txid):0")])
    #expect(output["confirmations"] == 0)
    talk.mine(1)
    #expect(try talk.ask(["mempool": true]) == [:])
    let spent = try talk.ask(["output": .string("\(point.txid):0")])
    #expect(spent["spentby"] == ["txid": txid, "vin": 0, "height": 102])
    let confirmed = try talk.ask(["output": .string("\(transaction.txid):0")])
    #expect(confirmed["confirmations"] == 1)
    #expect(confirmed["value"]?.number?.text == "49.99999000")
    #expect(confirmed["coinbase"] == false)
  }

  @Test("what was taken is allowed, and no reason is null, to who expects it")
  func expectsTaken() throws {
    var talk = LedgerTalk(blocks: 101)
    let good = talk.spend(try talk.coinbase(at: 1))
    let bad = talk.spend(try talk.coinbase(at: 1), fee: 0)
    let taken: JSON = ["allowed": true, "reject-reason": nil]
    let refused: JSON = ["allowed": false, "reject-reason": "min relay fee not met"]
    for request in ["test", "send"] {
      let no = try talk.ask([request: bad.hexJSON, "expect": refused])
      #expect(no["expected"] == true)
      let yes = try talk.ask([request: good.hexJSON, "expect": taken])
      #expect(yes["expected"] == true)
    }
    #expect(try talk.ask(["send": good.hexJSON, "expect": refused])["expected"] == false)
    #expect(!talk.session.isAsExpected)
  }

  @Test("shows who depends on whom")
  func depends() throws {
    var talk = LedgerTalk(blocks: 101)
    let parent = talk.spend(try talk.coinbase(at: 1))
    let child = talk.spend(
      OutPoint(txid: parent.txid, index: 0), value: 4_999_999_000)
    _ = try talk.ask(["send": parent.hexJSON])
    _ = try talk.ask(["send": child.hexJSON])
    let mempool = try talk.ask(["mempool": true])
    #expect(mempool[parent.txid.description]?["spentby"] == [.string(child.txid.description)])
    #expect(mempool[child.txid.description]?["depends"] == [.string(parent.txid.description)])
  }

  @Test("an output that never was is null")
  func unknownOutput() throws {
    var talk = LedgerTalk(blocks: 1)
    let point = OutPoint(txid: .zero, index: 0)
    #expect(try talk.ask(["output": .string("\(point.txid):0")]) == nil)
  }

  /// A change of a good spend at height 101, and how it is refused.
  struct Refusal: CustomTestStringConvertible, Sendable {
    let reason: String
    let rule: String
    var coin: UInt32 = 1
    var fee: Int64 = 1_000
    var lockTime: UInt32 = 0
    var sequence = InputSequence.lockTimeEnabled
    var firstHeight: JSON = .null
    var details: String?

    var testDescription: String { rule }
  }

  static let refusals: [Refusal] = [
    Refusal(
      reason: "non-final", rule: "absolute-lock-height", lockTime: 102, firstHeight: 103,
      details: "non-final"),
    Refusal(
      reason: "non-final", rule: "absolute-lock-time", lockTime: 1_500_000_000,
      details: "non-final"),
    Refusal(
      reason: "non-BIP68-final", rule: "relative-lock-blocks",
      sequence: InputSequence(rawValue: 102), firstHeight: 103, details: "non-BIP68-final"),
    Refusal(
      reason: "bad-txns-premature-spend-of-coinbase", rule: "coinbase-maturity", coin: 3,
      firstHeight: 103,
      details: "bad-txns-premature-spend-of-coinbase, tried to spend coinbase at depth 99"),
    Refusal(
      reason: "bad-txns-in-belowout", rule: "inputs-below-outputs", fee: -1,
      details: "bad-txns-in-belowout, value in (50.00) < value out (50.00000001)"),
    Refusal(
      reason: "min relay fee not met", rule: "fee-below-floor", fee: 0,
      details: "min relay fee not met, 0 < 10"),
  ]

  @Test("a refusal has Core's words, the numbers and the first height", arguments: refusals)
  func refuses(_ refusal: Refusal) throws {
    var talk = LedgerTalk(blocks: 101, explains: true)
    let transaction = talk.spend(
      try talk.coinbase(at: refusal.coin), fee: refusal.fee, sequence: refusal.sequence,
      lockTime: refusal.lockTime)
    for request in ["test", "send"] {
      let answer = try talk.ask([request: transaction.hexJSON])
      #expect(answer["allowed"] == false)
      #expect(answer["reject-reason"]?.string == refusal.reason)
      #expect(answer["reject-details"]?.string == refusal.details)
      #expect(answer["explain"]?["rule"]?.string == refusal.rule)
      #expect(answer["explain"]?["first-height"] == refusal.firstHeight)
      #expect(answer["explain"]?["sentence"]?.string?.hasSuffix(".") == true)
    }
  }

  @Test("a spent input names who spent it")
  func namesSpender() throws {
    var talk = LedgerTalk(blocks: 101, explains: true)
    let point = try talk.coinbase(at: 1)
    let first = talk.spend(point)
    _ = try talk.ask(["send": first.hexJSON])
    talk.mine(1)
    let answer = try talk.ask(["test": talk.spend(point, fee: 9_000).hexJSON])
    #expect(answer["reject-reason"] == "missing-inputs")
    #expect(answer["explain"]?["rule"] == "input-spent")
    #expect(answer["explain"]?["spent-by"]?.string == first.txid.description)
    #expect(answer["explain"]?["spent-at-height"] == 102)
  }
}
