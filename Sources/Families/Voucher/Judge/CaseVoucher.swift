internal import AccountLedger
internal import Channels
internal import ExactJSON
internal import Filecoin

/// A voucher of a case, really signed.
struct CaseVoucher {
  let voucher: SignedVoucher
  /// The exit code with which the call fails or not that the voucher asks for.
  let extraExit: ExitCode

  fileprivate enum Signature: String, CaseIterable { case valid, invalid, missing }

  init(_ value: CaseValue, in contract: ChannelContract) throws(ContractCaseError) {
    var object = try value.object()
    var voucher = SignedVoucher(
      channel: try object.required("channelAddr").address(),
      lane: try object.required("lane").unsigned(),
      nonce: try object.required("nonce").unsigned(),
      amount: try object.required("amount").amount())
    voucher.timeLockMin = try object.required("timeLockMin").epoch()
    voucher.timeLockMax = try object.required("timeLockMax").epoch()
    voucher.secretHash = try object.required("secretHashHex").bytes()
    voucher.minSettleHeight = try object.required("minSettleHeight").epoch()
    for merge in try object.required("merges").elements() {
      voucher.merges.append(try merge.merge())
    }
    let extra = try object.required("extra").extra()
    voucher.extra = extra?.call
    extraExit = extra?.exit ?? .ok
    let signature = try object.required("signature").name(of: Signature.self)
    let signer = try object.required("signedBy").signer(in: contract.state)
    try object.finish()
    self.voucher = try voucher.signed(signature, by: signer, at: value)
  }
}

extension SignedVoucher {
  /// Signs as the case wants it; a voucher that cannot be written is refused.
  fileprivate func signed(
    _ signature: CaseVoucher.Signature, by signer: ActorID, at value: CaseValue
  ) throws(ContractCaseError) -> SignedVoucher {
    do { _ = try SignedVoucher(cbor: cbor) } catch { throw value.fault(.notAVoucher(error)) }
    return switch signature {
    case .valid: signed(with: CaseKeys.key(of: signer))
    case .invalid: signed(with: CaseKeys.wrongKey(for: signer))
    case .missing: self
    }
  }
}

extension CaseValue {
  fileprivate func merge() throws(ContractCaseError) -> LaneMerge {
    var object = try object()
    let merge = LaneMerge(
      lane: try object.required("lane").unsigned(), nonce: try object.required("nonce").unsigned())
    try object.finish()
    return merge
  }

  /// The call that the voucher asks for, and how the called actor answers.
  fileprivate func extra() throws(ContractCaseError) -> (call: VoucherCall, exit: ExitCode)? {
    guard json != .null else { return nil }
    var object = try object()
    let call = VoucherCall(
      actor: try object.required("actor").address(),
      method: try object.required("method").unsigned(),
      params: try object.required("dataHex").bytes())
    let exit = try object.required("returns").exit()
    try object.finish()
    return (call, exit)
  }

  /// Whose key signs: a party's by its role, or anyone's by number.
  fileprivate func signer(in state: ChannelState) throws(ContractCaseError) -> ActorID {
    switch try text() {
    case "from": state.from
    case "to": state.to
    default: try party()
    }
  }
}
