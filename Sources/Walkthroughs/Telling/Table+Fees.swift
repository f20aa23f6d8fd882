package import Bitcoin
internal import Channels
internal import Checker
internal import Simulation

extension Scene {
  /// What each transaction on the chain has paid to its miner.
  package var feeTable: Table<Family> {
    let paid = outcome.confirmed.compactMap { portrait($0) }
    return Table<Family>(
      title: "What miners were paid",
      columns: [.words("transaction"), .words("size (vB)"), .words("fee"), .words("signatures")],
      rows: paid.map { portrait in
        [
          .value(.label(portrait.label)), .value(.count(portrait.transaction.virtualSize)),
          portrait.fee.map { .value(.satoshis($0)) } ?? .empty,
          .value(.count(portrait.transaction.signatureCount)),
        ]
      })
  }
}

extension Table {
  /// What payments cost on the chain and through the channel, over their number and fee rates.
  package static func prices(_ bill: Bill) -> Table {
    let rates = [1_000, 10_000, 100_000].map { FeeRate(satoshisPerKilobyte: $0) }
    return Table(
      title:
        "What so many payments cost in fees, on the chain and through the channel, in satoshis",
      columns: [.words("payments")]
        + rates.flatMap { [.value(.feeRate($0)), .words("channel")] },
      rows: paymentCounts.map { count in
        [.value(.count(count))]
          + rates.flatMap { rate in
            [bill.chainFee(payments: count, at: rate), bill.channelFee(at: rate)].map(cell)
          }
      })
  }

  private static func cell(_ fee: Amount?) -> Cell {
    fee.map { .value(.count(Int($0.satoshis))) } ?? .empty
  }

  private static var paymentCounts: [Int] { [1, 2, 3, 10, 100, 600] }
}

extension Transaction {
  /// How many signatures its inputs show: what begins as DER does.
  package var signatureCount: Int {
    inputs.reduce(0) { count, input in
      let script = input.scriptSig
      let pushed = script.instructions.count { script.bytes[$0.data].first == 0x30 }
      return count + pushed + input.witness.items.count { $0.first == 0x30 }
    }
  }
}
