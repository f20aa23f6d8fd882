import Bitcoin
import MockLedger

@testable import Checker

func sat(_ satoshis: Int64) -> Amount { Amount(uncheckedSatoshis: satoshis) }

/// A script that anyone can spend: it takes `OP_1`.
let anyone = Script.payToWitnessScriptHash(of: .trueScript)

/// A chain whose miner gives everything away, and what spends it.
struct Fountain {
  var ledger = Ledger()
  let coins: [OutPoint]

  init(height: Int = 110) {
    coins = ledger.mine(height, to: anyone).map {
      OutPoint(txid: $0.transactions[0].txid, index: 0)
    }
  }

  /// Spends the coin of a block; the first of them has 50 BTC.
  func payment(
    of coin: Int = 0, _ satoshis: [Int64] = [4_999_990_000], lock: UInt32 = 0,
    sequence: InputSequence = .lockTimeEnabled
  ) -> Transaction {
    Transaction(
      inputs: [
        TransactionInput(
          previousOutput: coins[coin], sequence: sequence,
          witness: Witness([Script.trueScript.bytes]))
      ],
      outputs: satoshis.map { TransactionOutput(value: sat($0), scriptPubKey: anyone) },
      lockTime: LockTime(rawValue: lock))
  }
}
