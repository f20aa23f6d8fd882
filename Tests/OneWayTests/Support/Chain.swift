import Bitcoin
import Channels
import MockLedger
import Testing

@testable import OneWay

/// A real ledger on which the payer has one coin.
struct Chain {
  var ledger: Ledger
  let coin: WalletCoin

  /// The payer's coin is as deep as a coinbase must be: height 101.
  static let start: Chain = {
    var ledger = Ledger()
    let first = ledger.mine(1, to: TestChannel.walletScript)[0].transactions[0]
    ledger.mine(100, to: TestChannel.payout(99))
    return Chain(
      ledger: ledger,
      coin: WalletCoin(outPoint: OutPoint(txid: first.txid, index: 0), output: first.outputs[0]))
  }()

  var wallet: Wallet {
    Wallet(secret: TestChannel.walletSecret, coins: [coin], change: TestChannel.walletScript)
  }

  var tip: UInt32 { ledger.height.value }

  mutating func mine(_ count: Int = 1) { ledger.mine(count, to: TestChannel.payout(99)) }

  /// Blocks of miners that have heard of nothing.
  mutating func mineEmpty(_ count: Int = 1) throws {
    for _ in 0..<count { try ledger.mine(exactly: [], to: TestChannel.payout(99)) }
  }

  /// What the mempool says to a transaction; `nil` if it would take it.
  func refusal(of transaction: Transaction) -> String? {
    do throws(TransactionRefusal) {
      _ = try ledger.test(transaction)
      return nil
    } catch {
      return error.rejectReason
    }
  }

  /// Whether the next block may hold just this transaction, whatever the mempool says.
  func blockTakes(_ transaction: Transaction) -> Bool {
    var future = ledger
    do throws(BlockRefusal) {
      try future.mine(exactly: [transaction], to: TestChannel.payout(99))
      return true
    } catch {
      return false
    }
  }

  /// What a party that watches outputs is shown.
  func facts(about watch: ChainWatch?) -> ChainFacts {
    ChainFacts(tip: ledger.height, outputs: (watch?.outputs ?? []).map(facts))
  }

  private func facts(about watched: WatchedOutput) -> OutputFacts {
    OutputFacts(sighting(of: watched), spending: spending(of: watched.outPoint))
  }

  private func sighting(of watched: WatchedOutput) -> OutputFacts.Sighting {
    let point = watched.outPoint
    switch ledger.output(point) {
    case .unspent(let coin):
      return .confirmed(
        point, coin.output, depth: ledger.height.distance(above: coin.height) + 1)
    case .spent(let output, _), .unspendable(let output):
      return .confirmed(point, output, depth: ledger.confirmations(of: point.txid))
    case .unknown:
      return ledger.mempoolEntry(point.txid) == nil ? .unseen : .waiting(point)
    }
  }

  private func spending(of point: OutPoint) -> OutputFacts.Spending {
    if case .spent(_, let spender) = ledger.output(point),
      let transaction = ledger.transaction(spender.txid)
    {
      return .confirmed(
        SpendingTransaction(transaction), depth: ledger.confirmations(of: spender.txid))
    }
    guard let entry = ledger.mempoolSpender(of: point) else { return .none }
    return .waiting(SpendingTransaction(entry.transaction))
  }
}
