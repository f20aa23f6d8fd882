internal import AccountLedger
internal import Filecoin

// The contract's own function, on what was seen of a channel.
extension Voucher.Wallet {
  /// What the contract's book would be if the payee submitted a voucher for the next epoch.
  func contractState(
    after voucher: SignedVoucher, secret: [UInt8], in seen: Voucher.ChannelFacts
  ) throws(ContractRefusal) -> ChannelState {
    let contract = ChannelContract(
      id: ActorID(seen.id.id ?? .max), state: seen.state, balance: seen.balance)
    let outcome = try contract.outcome(
      of: .update(voucher, secret: secret), in: context(of: seen))
    return switch outcome {
    case .changed(let state): state
    case .collected: seen.state
    }
  }

  /// What the contract sees of the chain, as far as the wallet has seen it.
  private func context(of seen: Voucher.ChannelFacts) -> CallContext {
    let (facts, memory) = (facts, memory)
    return CallContext(
      epoch: facts.epoch.adding(policy.inclusion), caller: seen.state.to,
      settleDelay: policy.settleDelay, rules: policy.contract,
      resolve: { facts.resolve($0, in: seen) },
      authenticates: { actor, voucher in
        guard let signature = voucher.signature else { return false }
        let party = actor == seen.state.from ? seen.from : seen.to
        return memory.signer(of: voucher.digest, with: signature.data) == party
      },
      call: { facts.calls[$0] ?? .notFound })
  }
}

extension Voucher.LedgerFacts {
  /// The actor that an address leads to, as far as it was seen.
  fileprivate func resolve(_ address: Address, in seen: Voucher.ChannelFacts) -> ActorID? {
    if let id = address.id { return ActorID(id) }
    if address == seen.robust { return seen.id.id.map(ActorID.init) }
    if address == seen.from { return seen.state.from }
    if address == seen.to { return seen.state.to }
    return channel(address)?.id.id.map(ActorID.init)
  }
}
