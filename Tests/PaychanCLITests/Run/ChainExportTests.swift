import Bitcoin
import Channels
import ExactJSON
import MockLedger
import Simulation
import Testing
import Timelock

@testable import PaychanCLI

@Suite("A trace as lines for a node")
struct ChainExportTests {
  @Test("the clock comes first and stands behind no block")
  func setsClock() throws {
    var stage = Stage()
    stage.mine(3)
    let export = stage.export
    #expect(export.lines[0] == ["time": .number(stage.ledger.now)])
    #expect(export.lines.count == 1 + 110 + 3)
    #expect(export.lines[1]["label"] == "block 1")
    #expect(export.lines[1]["expect"] == ["accepted": true, "reject-reason": nil])
  }

  @Test("what was accepted is tested and sent, what was refused is tested alone")
  func offers() throws {
    var stage = Stage()
    stage.offer(try stage.spend())
    stage.offer(try stage.spend(2, lock: 200), as: .channel(.refund))
    stage.mine(1, [.channel(.funding)])
    let export = stage.export
    #expect(
      export.gist == [
        "test funding: fine", "send funding: fine", "test refund: non-final",
        "block block 111: funding: fine",
      ])
    #expect(try export.replayed().session.isAsExpected)
  }

  @Test("what waits already is sent again, and refused by a test")
  func offersAgain() throws {
    var stage = Stage()
    let transaction = try stage.spend()
    stage.offer(transaction)
    stage.offer(transaction)
    let export = stage.export
    #expect(
      export.gist.suffix(2) == ["test funding: txn-already-in-mempool", "send funding: fine"])
    #expect(try export.replayed().session.isAsExpected)
  }

  @Test("what miners alone were given is in no line but their block's")
  func handsToMiner() throws {
    var stage = Stage()
    let transaction = try stage.spend(fee: 0)
    stage.add(.broadcast(by: .payer, .doubleSpend, transaction, .handedToMiner))
    var miner = stage.ledger
    let block = try miner.mine(exactly: [transaction], to: LedgerTalk.script)
    stage.add(.mined(block, miner.height, [.doubleSpend]))
    let export = stage.export
    #expect(export.gist == ["block block 111: double-spend: fine"])
    #expect(try export.replayed().session.isAsExpected)
  }

  @Test("a branch does not count until it is longer, and then it does")
  func reorganises() throws {
    var stage = Stage()
    let transaction = try stage.spend()
    stage.offer(transaction)
    stage.mine(2, [.channel(.funding)])
    try stage.reorganise(2)
    stage.offer(transaction)
    stage.mine(1, [.channel(.funding)])
    let export = stage.export
    #expect(
      export.gist.suffix(6) == [
        "block block 111: inconclusive", "block block 112: inconclusive", "block block 113: fine",
        "test funding: txn-already-in-mempool", "send funding: fine",
        "block block 114: funding: fine",
      ])
    let replayed = try export.replayed()
    #expect(replayed.session.isAsExpected)
    #expect(replayed.session.ledger.tip == stage.ledger.tip)
  }

  @Test("a block that nobody accepted is shown with the reason")
  func showsRefusedBlock() throws {
    var stage = Stage()
    var miner = stage.ledger
    var block = miner.mine(to: LedgerTalk.script)[0]
    block.header.time = 1
    while (try? block.header.checkProofOfWork(limit: .limit(of: .regtest))) == nil {
      block.header.nonce += 1
    }
    var judge = stage.ledger
    guard case .refused(let refusal) = judge.submit(block) else {
      Issue.record("the block is accepted")
      return
    }
    stage.add(.blockRefused(block, refusal, [.channel(.refund)]))
    let export = stage.export
    #expect(export.gist == ["block block 111: refund: time-too-old"])
    let replayed = try export.replayed()
    #expect(replayed.session.isAsExpected)
    #expect(replayed.session.ledger.height == stage.ledger.height)
  }

  @Test("an answer that differs is found", arguments: [111, 112, 113, 114])
  func findsDifference(place: Int) throws {
    var stage = Stage()
    stage.offer(try stage.spend())
    stage.offer(try stage.spend(2, lock: 200), as: .channel(.refund))
    stage.mine()
    let export = stage.export
    let replayed = try export.replayed { lines in
      var line = lines[place].object ?? [:]
      line["expect"] = ["reject-reason": "something else"]
      lines[place] = .object(line)
    }
    #expect(!replayed.session.isAsExpected)
  }
}
