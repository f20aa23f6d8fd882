import Bitcoin
import Foundation
import MockLedger

/// Bytes of memory for each unspent output of a ledger, compared with a plain dictionary of the
/// same outputs; both hold the block that made them as well. The columns count bytes.
func memory() throws -> RatioCase {
  let split = try SplitCoin(outputs: 20_000)
  return RatioCase(
    name: "bytes-per-unspent-output", limit: 2, clock: .result, repetitions: 20_000,
    bare: { _ in heapGrowth { (split.block, PlainCoin.all(of: split.block.transactions[1])) } },
    ours: { _ in
      heapGrowth {
        var ledger = split.ledger
        precondition(ledger.submit(split.block) == .accepted, "it was mined on this ledger")
        return ledger
      }
    })
}

/// The necessary facts of an unspent output.
private struct PlainCoin {
  let output: TransactionOutput
  let height: UInt32
  let isCoinbase: Bool

  static func all(of transaction: Transaction) -> [OutPoint: PlainCoin] {
    let txid = transaction.txid
    return transaction.outputs.enumerated().reduce(into: [:]) { coins, place in
      coins[OutPoint(txid: txid, index: UInt32(place.offset))] = PlainCoin(
        output: place.element, height: 102, isCoinbase: false)
    }
  }
}

/// A ledger, and a block that splits a coin into many.
private struct SplitCoin {
  let ledger: Ledger
  private let bytes: [UInt8]

  init(outputs count: Int) throws {
    var ledger = Ledger()
    let coinbase = ledger.mine(101, to: .anyone)[0].transactions[0]
    self.ledger = ledger
    let output = TransactionOutput(
      value: try Amount(satoshis: 1_000), scriptPubKey: .payToWitnessScriptHash(of: .anyone))
    let split = Transaction(
      inputs: [TransactionInput(previousOutput: OutPoint(txid: coinbase.txid, index: 0))],
      outputs: Array(repeating: output, count: count))
    bytes = try ledger.mine(exactly: [split], to: .anyone).encoded
  }

  /// The block as read from the wire, so that its parts share no memory.
  var block: Block {
    do { return try Block(decoding: bytes) } catch {
      preconditionFailure("these are a block's bytes: \(error)")
    }
  }
}

/// How many bytes of memory a value takes.
private func heapGrowth<Made>(_ make: () -> Made) -> UInt64 {
  let before = HeapUse.bytes ?? 0
  return withExtendedLifetime(make()) { UInt64(max(0, (HeapUse.bytes ?? 0) - before)) }
}
