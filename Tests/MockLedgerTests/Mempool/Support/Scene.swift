import Bitcoin
import Hashing
import Testing

@testable import MockLedger

/// A ledger with a chain of empty blocks and coins that anyone can spend.
struct Scene {
  var ledger = Ledger()
  private var minted: UInt32 = 0

  /// Blocks are 600 seconds apart, so the median time past rises by as much.
  init(height: Int = 200) {
    advance(height)
  }

  mutating func advance(_ blocks: Int) {
    for _ in 0..<blocks { appendEmptyBlock() }
  }

  var height: UInt32 { ledger.chain.tip.height.value }
  var medianTime: UInt32 { ledger.chain.tip.medianTimePast }

  /// Puts a coin on the chain, as of a height.
  mutating func coin(
    _ satoshis: Int64 = 1_000_000, to script: Script = anyone, height: UInt32 = 1,
    isCoinbase: Bool = false
  ) -> OutPoint {
    minted += 1
    let point = OutPoint(
      txid: Txid(DoubleSHA256.hash(withUnsafeBytes(of: minted) { Array($0) })), index: 0)
    let output = TransactionOutput(value: sat(satoshis), scriptPubKey: script)
    let height = BlockHeight(uncheckedValue: height)
    ledger.chain.coins.add(
      Coin(output: output, height: height, isCoinbase: isCoinbase), at: point)
    return point
  }

  /// A transaction that spends a new coin and leaves a fee of 100,000.
  mutating func spending(of script: Script = anyone, witness: [[UInt8]] = proof) -> Transaction {
    payment(from: [coin(to: script)], witness: witness, [900_000])
  }

  /// Mines a transaction: the coins change, and the mempool hears of it.
  mutating func confirm(_ transactions: Transaction...) {
    appendEmptyBlock()
    for transaction in transactions.map(NamedTransaction.init) {
      spend(transaction)
    }
    ledger.mempoolDidConnect(transactions.map(NamedTransaction.init))
  }

  private mutating func spend(_ named: NamedTransaction) {
    let height = ledger.chain.tip.height
    for (index, input) in named.transaction.inputs.enumerated() {
      _ = ledger.chain.coins.spend(
        input.previousOutput, by: Spender(txid: named.txid, input: index, height: height))
    }
    for (index, output) in named.transaction.outputs.enumerated() {
      ledger.chain.coins.add(
        Coin(output: output, height: height, isCoinbase: false),
        at: OutPoint(txid: named.txid, index: UInt32(index)))
    }
  }
}

/// `OP_1`, and the script that pays to its hash.
let proof: [[UInt8]] = [[Opcode.push1.rawValue]]
let anyone = Script.payToWitnessScriptHash(of: Script(proof[0]))

func sat(_ satoshis: Int64) -> Amount { Amount(uncheckedSatoshis: satoshis) }

/// Spends outputs that anyone can spend and pays amounts to such outputs.
func payment(
  from points: [OutPoint], witness: [[UInt8]] = proof, _ amounts: [Int64]
) -> Transaction {
  Transaction(
    inputs: points.map {
      TransactionInput(previousOutput: $0, sequence: .final, witness: Witness(witness))
    },
    outputs: amounts.map { TransactionOutput(value: sat($0), scriptPubKey: anyone) })
}

extension Transaction {
  func output(_ index: UInt32) -> OutPoint { OutPoint(txid: txid, index: index) }
}

extension Ledger {
  /// What a transaction is refused with; `nil` if the mempool would take it.
  func refusal(of transaction: Transaction) -> TransactionRefusal? {
    do throws(TransactionRefusal) {
      _ = try test(transaction)
      return nil
    } catch {
      return error
    }
  }
}
