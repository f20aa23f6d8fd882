internal import Bitcoin
internal import Channels
internal import Secp256k1

extension OneWay.Payer {
  /// Keeps the funding on its way, and takes the way out once that is open.
  func whileOpenLook(_ open: Open) -> Transition {
    let refunds = refunds(of: open)
    guard rulebook.holds(.refundWhenPossible), !refunds.isEmpty else {
      return stay(lostFundings(of: open))
    }
    return move(to: .leaving(open), lostFundings(of: open) + refunds)
  }

  /// Pays no more.
  func leave(_ open: Open) -> Transition { move(to: .leaving(open), offers(of: open)) }

  /// What a payer that leaves keeps offering: what a reorganisation has undone, the kick-off, and
  /// each refund as soon as the next block may hold it.
  func offers(of open: Open) -> [Action] {
    lostFundings(of: open) + kickOff(of: open) + refunds(of: open)
  }

  /// The funding and the top-up, as far as nothing of them is left.
  private func lostFundings(of open: Open) -> [Action] {
    var actions: [Action] = []
    if outlook.isGone(0), let funding = open.fundings.first {
      actions.append(.offer(funding, .funding))
    }
    if let index = open.channel.topUpIndex, outlook.isGone(index),
      let funding = open.fundings.last
    {
      actions.append(.offer(funding, .topUp))
    }
    return actions
  }

  private func kickOff(of open: Open) -> [Action] {
    switch open.channel.channel.terms.variant {
    case .refund, .expiry, .lifetime, .trusting: return []
    case .kickOff:
      guard let transaction = signedWayOut(of: open),
        outlook.calls(for: transaction, spending: 0, at: open.channel.outPoint)
      else { return [] }
      return [.offer(transaction, .kickOff)]
    }
  }

  /// The refunds that the block after the tip may hold.
  private func refunds(of open: Open) -> [Action] {
    refund(of: open) + topUpRefund(of: open)
  }

  private func refund(of open: Open) -> [Action] {
    let channel = open.channel
    let (output, point): (Int, OutPoint?) =
      switch channel.channel.terms.variant {
      case .refund, .expiry, .lifetime: (0, channel.outPoint)
      case .kickOff: (OneWay.FundedChannel.kickOffIndex, channel.kickOffOutPoint)
      case .trusting: (0, nil)
      }
    guard let point, isFinal(in: channel, output), let transaction = signedRefund(of: open),
      outlook.calls(for: transaction, spending: output, at: point)
    else { return [] }
    return [.offer(transaction, .refund)]
  }

  /// The refund with its signatures, which are made only once the refund may be final.
  private func signedRefund(of open: Open) -> Transaction? {
    switch open.channel.channel.terms.variant {
    case .refund: signedWayOut(of: open)
    case .expiry, .lifetime, .kickOff: open.channel.refund(with: secret)
    case .trusting: nil
    }
  }

  private func topUpRefund(of open: Open) -> [Action] {
    let channel = open.channel
    guard let topUp = channel.topUp, let index = channel.topUpIndex, isFinal(in: channel, index),
      let transaction = channel.topUpRefund(with: secret),
      outlook.calls(for: transaction, spending: index, at: topUp.outPoint)
    else { return [] }
    return [.offer(transaction, .topUpRefund)]
  }

  /// Whether the block after the tip may hold a refund of an output.
  private func isFinal(in channel: OneWay.FundedChannel, _ output: Int) -> Bool {
    guard let tip = outlook.tip,
      let first = channel.channel.terms.variant.firstRefundBlock(
        confirmedIn: outlook.block(confirming: output))
    else { return false }
    return first <= tip.next
  }

  private func signedWayOut(of open: Open) -> Transaction? {
    switch open.wayOut {
    case .unsigned: nil
    case .signed(let signature, let body):
      open.channel.wayOut(body, signedBy: signature, with: secret)
    }
  }
}
