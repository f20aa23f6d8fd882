internal import ExactJSON
internal import Filecoin
internal import Telling
internal import Voucher

// The status of a channel in the three forms of the reference.
extension Voucher.AvailableFunds {
  /// A title, and rows whose labels are as wide as the longest.
  var text: String {
    let width = (rows.map(\.label.count).max() ?? 0) + 1
    let lines = rows.map { row in
      "  \(row.label):" + String(repeating: " ", count: width - row.label.count) + row.value
    }
    return ([title] + lines).map { $0 + "\n" }.joined()
  }

  private var title: String {
    switch (channel, message) {
    case (nil, nil): "Channel does not exist"
    case (nil, _?): "Creating channel"
    case (_?, nil): "Channel exists"
    case (_?, _?): "Adding Funds to channel"
    }
  }

  private var rows: [(label: String, value: String)] {
    let pair = [("From", from.text()), ("To", to.text())]
    switch (channel, message) {
    case (nil, nil): return pair
    case (nil, let message?):
      return pair + [("Pending Amt", pending.text), ("Wait Sentinel", message.text)]
    case (let channel?, let message):
      let sentinel = message.map { [("Add Funds Wait Sentinel", $0.text)] } ?? []
      return [("Channel", channel.text())] + pair
        + [
          ("Confirmed Amt", confirmed.text), ("Available Amt", available.text),
          ("Voucher Redeemed Amt", redeemed.text), ("Pending Amt", pending.text),
          ("Pending Available Amt", pendingAvailable.text), ("Queued Amt", queued.text),
        ] + sentinel
    }
  }

  /// The same as data, with the keys of the reference's remote calls and amounts in attoFIL.
  var json: JSON {
    [
      "Channel": channel.map { .string($0.text()) } ?? .null,
      "From": .string(from.text()),
      "To": .string(to.text()),
      "ConfirmedAmt": .string(confirmed.decimal),
      "PendingAmt": .string(pending.decimal),
      "NonReservedAmt": .string(available.decimal),
      "PendingAvailableAmt": .string(pendingAvailable.decimal),
      "PendingWaitSentinel": message.map { .string($0.text) } ?? .null,
      "QueuedAmt": .string(queued.decimal),
      "VoucherRedeemedAmt": .string(redeemed.decimal),
    ]
  }
}
