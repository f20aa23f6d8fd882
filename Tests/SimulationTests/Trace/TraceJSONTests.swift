import Bitcoin
import Channels
import ExactJSON
import Testing

@testable import MockLedger
@testable import Simulation
@testable import Timelock

@Suite("A trace as JSON")
struct TraceJSONTests {
  private static let message = Timelock.Message(channel: .zero, state: 0, body: .resume)
  private static let transaction = Transaction(
    inputs: [TransactionInput(previousOutput: OutPoint(txid: .zero, index: 1))],
    outputs: [TransactionOutput(value: .sat(7), scriptPubKey: Script([0x51]))])
  private static let block = Ledger().draft(exactly: [], to: Script([0x51]))
  private static let shown: JSON = [
    "label": "commitment 3", "txid": .string(transaction.txid.description),
    "wtxid": .string(transaction.wtxid.description),
    "hex": .string(Hex.encode(transaction.encoded)),
  ]
  private static let lock = AbsoluteLockUnmet(
    lock: LockTime(rawValue: 200), height: BlockHeight(uncheckedValue: 106), medianTimePast: 1)

  /// An event and how it is written.
  struct Written: Sendable, CustomTestStringConvertible {
    let event: Event
    let json: JSON

    init(_ event: Event, _ json: JSON) {
      self.event = event
      self.json = json
    }

    var testDescription: String { json["event"]?.string ?? "?" }
  }

  static let words: [Written] = [
    Written(.stored(.payer, 7), ["event": "stored", "by": "payer", "record": 7]),
    Written(
      .sent(by: .payer, message), ["event": "sent", "by": "payer", "message": message.json]),
    Written(
      .delivered(to: .payee, message),
      ["event": "delivered", "to": "payee", "message": message.json]),
    Written(
      .lost(to: .payee, message), ["event": "lost", "to": "payee", "message": message.json]),
    Written(
      .tampered(to: .payee, message),
      ["event": "tampered", "to": "payee", "message": message.json]),
    Written(
      .rescheduled(to: .payee, message),
      ["event": "rescheduled", "to": "payee", "message": message.json]),
    Written(.released(.sat(12)), ["event": "released", "total": 12]),
    Written(.crashed(.payee), ["event": "crashed", "by": "payee"]),
    Written(.restarted(.payee, 3), ["event": "restarted", "by": "payee", "record": 3]),
    Written(.restarted(.payee, nil), ["event": "restarted", "by": "payee", "record": nil]),
    Written(.silent(.payee), ["event": "silent", "by": "payee"]),
    Written(.awake(.payee), ["event": "awake", "by": "payee"]),
    Written(
      .refused(by: .payee, .signature(.highS)),
      ["event": "refused", "by": "payee", "refusal": Timelock.Refusal.signature(.highS).json]),
  ]

  static let chain: [Written] = [
    Written(
      .ledger(.broadcast(by: nil, .malleated, transaction, .handedToMiner)),
      [
        "event": "broadcast", "by": nil, "transaction": labelled("malleated funding"),
        "verdict": ["allowed": nil, "handed-to-miner": true],
      ]),
    Written(
      .ledger(
        .broadcast(
          by: .payer, .channel(.commitment(3)), transaction, .accepted(replaced: [.zero]))),
      [
        "event": "broadcast", "by": "payer", "transaction": shown,
        "verdict": ["allowed": true, "replaced": [.string(Txid.zero.description)]],
      ]),
    Written(
      .ledger(
        .broadcast(
          by: .payer, .channel(.commitment(3)), transaction,
          .refused(.notFinal(lock, firstHeight: BlockHeight(uncheckedValue: 201))))),
      [
        "event": "broadcast", "by": "payer", "transaction": shown,
        "verdict": [
          "allowed": false, "reject-reason": "non-final", "reject-details": "non-final",
          "first-height": 201,
        ],
      ]),
    Written(
      .gained(
        .payee, Timelock.Holding(name: .commitment(3), content: .funding(transaction))),
      ["event": "gained", "by": "payee", "transaction": shown]),
    Written(.ledger(.evicted(.doubleSpend)), ["event": "evicted", "label": "double-spend"]),
    Written(
      .ledger(.mined(block, BlockHeight(uncheckedValue: 1), [.channel(.funding)])),
      [
        "event": "mined", "height": 1, "hash": .string(block.hash.description),
        "transactions": ["funding"],
      ]),
    Written(
      .ledger(
        .blockRefused(block, .context(.absoluteLock(transaction: 1, lock)), [.changed(.refund)])),
      [
        "event": "block-refused", "hash": .string(block.hash.description),
        "reject-reason": "bad-txns-nonfinal", "reject-details": "non-final transaction",
        "transactions": ["changed refund"],
      ]),
    Written(.ledger(.reorganised(depth: 2)), ["event": "reorganised", "depth": 2]),
  ]

  private static func labelled(_ label: JSON) -> JSON {
    var object = shown.object ?? [:]
    object["label"] = label
    return .object(object)
  }

  @Test("each event has its kind first, and its members in one order", arguments: words + chain)
  func writes(_ written: Written) {
    #expect(written.event.json == written.json)
  }

  @Test("a story has its document, its moves and its end; equal runs give equal bytes")
  func writesTrace() throws {
    let scenario = Scenario.sample(moves: Moves.opening + Moves.payments(1))
    let json = try scenario.run().json
    #expect(json.object?.members.map(\.key) == ["scenario", "prelude", "moves", "outcome"])
    #expect(json["scenario"] == scenario.json)
    #expect(try scenario.run().json.bytes() == json.bytes())
    let last = try #require(json["moves"]?.array?.last)
    let keys = ["number", "move", "events", "height", "balances", "goods", "phases", "holds"]
    #expect(last.object?.members.map(\.key) == keys)
    #expect(last["number"] == .number(scenario.moves.count - 1))
    #expect(last["goods"] == 100_000)
    #expect(last["phases"] == ["payer": "open", "payee": "open"])
    let agreed: JSON = ["payer": 900_000, "payee": 100_000]
    #expect(last["balances"]?["agreed"] == ["payer": agreed, "payee": agreed])
    #expect(
      last["balances"]?["claimable"]?["payee"]
        == ["amount": 100_000, "transaction": "commitment 1", "first-block": 218])
    #expect(last["holds"]?["payee"] == ["count": 1, "gained": ["commitment 1"]])
    let outcome = try #require(json["outcome"])
    #expect(outcome["confirmed"] == ["funding"])
    #expect(outcome["shortfall"] == ["payer": 0, "payee": 0])
  }
}
