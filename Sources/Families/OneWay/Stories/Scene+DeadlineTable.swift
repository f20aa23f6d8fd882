internal import Bitcoin
internal import Channels
internal import Checker
internal import Simulation
internal import Walkthroughs

extension Scene<OneWay> {
  /// The tips and blocks that the payee must keep in mind, in their order.
  var deadlineTable: Table<OneWay>? {
    guard let deadline else { return nil }
    let height = Int(standing.height.value)
    let rows: [(at: Int, what: Narration<OneWay>)] = [
      (height, "the chain is here now"),
      (deadline.lastTipToAccept, "last tip at which a payment is accepted; \(.who(.payee)) closes"),
      (deadline.closeBy, "last tip at which a close is sure to be in time"),
      (Int(deadline.firstRefundBlock.value), "first block that may hold \(.who(.payer))'s refund"),
    ]
    return Table(
      title: "\(.who(.payee))'s window", columns: [.words("what happens"), .words("height")],
      rows: rows.sorted { $0.at < $1.at }.map { [.words($0.what), .value(.count($0.at))] })
  }
}
