public import Filecoin

extension Voucher.Wallet {
  /// Asks that a channel hold an amount; it is created if there is none.
  ///
  /// For each pair of accounts one message is on its way at a time; requests wait behind it, and are
  /// then served together. `answer` tells how each ends.
  public mutating func addFunds(
    from: Address, to: Address, amount: TokenAmount, reserve: Bool = true, offChain: Bool = false
  ) throws(Voucher.WalletRefusal) -> [Voucher.WalletEffect] {
    try rules.require(reserve || !offChain, else: .funds(.offChainWithoutReserve))
    return try addFunds(
      from: from, to: to, amount: amount,
      source: offChain ? .offChain : reserve ? .reserving : .adding)
  }

  /// The same, where the request's source is named.
  public mutating func addFunds(
    from: Address, to: Address, amount: TokenAmount, source: Voucher.FundsSource
  ) throws(Voucher.WalletRefusal) -> [Voucher.WalletEffect] {
    try rules.require(amount > .zero, else: .funds(.notPositive(amount)))
    let pair = FundsPair(from: from, to: to)
    if source == .offChain {
      try rules.require(
        activeChannel(of: pair) != nil,
        else: .funds(.noChannel(from: from, to: to, asked: amount)))
    }
    guard key(of: from) != nil else { throw .tracking(.noSigningKey(from)) }
    try rules.require(facts.account(from) != nil, else: .tracking(.accountUnseen(from)))
    store.requests.append(
      Voucher.FundsRequest(
        id: store.nextRequest, from: from, to: to, amount: amount, source: source))
    store.nextRequest += 1
    return serve(pair)
  }

  /// The number that the next request for funds will have.
  public var nextRequest: Voucher.FundsRequest.ID { store.nextRequest }

  /// Withdraws a request that waits; one that was answered stays answered.
  public mutating func cancel(_ request: Voucher.FundsRequest.ID) -> [Voucher.WalletEffect] {
    guard let place = store.requests.firstIndex(where: { $0.id == request }) else { return [] }
    store.requests.remove(at: place)
    return [.answer(request, .cancelled)]
  }
}
