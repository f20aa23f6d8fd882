internal import AccountLedger
internal import Filecoin

// What confirmed receipts lead to.
extension Voucher.Wallet {
  /// Takes every receipt in that is old enough to be relied on, in the order of sending.
  mutating func confirm() -> [Voucher.WalletEffect] {
    var effects: [Voucher.WalletEffect] = []
    for place in store.messages.indices where !store.messages[place].isReceived {
      guard let receipt = facts.receipts[store.messages[place].id],
        receipt.epoch.adding(policy.confidence) <= facts.epoch
      else { continue }
      effects += take(receipt, of: place)
    }
    return effects
  }

  private mutating func take(
    _ receipt: Voucher.ReceiptFacts, of place: Int
  ) -> [Voucher.WalletEffect] {
    let message = store.messages[place]
    guard receipt.exit.isSuccess else { return fail(place, .exit(message.purpose, receipt.exit)) }
    guard var channel = store[number: message.channel] else { return [] }
    switch message.purpose {
    case .create:
      do { channel.address = try ExecReturn(cbor: receipt.returned).robust } catch {
        return fail(place, .unreadableReturn(receipt.returned))
      }
      channel.createMessage = nil
      channel.takePending()
    case .topUp:
      channel.addFundsMessage = nil
      channel.takePending()
    case .update(let lane, let nonce):
      channel.mark(lane: lane, upTo: nonce, and: message.submitted)
    case .settle, .collect: break
    }
    store[number: channel.number] = channel
    guard let address = channel.address else { return [] }
    return end(place, .succeeded(channel: address), of: channel)
  }

  /// Undoes what was put down to a message, as far as it is undone.
  mutating func fail(
    _ place: Int, _ failure: Voucher.MessageFailure
  ) -> [Voucher.WalletEffect] {
    let message = store.messages[place]
    guard var channel = store[number: message.channel] else { return [] }
    switch message.purpose {
    case .create: store[number: message.channel] = nil
    case .topUp:
      channel.addFundsMessage = nil
      channel.dropPending()
      store[number: message.channel] = channel
    case .update, .settle, .collect: break
    }
    return end(place, .failed(failure), of: channel)
  }

  private mutating func end(
    _ place: Int, _ end: Voucher.MessageEnd, of channel: Voucher.StoredChannel
  ) -> [Voucher.WalletEffect] {
    let message = store.messages[place]
    store.messages[place].state =
      switch end {
      case .succeeded(let channel): .succeeded(channel: channel)
      case .failed(let failure): .failed(failure)
      }
    return [.landed(message.id, message.purpose, end)] + serve(channel.pair)
  }
}

extension Voucher.StoredChannel {
  fileprivate mutating func takePending() {
    amount += pendingAmount
    available += pendingAvailable
    dropPending()
  }

  fileprivate mutating func dropPending() {
    pendingAmount = .zero
    pendingAvailable = .zero
  }
}

extension Voucher.StoredMessage {
  /// The voucher that it submits, while it waits.
  var submitted: SignedVoucher? {
    guard case .update = purpose, let params = waiting?.message.params else { return nil }
    do { return try UpdateParams(cbor: params).voucher } catch {
      preconditionFailure("the wallet wrote these parameters itself: \(error)")
    }
  }
}
