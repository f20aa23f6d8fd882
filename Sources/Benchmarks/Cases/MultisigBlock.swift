import Bitcoin
import Dispatch
import MockLedger

/// A block full of P2WSH 2-of-2 spends, and a ledger that can take it.
///
/// Both are read from the wire, like blocks that were built elsewhere, so that no two outputs share
/// a script's memory and no two cores count references to the same.
struct MultisigBlock {
  /// The chain below the block, which has checked none of its scripts.
  let ledger: Ledger
  let block: Block
  /// The checks that the block needs, signature by signature.
  let checks: [BareCurve.Check]

  init(spends count: Int) throws {
    let spend = try MultisigSpend()
    var maker = Ledger()
    var blocks = maker.mine(101, to: .anyone)
    let coinbase = blocks[0].transactions[0]
    let funding = Transaction(
      inputs: [TransactionInput(previousOutput: OutPoint(txid: coinbase.txid, index: 0))],
      outputs: Array(repeating: spend.spentOutput, count: count))
    blocks.append(try maker.mine(exactly: [funding], to: .anyone))
    let spends = (0..<count).map { index in
      spend.signed(
        lockTime: 100, spending: OutPoint(txid: funding.txid, index: UInt32(index)))
    }
    block = try Block(decoding: maker.mine(exactly: spends, to: .anyone).encoded)
    checks = spends.flatMap { spend.checks(of: $0) }
    var ledger = Ledger()
    ledger.setClock(to: block.header.time)
    for block in blocks {
      let answer = ledger.submit(try Block(decoding: block.encoded))
      precondition(answer == .accepted, "another ledger mined it: \(answer)")
    }
    self.ledger = ledger
  }
}

extension Script {
  /// A script that anyone may spend.
  static var anyone: Script { Script([Opcode.push1.rawValue]) }
}

/// Connecting a block full of 2-of-2 spends on all cores, compared with a bare loop of the same
/// verifications on as many threads.
func connecting() throws -> RatioCase {
  let full = try MultisigBlock(spends: 500)
  let curve = BareCurve()
  return RatioCase(
    name: "connect-500-2-of-2", limit: 1.15, clock: .wall,
    bare: { count in
      (0..<count).reduce(into: 0 as UInt64) { right, _ in
        right += curve.verifyOnAllCores(full.checks)
      }
    },
    ours: { count in
      (0..<count).reduce(into: 0 as UInt64) { right, _ in
        var ledger = full.ledger.forgettingScripts
        precondition(ledger.submit(full.block) == .accepted, "it was mined on this ledger")
        right += UInt64(full.checks.count)
      }
    })
}
