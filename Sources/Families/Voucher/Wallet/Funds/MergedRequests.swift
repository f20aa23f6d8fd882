internal import Filecoin

extension Voucher {
  /// The requests that one message serves, in the order in which they get what is there: those that
  /// send no message, then those that reserve, then the others; small ones first.
  struct MergedRequests {
    private(set) var requests: [FundsRequest]

    init(_ requests: [FundsRequest]) {
      self.requests = requests.sorted { left, right in
        (left.source.rank, left.amount, left.id) < (right.source.rank, right.amount, right.id)
      }
    }

    /// What they ask for together.
    var sum: TokenAmount { requests.reduce(.zero) { $0 + $1.amount } }

    /// How much of that is not reserved afterwards.
    var available: TokenAmount {
      requests.reduce(.zero) { $1.source == .adding ? $0 + $1.amount : $0 }
    }

    /// The same answer for all.
    func answers(_ answer: FundsAnswer) -> [WalletEffect] {
      requests.map { .answer($0.id, answer) }
    }

    /// Takes those out that send no message.
    mutating func refuseOffChain(
      _ refusal: (FundsRequest) -> WalletRefusal
    ) -> [WalletEffect] {
      let refused = requests.prefix { $0.source == .offChain }
      requests.removeFirst(refused.count)
      return refused.map { .answer($0.id, .refused(refusal($0))) }
    }

    /// Takes those out that are served from what is there, or that cannot be served at all; gives
    /// what is left.
    mutating func serve(
      from channel: StoredChannel, at address: Address, refusing: Bool
    ) -> (effects: [WalletEffect], left: TokenAmount) {
      var left = channel.available
      var effects: [WalletEffect] = []
      while let request = requests.first, request.source != .adding {
        if request.amount <= left {
          left -= request.amount
          effects.append(.answer(request.id, .reserved(channel: address)))
        } else {
          guard refusing, request.source == .offChain else { break }
          let fault = FundsFault.notCovered(
            channel: address, from: channel.from, to: channel.to, asked: request.amount,
            available: left)
          effects.append(.answer(request.id, .refused(.funds(fault))))
        }
        requests.removeFirst()
      }
      return (effects, left)
    }
  }
}

extension Voucher.FundsSource {
  fileprivate var rank: Int {
    switch self {
    case .offChain: 0
    case .reserving: 1
    case .adding: 2
    }
  }
}
