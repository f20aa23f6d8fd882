internal import Filecoin

extension Execution {
  /// A channel's contract: the parameters are decoded before anything is checked.
  mutating func invokeChannel(_ request: CallRequest, id: ActorID) throws(CallAbort) {
    switch request.method {
    case PaychMethod.constructor:
      let parameters = try request.decoded { bytes throws(FilecoinDecodingError) in
        try ConstructorParams(cbor: bytes)
      }
      try construct(id, parameters, by: request.caller)
    case PaychMethod.updateChannelState:
      let parameters = try request.decoded { bytes throws(FilecoinDecodingError) in
        try UpdateParams(cbor: bytes)
      }
      try update(id, parameters, by: request.caller)
    case PaychMethod.settle:
      try request.withoutParameters()
      try settle(id, by: request.caller)
    case PaychMethod.collect:
      try request.withoutParameters()
      try collect(id, by: request.caller)
    default:
      throw CallAbort(.unhandledMethod, .unknownMethod(request.method))
    }
  }

  /// An address of a party that is new gets an account, by a payment of nothing; the payee's first.
  private mutating func construct(
    _ id: ActorID, _ parameters: ConstructorParams, by caller: ActorID
  ) throws(CallAbort) {
    guard case .channel(let robust, let state) = books[id]?.role else {
      throw CallAbort(.illegalState, .stateMissing(id))
    }
    do throws(ContractRefusal) {
      try ChannelContract.checkCreator(in: context(caller))
      _ = books.resolveOrSettle(parameters.to)
      let to = try ChannelContract.party(parameters.to, in: context(caller))
      _ = books.resolveOrSettle(parameters.from)
      let from = try ChannelContract.party(parameters.from, in: context(caller))
      guard state == nil else { throw ContractRefusal(.constructedBefore) }
      books[id]?.role = .channel(robust: robust, state: ChannelState(from: from, to: to))
    } catch {
      throw CallAbort(error)
    }
  }

  /// The call that a voucher asks for comes between the checks, and may change the channel.
  private mutating func update(
    _ id: ActorID, _ parameters: UpdateParams, by caller: ActorID
  ) throws(CallAbort) {
    let voucher = parameters.voucher
    let admitting = try contract(id)
    let context = context(caller)
    try judge { () throws(ContractRefusal) in
      try admitting.admit(voucher, secret: parameters.secret, in: context)
    }
    if let extra = voucher.extra, setting.parameters.rules.holds(.extraCall) {
      try make(extra, for: id)
    }
    let redeeming = try contract(id)
    let state = try judge { () throws(ContractRefusal) in
      try redeeming.redeemed(voucher, rules: setting.parameters.rules)
    }
    write(state, to: id)
  }

  private mutating func make(_ extra: VoucherCall, for id: ActorID) throws(CallAbort) {
    let result = send(
      CallRequest(caller: id, to: extra.actor, method: extra.method, params: extra.params))
    guard result.exit.isSuccess else {
      throw CallAbort(ContractRefusal(.extraCallFailed(extra, result.exit)))
    }
  }

  private mutating func settle(_ id: ActorID, by caller: ActorID) throws(CallAbort) {
    let contract = try contract(id)
    let context = context(caller)
    write(
      try judge { () throws(ContractRefusal) in try contract.settled(in: context) }, to: id)
  }

  private mutating func collect(_ id: ActorID, by caller: ActorID) throws(CallAbort) {
    let contract = try contract(id)
    let context = context(caller)
    let payout = try judge { () throws(ContractRefusal) in try contract.payout(in: context) }
    try pay(payout.to, from: id, to: contract.state.to)
    try pay(payout.from, from: id, to: contract.state.from)
    guard setting.parameters.rules.holds(.collectDeletes) else {
      var state = contract.state
      state.toSend = .zero
      return write(state, to: id)
    }
    // A channel that is its own party keeps what it pays to itself, and cannot go with it.
    guard books[id]?.balance == .zero else {
      throw CallAbort(ContractRefusal(.payoutFailed(id, .unspecified)))
    }
    books[id] = nil
  }

  private mutating func pay(
    _ amount: TokenAmount, from id: ActorID, to party: ActorID
  ) throws(CallAbort) {
    let result = send(CallRequest(caller: id, to: party.address, value: amount))
    guard result.exit.isSuccess else {
      throw CallAbort(ContractRefusal(.payoutFailed(party, result.exit)))
    }
  }

  private func contract(_ id: ActorID) throws(CallAbort) -> ChannelContract {
    guard let resident = books[id], let state = resident.state else {
      throw CallAbort(.illegalState, .stateMissing(id))
    }
    return ChannelContract(id: id, state: state, balance: resident.balance)
  }

  private mutating func write(_ state: ChannelState, to id: ActorID) {
    guard case .channel(let robust, _) = books[id]?.role else { return }
    books[id]?.role = .channel(robust: robust, state: state)
  }

  private func judge<Answer>(
    _ question: () throws(ContractRefusal) -> Answer
  ) throws(CallAbort) -> Answer {
    do { return try question() } catch { throw CallAbort(error) }
  }
}

extension Execution {
  /// The chain as the contract sees it.
  private func context(_ caller: ActorID) -> CallContext {
    let books = books
    let memory = setting.memory
    return CallContext(
      epoch: setting.epoch, caller: caller, settleDelay: setting.parameters.settleDelay,
      rules: setting.parameters.rules,
      resolve: { books.resolve($0) },
      exists: { books[$0] != nil },
      authenticates: { signer, voucher in
        guard let key = books[signer]?.key, let signature = voucher.signature else { return false }
        return memory.signer(of: voucher.digest, with: signature.data) == key
      })
  }
}
