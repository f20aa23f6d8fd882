internal import AccountLedger
internal import Channels
internal import Filecoin

/// One call of a case, and when it is made.
struct ContractStep {
  let epoch: Epoch
  let caller: ActorID
  let call: ContractCall
  /// The exit code with which the call fails or not that a voucher asks for.
  let extraExit: ExitCode
  /// The exit code with which the payment to the payee fails or not.
  let payoutExit: ExitCode

  init(_ value: CaseValue, in setup: ContractSetup) throws(ContractCaseError) {
    var object = try value.object()
    epoch = try object.required("epoch").epoch()
    let member = try object.required("call")
    _ = object.optional("expect")
    try object.finish()

    var call = try member.object()
    let method = try call.required("method")
    caller = try call.required("caller").caller(in: setup)
    var (extraExit, payoutExit) = (ExitCode.ok, ExitCode.ok)
    switch try method.name(of: ContractMethod.self) {
    case .construct:
      self.call = .construct(
        ConstructorParams(
          from: try call.required("from").address(), to: try call.required("to").address()))
    case .update:
      let voucher = try CaseVoucher(call.required("voucher"), in: try setup.contract(for: method))
      extraExit = voucher.extraExit
      self.call = .update(voucher.voucher, secret: try call.required("secretHex").bytes())
    case .settle:
      _ = try setup.contract(for: method)
      self.call = .settle
    case .collect:
      _ = try setup.contract(for: method)
      payoutExit = try call.optional("sendToExit")?.exit() ?? .ok
      self.call = .collect
    }
    try call.finish()
    self.extraExit = extraExit
    self.payoutExit = payoutExit
  }
}

extension ContractSetup {
  /// The channel that a method is called on.
  fileprivate func contract(for method: CaseValue) throws(ContractCaseError) -> ChannelContract {
    guard case .channel(let contract, _) = self else { throw method.fault(.noChannel) }
    return contract
  }
}

extension CaseValue {
  /// Who calls: a party by its role, the creating actor, some account, or anyone by number.
  fileprivate func caller(in setup: ContractSetup) throws(ContractCaseError) -> ActorID {
    let text = try text()
    switch (text, setup) {
    case ("from", .channel(let contract, _)): return contract.state.from
    case ("to", .channel(let contract, _)): return contract.state.to
    case ("init", _): return .initial
    case ("account", _), ("from", .actors), ("to", .actors): return ActorID(UInt64(Int64.max))
    default: return try party()
    }
  }
}
