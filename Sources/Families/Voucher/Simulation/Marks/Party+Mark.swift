internal import Bitcoin
internal import Channels
internal import Filecoin
public import Simulation

extension Voucher.Party: Marked {
  /// Keys, policy and rules belong to the setting; the number of records tells nothing to come.
  public func write(to writer: inout MarkWriter) {
    writer.write(wallet.store)
    writer.write(wallet.facts)
    writer.write(UInt8(isLeaving ? 1 : 0))
  }
}

extension Voucher.WalletStore: Marked {
  public func write(to writer: inout MarkWriter) {
    writer.write(UInt32(channels.count))
    for channel in channels { channel.write(to: &writer) }
    for message in messages { message.write(to: &writer) }
    for request in requests {
      writer.write(request.from)
      writer.write(request.to)
      writer.write(request.amount)
      writer.write(request.source.rawValue)
    }
  }
}

extension Voucher.StoredChannel {
  fileprivate func write(to writer: inout MarkWriter) {
    writer.write(address)
    writer.write(control)
    writer.write(target)
    writer.write(direction.rawValue)
    writer.write(UInt32(vouchers.count))
    for stored in vouchers {
      writer.write(stored.voucher)
      writer.write(UInt8((stored.isSubmitted ? 1 : 0) + (stored.isApart ? 2 : 0)))
    }
    writer.write(nextLane)
    for amount in [self.amount, available, pendingAmount, pendingAvailable] {
      writer.write(amount)
    }
    writer.write(createMessage)
    writer.write(addFundsMessage)
    writer.write(UInt8((isSettling ? 1 : 0) + (wasSeen ? 2 : 0)))
    writer.write(submittedAfterSettle?.value ?? .min)
  }
}

extension Voucher.StoredMessage {
  fileprivate func write(to writer: inout MarkWriter) {
    writer.write(id)
    switch state {
    case .waiting: writer.write(UInt8(0))
    case .succeeded: writer.write(UInt8(1))
    case .failed: writer.write(UInt8(2))
    }
  }
}
