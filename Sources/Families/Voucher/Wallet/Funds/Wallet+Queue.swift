internal import AccountLedger
internal import Filecoin

extension Voucher {
  /// The two accounts whose requests for funds wait for each other.
  struct FundsPair: Hashable {
    let from: Address
    let to: Address
  }
}

extension Voucher.Wallet {
  typealias FundsPair = Voucher.FundsPair

  /// The channel that requests of a pair use: the first outbound one that nobody has settled.
  func activeChannel(of pair: FundsPair) -> Voucher.StoredChannel? {
    store.channels.first { channel in
      guard channel.direction == .outbound, !channel.isSettling, channel.control == pair.from,
        channel.target == pair.to
      else { return false }
      guard let seen = channel.address.flatMap({ facts.channel($0) }) else {
        return !channel.wasSeen
      }
      return !seen.state.isSettling
    }
  }

  /// Serves the requests of a pair, unless a message is on its way.
  mutating func serve(_ pair: FundsPair) -> [Voucher.WalletEffect] {
    let waiting = Voucher.MergedRequests(store.requests.filter { $0.pair == pair })
    guard !waiting.requests.isEmpty else { return [] }
    guard let channel = activeChannel(of: pair) else { return create(pair, waiting) }
    guard let address = channel.address, channel.addFundsMessage == nil else { return [] }
    return topUp(channel, at: address, waiting)
  }

  /// Creates a channel for all requests but those that send no message.
  private mutating func create(
    _ pair: FundsPair, _ waiting: Voucher.MergedRequests
  ) -> [Voucher.WalletEffect] {
    var waiting = waiting
    var effects: [Voucher.WalletEffect] = []
    if rules.holds(.offChainChannel) {
      effects = waiting.refuseOffChain { request in
        .funds(.noChannel(from: pair.from, to: pair.to, asked: request.amount))
      }
    }
    store.requests.removeAll { $0.pair == pair }
    guard !waiting.requests.isEmpty else { return effects }
    let sent: SignedMessage
    do {
      sent = try post(.create(from: pair.from, to: pair.to, value: waiting.sum), by: pair.from)
    } catch { return effects + waiting.answers(.refused(error)) }
    var channel = store.enter { number in
      Voucher.StoredChannel(
        number: number, address: nil, control: pair.from, target: pair.to, direction: .outbound)
    }
    channel.createMessage = sent.cid
    channel.pendingAmount = waiting.sum
    channel.pendingAvailable = waiting.available
    store[number: channel.number] = channel
    effects.append(keep(sent, .create, of: channel))
    return effects + waiting.answers(.sent(sent.cid, channel: nil))
  }

  /// Serves requests from what is not reserved, and adds funds for the others.
  private mutating func topUp(
    _ channel: Voucher.StoredChannel, at address: Address, _ waiting: Voucher.MergedRequests
  ) -> [Voucher.WalletEffect] {
    var channel = channel
    var waiting = waiting
    var effects: [Voucher.WalletEffect]
    (effects, channel.available) = waiting.serve(
      from: channel, at: address, refusing: rules.holds(.offChainCovered))
    store.requests.removeAll { $0.pair == channel.pair }
    store[number: channel.number] = channel
    guard !waiting.requests.isEmpty else { return effects }
    let sent: SignedMessage
    do {
      sent = try post(.topUp(address, value: waiting.sum), by: channel.control)
    } catch { return effects + waiting.answers(.refused(error)) }
    channel.addFundsMessage = sent.cid
    channel.pendingAmount = waiting.sum
    channel.pendingAvailable = waiting.available
    store[number: channel.number] = channel
    effects.append(keep(sent, .topUp, of: channel))
    return effects + waiting.answers(.sent(sent.cid, channel: address))
  }
}

extension Voucher.FundsRequest {
  var pair: Voucher.FundsPair { Voucher.FundsPair(from: from, to: to) }
}

extension Voucher.StoredChannel {
  var pair: Voucher.FundsPair { Voucher.FundsPair(from: from, to: to) }
}
