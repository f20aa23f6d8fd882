internal import AccountLedger
internal import Bitcoin
internal import Filecoin
public import Simulation

extension Voucher.LedgerFacts: Marked {
  public func write(to writer: inout MarkWriter) {
    writer.write(epoch.value)
    for account in accounts {
      writer.write(account.address)
      writer.write(account.id ?? .max)
      writer.write(account.nextNonce)
      writer.write(account.balance)
    }
    for channel in channels { writer.write(channel) }
    for (cid, receipt) in receipts.sorted(by: { $0.key < $1.key }) {
      writer.write(cid)
      writer.write(receipt.epoch.value)
      writer.write(Int64(receipt.exit.value))
    }
  }
}

extension Voucher.ChannelFacts: Marked {
  public func write(to writer: inout MarkWriter) {
    writer.write(id)
    writer.write(robust)
    writer.write(from)
    writer.write(to)
    writer.write(balance)
    writer.write(state)
    writer.write(settled?.value ?? .min)
  }
}
