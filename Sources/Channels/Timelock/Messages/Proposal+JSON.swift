internal import Bitcoin
internal import ExactJSON

extension Timelock.Proposal {
  private typealias Key = Timelock.Message.Key

  /// Writes the PSBT, and beside it the spent output where the PSBT has no place for it.
  func write(to members: inout JSONObject) {
    members[Key.psbt] = .string(psbt.base64)
    if spentOutput.scriptPubKey.isPayToScriptHash {
      members[Key.spentOutput] = spentOutput.json
    }
  }

  /// Reads what `write(to:)` wrote.
  init(_ members: inout MemberReader) throws(MemberError) {
    let psbt = try members.read(Key.psbt) { json throws(MemberError) in try json.asPSBT() }
    let legacyOutput = try members.read(Key.spentOutput, or: nil) { json throws(MemberError) in
      try json.asLegacyOutput()
    }
    do { try self.init(psbt, legacyOutput: legacyOutput) } catch {
      throw MemberError(Key.psbt, .notAProposal(error))
    }
  }
}

extension TransactionOutput {
  var json: JSON {
    [
      Timelock.Message.Key.amount: .satoshis(value),
      Timelock.Message.Key.script: .hex(scriptPubKey.bytes),
    ]
  }
}

extension JSON {
  fileprivate func asPSBT() throws(MemberError) -> PSBT {
    let text = try asText()
    do { return try PSBT(base64: text) } catch { throw MemberError("", .notAPSBT(error)) }
  }

  fileprivate func asLegacyOutput() throws(MemberError) -> TransactionOutput? {
    var members = try MemberReader(self)
    let value = try members.amount(Timelock.Message.Key.amount)
    let script = try members.read(Timelock.Message.Key.script) { json throws(MemberError) in
      try json.asScript()
    }
    try members.finish()
    guard script.isPayToScriptHash else {
      throw MemberError(Timelock.Message.Key.script, .notAScriptHash)
    }
    return TransactionOutput(value: value, scriptPubKey: script)
  }
}
