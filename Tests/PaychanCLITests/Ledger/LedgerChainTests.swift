import Bitcoin
import ExactJSON
import MockLedger
import Testing

@testable import PaychanCLI

@Suite("A ledger's chain over JSON lines")
struct LedgerChainTests {
  @Test(
    "mines to whatever names a script",
    arguments: [
      ("script", "0014751e76e8199196d454941c45d1b3a323f1433bd6"),
      ("address", "bcrt1qw508d6qejxtdg4y5r3zarvary0c5xw7kygt080"),
      ("descriptor", "wpkh(0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798)"),
    ])
  func mines(kind: String, text: String) throws {
    var talk = LedgerTalk()
    let answer = try talk.ask(["generate": 2, kind: .string(text)])
    #expect(answer["height"] == 2)
    #expect(answer["blocks"]?.array?.count == 2)
    let block = try #require(talk.session.ledger.activeBlocks.last)
    #expect(answer["blocks"]?[1] == block.hexJSON)
    let script = block.transactions[0].outputs[0].scriptPubKey
    #expect(Hex.encode(script.bytes) == "0014751e76e8199196d454941c45d1b3a323f1433bd6")
  }

  @Test("shows its tip and its clock, which can be set")
  func tip() throws {
    var talk = LedgerTalk(blocks: 3)
    let tip = try talk.ask(["tip": true])
    #expect(tip["height"] == 3)
    #expect(tip["hash"]?.string == talk.session.ledger.tip.description)
    #expect(tip["time"] == 1_296_690_402)
    #expect(tip["mediantime"] == 1_296_689_802)
    #expect(try talk.ask(["time": 1_700_000_000]) == ["time": 1_700_000_000])
    #expect(try talk.ask(["tip": true])["clock"] == 1_700_000_000)
    #expect(try talk.ask(["time": "tip"]) == ["time": 1_296_690_402])
  }

  @Test("answers a block with the words of submitblock")
  func submits() throws {
    let source = LedgerTalk(blocks: 2)
    let blocks = source.session.ledger.activeBlocks
    var talk = LedgerTalk(explains: true)
    let orphan = try talk.ask(["block": blocks[2].hexJSON])
    #expect(orphan["reject-reason"] == "prev-blk-not-found")
    #expect(orphan["explain"]?["rule"] == "previous-block-unknown")
    for (index, block) in blocks.dropFirst().enumerated() {
      let answer = try talk.ask(["block": block.hexJSON])
      let expected: JSON = [
        "accepted": true, "reject-reason": nil, "height": .number(index + 1),
        "tip": .string(block.hash.description),
      ]
      #expect(answer == expected)
    }
    let again = try talk.ask(["block": blocks[1].hexJSON])
    #expect(again["accepted"] == false)
    #expect(again["reject-reason"] == "duplicate")
    #expect(again["height"] == 2)
  }

  @Test("explains a refused block by the numbers compared")
  func explainsBlock() throws {
    var talk = LedgerTalk(blocks: 1, explains: true)
    var block = try #require(LedgerTalk(blocks: 2).session.ledger.activeBlocks.last)
    block.header.time = 1_296_688_602
    while (try? block.header.checkProofOfWork(limit: .limit(of: .regtest))) == nil {
      block.header.nonce += 1
    }
    let answer = try talk.ask(["block": block.hexJSON])
    let expected: JSON = [
      "rule": "block-time-too-old", "time": 1_296_688_602, "mediantime": 1_296_689_202,
      "first-height": nil,
      "sentence": """
      Its time is 1296688602, and must be above the median time past, 1296689202.
      """,
    ]
    #expect(answer["reject-reason"] == "time-too-old")
    #expect(answer["reject-details"] == "time-too-old, block's timestamp is too early")
    #expect(answer["explain"] == expected)
  }

  @Test("takes a block away and gives it back")
  func invalidates() throws {
    var talk = LedgerTalk(blocks: 3)
    let ledger = talk.session.ledger
    let second = JSON.string(ledger.activeBlocks[2].hash.description)
    #expect(try talk.ask(["invalidate": second])["height"] == 1)
    let answer = try talk.ask(["reconsider": second])
    #expect(answer == ["height": 3, "tip": .string(ledger.tip.description)])
    let nobody = String(repeating: "00", count: 32)
    #expect(try talk.ask(["invalidate": .string(nobody)])["error"] == "no-such-block")
  }
}
