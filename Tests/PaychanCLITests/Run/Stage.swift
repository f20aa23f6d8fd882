import Bitcoin
import Channels
import ExactJSON
import MockLedger
import Testing
import Timelock

@testable import PaychanCLI
@testable import Simulation

/// Makes events by hand: a ledger on which things happen, and what tells of them.
struct Stage {
  typealias Event = ChainEvent<PaymentRole, Timelock.TransactionName>
  typealias Label = TransactionLabel<Timelock.TransactionName>

  private(set) var ledger = Ledger()
  private let prelude: [Block]
  private(set) var events: [Event] = []
  /// Spends coins that the prelude made.
  private let talk: LedgerTalk

  /// Starts with 110 blocks, so that ten coins can be spent.
  init() {
    talk = LedgerTalk(blocks: 110)
    ledger = talk.session.ledger
    prelude = Array(ledger.activeBlocks.dropFirst())
  }

  /// Spends the coin of a height.
  func spend(_ height: UInt32 = 1, fee: Int64 = 1_000, lock: UInt32 = 0) throws -> Transaction {
    talk.spend(try talk.coinbase(at: height), fee: fee, lockTime: lock)
  }

  mutating func offer(_ transaction: Transaction, as label: Label = .channel(.funding)) {
    let verdict: Verdict
    do { verdict = .accepted(replaced: try ledger.send(transaction).replaced) } catch {
      verdict = .refused(error)
    }
    add(.broadcast(by: .payer, label, transaction, verdict))
  }

  mutating func add(_ event: Event) { events.append(event) }

  mutating func mine(_ count: Int = 1, _ labels: [Label] = []) {
    for block in ledger.mine(count, to: LedgerTalk.script) {
      add(.mined(block, ledger.height(of: block.hash) ?? .genesis, labels))
    }
  }

  /// A branch from so many blocks below the tip, one block longer than what it undoes.
  mutating func reorganise(_ depth: UInt32) throws {
    var miner = Ledger()
    miner.setClock(to: ledger.now)
    let fork = ledger.height.value - depth
    for block in ledger.activeBlocks.dropFirst().prefix(Int(fork)) { miner.submit(block) }
    add(.reorganised(depth: Int(depth)))
    for block in miner.mine(Int(depth) + 1, to: Script([0x52])) {
      #expect(ledger.submit(block).isKept)
      add(.mined(block, miner.height(of: block.hash) ?? .genesis, []))
    }
  }

  /// The lines by which a node would hear of the events.
  var export: ChainExport { ChainExport(events, after: prelude) }
}

extension BlockAnswer {
  fileprivate var isKept: Bool { self == .accepted || self == .inconclusive }
}

extension ChainExport {
  /// What a ledger session that knows nothing makes of the lines.
  func replayed(_ change: (inout [JSON]) -> Void = { _ in }) throws -> LedgerTalk {
    var lines = lines
    change(&lines)
    var talk = LedgerTalk()
    for line in lines { _ = try talk.say(line.text(.compact)) }
    return talk
  }

  /// What lines other than those of the prelude ask for and expect.
  var gist: [String] {
    lines.dropFirst(111).map { line in
      let kind = ["block", "test", "send"].first { line[$0] != nil } ?? "?"
      let reason = line["expect"]?["reject-reason"]?.string ?? "fine"
      return "\(kind) \(line["label"]?.string ?? "?"): \(reason)"
    }
  }
}
