internal import Bitcoin
internal import Channels
internal import Secp256k1

extension OneWay.Payer {
  /// What the payer holds by itself: what it has funded, and every refund that its key alone is
  /// enough for.
  var built: [OneWay.Holding] {
    guard let channel else { return [] }
    var built = [fundings.first.map { OneWay.Holding(.funding, $0, .own) }]
    if fundings.count > 1 { built.append(OneWay.Holding(.topUp, fundings[1], .own)) }
    if channel.isRefundUnilateral {
      built.append(channel.refund(with: secret).map { OneWay.Holding(.refund, $0, .own) })
    }
    built.append(channel.topUpRefund(with: secret).map { OneWay.Holding(.topUpRefund, $0, .own) })
    return built.compactMap(\.self)
  }

  private var fundings: [Transaction] {
    switch state {
    case .idle, .proposing: []
    case .funding(let funding): [funding.transaction]
    case .open(let open), .closing(let open), .leaving(let open): open.fundings
    }
  }
}

extension OneWay.FundedChannel {
  /// Whether the payer alone signs its refund, once the lock is over.
  var isRefundUnilateral: Bool {
    switch channel.terms.variant {
    case .expiry, .lifetime, .kickOff: true
    case .refund, .trusting: false
    }
  }
}
